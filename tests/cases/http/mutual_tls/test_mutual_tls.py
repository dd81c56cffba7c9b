"""A certificate, or a user's token: whichever the caller has."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served


class Guard:
    """Implements `VaultSecurity`."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []

    def certificate(self, certificate: str, scopes: tuple[str, ...]) -> str | None:
        self.seen.append(("certificate", certificate))
        return certificate or None

    def users(self, token: str, scopes: tuple[str, ...]) -> str | None:
        self.seen.append(("users", token))
        return "ann" if (token, scopes) == ("good", ("read",)) else None


@pytest.fixture
def guard() -> Guard:
    """Says who is calling."""
    return Guard()


@pytest.fixture
def served(golden: Golden, guard: Guard) -> Served:
    """The case's server, behind the guard."""
    return Served(golden, "vault", security=guard)


def test_a_certificate_is_shown_by_the_connection(
    served: Served, golden: Golden, guard: Guard
) -> None:
    """Nothing of it stands in the request."""
    shown: Any = golden("runtime.http.auth.fake").ShownCertificate(served.app)
    credentials = served.module("security").VaultCredentials(certificate=True)
    served.run(lambda c: c.list_secrets(), app=shown, credentials=credentials)
    ((scheme, certificate),) = guard.seen
    assert scheme == "certificate"
    assert certificate
    assert len(served.fake.calls) == 1


def test_who_shows_no_certificate_may_show_a_token(
    served: Served, guard: Guard
) -> None:
    """It need not come from anywhere in particular."""
    credentials = served.module("security").VaultCredentials(users="good")
    served.run(lambda client: client.list_secrets(), credentials=credentials)
    assert guard.seen == [("users", "good")]
    assert len(served.fake.calls) == 1


def test_who_shows_neither_is_told(served: Served) -> None:
    """And so is who says that there is a certificate where there is none."""
    for headers in ({}, {"authorization": "Bearer bad"}):
        answer = served.wire("GET", "/secrets", headers=headers)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith('MutualTls realm="api"')
    assert served.fake.calls == []
