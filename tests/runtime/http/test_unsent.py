"""What nobody sent arrives as its default, or a round trip fails."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import APIRouter, Request

from codegen.runtime.http import Json, Operation
from codegen.runtime.http.client.client import AsyncHttpClient
from codegen.runtime.http.fake import HttpFake
from codegen.runtime.http.testing import Peers, round_trip

FIND: Operation[str] = Operation(
    name="find", method="GET", path="/", results={200: Json(str)}
)


class Finds(HttpFake):
    async def find(
        self, *, where: dict[str, str] | None, size: int, tab: int, body: str | None
    ) -> str:
        return await self._answer(FIND, where=where, size=size, tab=tab, body=body)


class Client(AsyncHttpClient):
    async def find(self) -> Any:
        return await self._call(FIND)


def served(**wrong: Any) -> Peers[Client]:
    """A server that gives its service something *wrong*; `tab` is read by hand."""
    fake, router = Finds(), APIRouter()

    @router.get("/", operation_id="find")
    async def find(request: Request, size: int = 10, body: str | None = None) -> str:
        arguments = {"where": None, "size": size, "tab": 1, "body": body}
        return await fake.find(**{**arguments, **wrong})

    return Peers(fake, router, Client).defaulting(tab=1)


def test_defaults_are_no_loss() -> None:
    round_trip(served(), Client.find)


@pytest.mark.parametrize(
    "wrong", [{"where": {"size": "1"}}, {"size": 1}, {"body": ""}, {"tab": 7}]
)
def test_what_nobody_sent_has_no_value(wrong: dict[str, Any]) -> None:
    with pytest.raises(AssertionError, match="^the service got "):
        round_trip(served(**wrong), Client.find)
