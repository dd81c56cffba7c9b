"""Generated clients call every operation of a server that is not ours: Prism."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.services import prism as prism_server
from tests.services.generated_http import Slice

pytestmark = [
    pytest.mark.services,
    # The first contract, and one of the corpus that has security and binary answers.
    pytest.mark.parametrize("slice_", ["users", "museum.yaml"], indirect=True),
]


Call = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, slice_: Slice) -> Call:
    """Calls a method with one of the two clients: `call(url, method, arguments)`."""

    def sync(url: str, method: str, arguments: Any, **options: Any) -> Any:
        said = {**slice_.credentials(), **options}
        with slice_.client()(url, **said) as client:
            return getattr(client, method)(**arguments)

    async def whole(url: str, method: str, arguments: Any, **options: Any) -> Any:
        said = {**slice_.credentials(), **options}
        async with slice_.client("Async")(url, **said) as client:
            return await getattr(client, method)(**arguments)

    return (
        sync if request.param == "sync" else lambda *a, **o: asyncio.run(whole(*a, **o))
    )


def test_every_operation_is_answered(
    prism: str, slice_: Slice, call: Call, tmp_path: Path
) -> None:
    """Prism takes every request as the contract wants it; each answer is read."""
    log = tmp_path / "prism.log"
    assert slice_.calls
    with prism_server.serving(prism, slice_.contract, log) as url:
        for one in slice_.calls:
            answer = call(url, one.method, one.arguments)
            empty = set(slice_.operation(one.method).results) == {204}
            assert (answer is None) is empty, one.method
    said = log.read_text("utf-8")
    assert said.count("passed the validation rules") == len(slice_.calls), said


def test_every_declared_error_is_raised(
    prism: str, slice_: Slice, call: Call, tmp_path: Path
) -> None:
    """An error that Prism is asked for is the declared class, with its body read."""
    raised = 0
    with prism_server.serving(prism, slice_.contract, tmp_path / "prism.log") as url:
        for one in slice_.calls:
            for status, error in slice_.operation(one.method).errors.items():
                if not isinstance(status, int):
                    continue
                wanted = {"headers": {"Prefer": f"code={status}"}, "retry": False}
                with pytest.raises(error) as caught:
                    call(url, one.method, one.arguments, **wanted)
                assert caught.value.status == status
                assert caught.value.body is not None
                raised += 1
    assert raised >= len(slice_.calls)


def test_prism_refuses_what_breaks_the_contract(
    prism: str, slice_: Slice, tmp_path: Path
) -> None:
    """So that the tests above can fail: it does look at requests."""
    with prism_server.serving(prism, slice_.contract, tmp_path / "prism.log") as url:
        path = {"users": "/users"}.get(slice_.service, "/special-events")
        answer = httpx2.post(url + path, json={"name": 1})
    assert answer.status_code in (400, 401, 422)
