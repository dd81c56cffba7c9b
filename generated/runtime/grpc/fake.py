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

    What is arranged for a stream of responses is the list of them.
    """

    async def _unary(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> Res:
        sent = await _sent(request)
        made_up = sample(method.response)
        return cast(Res, self._recorded(method.path, {"sent": sent}, made_up))

    async def _stream(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> AsyncIterator[Res]:
        sent = await _sent(request)
        made_up = [sample(method.response), method.response()]
        if not made_up[1].IsInitialized():
            made_up.pop()  # proto2: an empty message is none
        answers: Any = self._recorded(method.path, {"sent": sent}, made_up)
        for answer in answers:
            yield answer


async def _sent(request: Req | AsyncIterator[Req]) -> list[Req]:
    if isinstance(request, Message):
        return [request]
    return [item async for item in request]
