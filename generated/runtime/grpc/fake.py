"""The base of generated fakes of gRPC services."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any, TypeVar, cast

from google.protobuf.message import Message

from ..fake import Fake
from ..message_sample import sample_message
from .method import Method, streams_responses

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)


class GrpcFake(Fake):
    """Answers each method with a message that has every field set.

    What is arranged for a stream of responses is the list of them. They come at the first
    request, or at the end of a stream without any. The argument of a call is `sent`: the
    list of its requests, which grows while they come.
    """

    def arrange(self, operation: str, answer: object) -> None:
        """Answer *operation* (its name in the contract) with *answer* from now on.

        Raises:
            ValueError: There is no operation of that name.
            TypeError: *answer* is neither what the method responds nor an exception: its
                caller would get INTERNAL, and the test would not say why.
        """
        for method in self._operations:
            if method.name != operation or not isinstance(method, Method):
                continue
            strange = _strange(method, answer)
            if strange is not None:
                some = "a list of" if streams_responses(method) else "a"
                raise TypeError(
                    f"{type(self).__name__}.arrange({operation!r}, ...): the answer must"
                    f" be {some} {method.response.DESCRIPTOR.full_name}, or an exception"
                    f" to raise, not {strange}"
                )
        super().arrange(operation, answer)

    async def _unary(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> Res:
        sent = await _rest(request)
        made_up = sample_message(method.response)
        return cast(Res, self._recorded(method.name, {"sent": sent}, made_up))

    async def _stream(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> AsyncIterator[Res]:
        # A caller may wait for an answer before it sends more.
        sent = [request] if isinstance(request, Message) else await _first(request)
        made_up = [sample_message(method.response), method.response()]
        if not made_up[1].IsInitialized():
            made_up.pop()  # proto2: an empty message is none
        answers: Any = self._recorded(method.name, {"sent": sent}, made_up)
        for answer in answers:
            yield answer
        if not isinstance(request, Message):
            sent += await _rest(request)


def _strange(method: Method[Any, Any], answer: object) -> str | None:
    """Return what of *answer* is nothing that *method* responds; None if nothing is."""
    if isinstance(answer, BaseException):
        return None
    if not streams_responses(method):
        return None if isinstance(answer, method.response) else type(answer).__name__
    if not isinstance(answer, Sequence):
        return type(answer).__name__
    wrong = [one for one in answer if not isinstance(one, method.response)]
    return f"a list with a {type(wrong[0]).__name__} in it" if wrong else None


async def _first(requests: AsyncIterator[Req]) -> list[Req]:
    async for request in requests:
        return [request]
    return []


async def _rest(request: Req | AsyncIterator[Req]) -> list[Req]:
    if isinstance(request, Message):
        return [request]
    return [one async for one in request]
