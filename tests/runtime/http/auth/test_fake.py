"""The fake that accepts one secret, and the credentials that it accepts."""

from __future__ import annotations

import asyncio
import copy
from dataclasses import dataclass
from typing import Any

import pytest

from codegen.runtime.http import Empty, Operation
from codegen.runtime.http.auth import (
    Alternatives,
    Basic,
    Certificate,
    Credentials,
    HttpBasic,
    HttpScheme,
    MutualTls,
    Required,
    Secret,
)
from codegen.runtime.http.auth.fake import (
    FakeSecurity,
    SecurityCall,
    fake_credentials,
)
from codegen.runtime.http.auth.server import check_handlers

SECURITY: Alternatives = (
    (Required(HttpBasic(scheme="user")), Required(MutualTls(scheme="tls"))),
    (Required(HttpScheme(scheme="digest", name="Digest")),),
    (Required(HttpScheme(scheme="any")),),
)
OPERATION: Operation[None] = Operation(
    name="op", method="GET", path="/", results={204: Empty()}, security=SECURITY
)


@dataclass(frozen=True, kw_only=True)
class Shown(Credentials):
    user: Basic | None = None
    tls: Certificate | None = None
    digest: Secret | None = None
    unused: Secret | None = None


@pytest.mark.parametrize(
    ("shown", "accepted"),
    [
        (("open sesame",), True),
        (("open",), False),
        (("sesame",), False),
        (("",), False),
        (("ann", "open sesame"), True),
        (("open sesame", "ann"), False),
        (("Digest open sesame",), True),
        (("Digest open",), False),
    ],
)
def test_it_accepts_one_secret(shown: tuple[str, ...], accepted: bool) -> None:
    security = FakeSecurity(accepts="open sesame")
    method: Any = security.whatever
    found = asyncio.run(method(*shown, ("a",)))
    made = SecurityCall(
        scheme="whatever", shown=shown, scopes=("a",), accepted=accepted
    )
    assert security.calls == [made]
    assert found == (made if accepted else None)


def test_it_has_every_method() -> None:
    check_handlers([OPERATION], FakeSecurity())
    assert copy.copy(FakeSecurity("x")).accepts == "x"


def test_credentials_have_what_operations_ask_for() -> None:
    shown = fake_credentials(Shown, [OPERATION], "s")
    assert shown == Shown(user=Basic("user", "s"), tls=True, digest="Digest s")
