"""Answers whose heads have come, and what can go wrong with the rest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ...errors import AttemptTimeout, ContractViolation, TransportError
from ..streams.items import Reader, StreamContent
from ..transports.failures import of_operation
from ..transports.protocol import AsyncStreamedReply, StreamedReply
from .tolerance import TolerantReader

A = TypeVar("A", bound=StreamedReply | AsyncStreamedReply)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamedCall(Generic[A]):
    """An answer whose head has come.

    Attributes:
        operation: Wire name of the operation.
        reply: The answer, of which more may come.
        content: How its items are read, None where they are not.
        idle: Seconds in which something must come, None for any.
        tolerant: Whether items may have members that are unknown.
    """

    operation: str
    reply: A
    content: StreamContent[Any] | None
    idle: float | None
    tolerant: bool = False

    def reader(self) -> Reader[Any]:
        """Return what makes items of its body; it has content."""
        assert self.content is not None
        reader = self.content.reader(self.reply.max_body)
        return TolerantReader(reader) if self.tolerant else reader


async def chunks_of(
    call: StreamedCall[AsyncStreamedReply],
) -> AsyncGenerator[bytes, None]:
    """Yield the body; nothing may come for as long as the stream may idle."""
    with naming_operation(call):
        chunks = call.reply.chunks()
        try:
            while True:
                async with asyncio.timeout(call.idle):
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return
                yield chunk
        finally:
            if isinstance(chunks, AsyncGenerator):
                await chunks.aclose()


@contextmanager
def naming_operation(call: StreamedCall[Any]) -> Iterator[None]:
    """Say of what goes wrong inside in which operation it was."""
    name = call.operation
    try:
        yield
    except TimeoutError as error:
        limit = "too long" if call.idle is None else f"{call.idle:g} s"
        text = f"{name}: nothing came for {limit}"
        raise AttemptTimeout(text, operation=name) from error
    except TransportError as error:
        if not error.operation:
            of_operation(error, name)
        raise
    except ContractViolation as error:
        if not error.operation:
            error.operation = name
            error.args = (f"{name}: an item breaks the contract: {error}",)
        raise


def entered(call: StreamedCall[A] | None) -> StreamedCall[A]:
    if call is None:
        raise RuntimeError("the answer was not waited for: use `with`")
    return call
