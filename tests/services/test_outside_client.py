"""Clients that are not ours call generated servers on a socket."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter

from tests.http.outside import served
from tests.http.outside.subjects import SECRET
from tests.services import openapi_generator as generator
from tests.services.generated_http import Slice
from tests.services.samples import SampleCall
from tests.services.serving import serving

pytestmark = [
    pytest.mark.services,
    # The first contract, and two of the corpus: 26 operations on nested models, and 21
    # behind a bearer token.
    pytest.mark.parametrize(
        "slice_",
        ["users", "ogen_firecracker.json", "ogen_tinkoff.json"],
        indirect=True,
    ),
]

_SCRIPT = Path(__file__).with_name("outside_client.py")
_PACKAGE = "written_by_openapi_generator"
_SECONDS = 300
_CUT_SHORT = {
    # Its body requires a property that is not declared, which that client leaves out.
    "post_sandbox_positions_balance",
}


@pytest.fixture(scope="module")
def outside(
    openapi_generator: str, slice_: Slice, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder with the client that openapi-generator writes for the contract."""
    folder = tmp_path_factory.mktemp("outside")
    generator.generate(openapi_generator, slice_.contract, folder, _PACKAGE)
    return folder


def test_every_operation_is_answered(
    openapi_generator: str, slice_: Slice, outside: Path
) -> None:
    """The service gets what was sent, and the client reads what the service gave."""
    fake = slice_.fake()
    calls = [one for one in slice_.calls if one.method not in _CUT_SHORT]
    assert len(calls) >= len(slice_.module("operations").ALL) - 1
    with serving(served.app_of(slice_.module("server"), fake)) as url:
        made = _call(openapi_generator, outside, url, slice_, calls)
    for one, got in zip(calls, made, strict=True):
        assert "raised" not in got, f"{one.method}: {got}"
    assert len(fake.calls) == len(calls)
    for one, received, got in zip(calls, fake.calls, made, strict=True):
        assert received.arguments == one.arguments, one.method
        assert _read(received.answer, got["answer"]) == received.answer, one.method


def test_a_declared_error_is_raised(
    openapi_generator: str, slice_: Slice, outside: Path
) -> None:
    """What the service raises is the exception of that status in the client."""
    fake = slice_.fake()
    one = slice_.calls[-1]
    operation = slice_.operation(one.method)
    status, error = next(iter(operation.errors.items()))
    fake.arrange(operation.name, error(_body(slice_, error)))
    with serving(served.app_of(slice_.module("server"), fake)) as url:
        (got,) = _call(openapi_generator, outside, url, slice_, [one])
    kinds = {
        400: "BadRequestException",
        404: "NotFoundException",
        500: "ServiceException",
    }
    assert got == {"raised": kinds[status], "status": status}


def _body(slice_: Slice, error: Any) -> Any:
    """Make up a body of *error*, in the first of its media types."""
    content = error.content[0] if isinstance(error.content, tuple) else error.content
    runtime = importlib.import_module(f"{slice_.package}.runtime.sample")
    return runtime.sample(content.type)


def _call(
    python: str, folder: Path, url: str, slice_: Slice, calls: Sequence[SampleCall]
) -> list[dict[str, Any]]:
    settings = {"host": url, "access_token": SECRET}
    given = {
        "folder": str(folder),
        "package": _PACKAGE,
        "settings": settings,
        "calls": [_plain(slice_, call) for call in calls],
    }
    done = subprocess.run(
        [python, str(_SCRIPT)],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made: list[dict[str, Any]] = json.loads(done.stdout)
    return made


def _plain(slice_: Slice, call: SampleCall) -> dict[str, Any]:
    operation = slice_.operation(call.method)
    arguments = TypeAdapter(dict[str, Any]).dump_python(
        call.arguments, mode="json", by_alias=True, exclude_unset=True
    )
    return {
        "method": call.method,
        # What openapi-generator calls an operation that has no name.
        "unnamed": re.sub(
            r"\W+", "_", f"{operation.path[1:]}_{operation.method}"
        ).lower(),
        "body": arguments.pop("body", None),
        "arguments": arguments,
    }


def _read(answer: Any, got: Any) -> Any:
    """Read what the outside client made of an answer as a value of the type of *answer*."""
    if isinstance(answer, bytes):
        return bytes.fromhex(got)
    if isinstance(answer, list) and answer:
        return [_read(one, other) for one, other in zip(answer, got, strict=True)]
    if isinstance(answer, BaseModel):
        return type(answer).model_validate_json(json.dumps(got))
    return got
