"""The base of generated fakes of gRPC services."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any, ClassVar, TypeVar, cast

from google.protobuf.message import Message

from ..fake import Fake
from ..message_sample import sample_message
from .errors import RpcError
from .memory import Memory
from .method import Method, streams_responses
from .resources import Resource

Req = TypeVar("Req", bound=Message)
Res = TypeVar("Res", bound=Message)


class GrpcFake(Fake):
    """Answers each method with a message that has every field set.

    Where methods are about the same things (AIP-131 to 135) it remembers them: what was
    created is returned and listed afterwards, and what was deleted is gone.

    What is arranged for a stream of responses is the list of them. They come at the first
    request, or at the end of a stream without any. The argument of a call is `sent`: the
    list of its requests, which grows while they come.

    Attributes:
        _resources: What methods are about.
    """

    _resources: ClassVar[Sequence[Resource]] = ()

    def __init__(self) -> None:
        super().__init__()
        self._memory = Memory(self._resources)

    def forget(self) -> None:
        """Forget all calls, what was arranged, and all things."""
        super().forget()
        self._memory.forget()

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
        made_up = self._made_up(method, sent)
        answer = made_up[0] if isinstance(made_up, list) else made_up
        return cast(Res, self._recorded(method.name, {"sent": sent}, answer))

    async def _stream(
        self, method: Method[Req, Res], request: Req | AsyncIterator[Req]
    ) -> AsyncIterator[Res]:
        # A caller may wait for an answer before it sends more.
        sent = [request] if isinstance(request, Message) else await _first(request)
        told = self._made_up(method, sent)
        answers: Any = self._recorded(method.name, {"sent": sent}, told)
        for answer in answers:
            yield answer
        if not isinstance(request, Message):
            sent += await _rest(request)

    def _made_up(
        self, method: Method[Req, Res], sent: Sequence[Req]
    ) -> list[Res] | RpcError:
        """Return what is remembered, the error that it is, or else samples."""
        if method.name in self._arranged or not self._memory.knows(method):
            return samples(method)
        try:
            return cast(list[Res], self._memory.answers(method, sent[0]))
        except RpcError as refusal:
            return refusal


def answer_samples(fake: GrpcFake, method: Method[Any, Any]) -> None:
    """Have *method* answered with samples, whatever *fake* remembers."""
    made = samples(method)
    fake.arrange(method.name, made if streams_responses(method) else made[0])


def samples(method: Method[Any, Res]) -> list[Res]:
    """Return answers of *method* with every field set; a stream then has an empty one."""
    made = [sample_message(method.response)]
    empty = method.response()
    if streams_responses(method) and empty.IsInitialized():  # in proto2 it may be none
        made.append(empty)
    return made


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
