"""The base of generated fakes of gRPC services."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, TypeVar, cast

from google.protobuf.message import Message

from ..fake import Fake
from .method import Method
from .sample import sample

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)


class GrpcFake(Fake):
    """Answers each method with a message that has every field set.

    What is arranged for a stream of responses is the list of them. They come at the first
    request, or at the end of a stream without any. The argument of a call is `sent`: the
    list of its requests, which grows while they come.
    """

    async def _unary(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> Res:
        sent = await _rest(request)
        made_up = sample(method.response)
        return cast(Res, self._recorded(method.name, {"sent": sent}, made_up))

    async def _stream(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> AsyncIterator[Res]:
        # A caller may wait for an answer before it sends more.
        sent = [request] if isinstance(request, Message) else await _first(request)
        made_up = [sample(method.response), method.response()]
        if not made_up[1].IsInitialized():
            made_up.pop()  # proto2: an empty message is none
        answers: Any = self._recorded(method.name, {"sent": sent}, made_up)
        for answer in answers:
            yield answer
        if not isinstance(request, Message):
            sent += await _rest(request)


async def _first(requests: AsyncIterator[Req]) -> list[Req]:
    async for request in requests:
        return [request]
    return []


async def _rest(request: Req | AsyncIterator[Req]) -> list[Req]:
    if isinstance(request, Message):
        return [request]
    return [one async for one in request]
