"""Calls as bytes: what goes out and what comes back, whatever the contract says of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import grpc
import grpc.aio

from ...grpc.first_status import OWN_DETAILS, FirstStatus
from ...grpc.metadata import Sent
from ...grpc.status_details import STATUS, read

_MOST = 10_000
"""Answers of one call; a stream of more is taken for one without an end."""
_FIRST = 1.0
"""Seconds for the first answer of a stream that is meant to go on."""
_QUIET = 0.2
"""Seconds without another answer, after which such a stream is left."""
_ENDED = (grpc.aio.AioRpcError, grpc.aio.BaseError, asyncio.InvalidStateError)
"""How gRPC says that a call has ended meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call.

    Attributes:
        path: What was called, `/users.v1.Users/GetUser`.
        requests: What was sent.
        metadata: What stood beside it.
        answers: What came back.
        code: How it ended.
        text: What the service said to that.
        details: What it said for programs: messages of `google.rpc`.
        ended: Whether it ended in time.
        seconds: How long that took.
    """

    path: str
    requests: Sequence[bytes]
    metadata: Sent
    answers: Sequence[bytes]
    code: grpc.StatusCode
    text: str
    details: Sequence[Any]
    ended: bool
    seconds: float

    @property
    def is_good(self) -> bool:
        """Whether the service did what it was asked for."""
        return self.code is grpc.StatusCode.OK


async def call(
    channel: grpc.aio.Channel,
    path: str,
    requests: Sequence[bytes],
    metadata: Sent = (),
    *,
    within: float,
    goes_on: bool = False,
) -> Exchange:
    """Call *path* with *requests*, and wait *within* some seconds for the end.

    Both sides are taken for streams, which on the wire any call is: so an answer too many,
    or one too few, is seen. One that *goes_on*, as it is meant to, is left when it has
    nothing more to say: it did well if it said something.
    """
    loop = asyncio.get_running_loop()
    begin = loop.time()
    rpc: Any = channel.stream_stream(path, None, None)
    under_way = rpc(timeout=within, metadata=metadata or None)
    first = FirstStatus(under_way)
    answers, left = await _answers(under_way, requests, goes_on)
    endless = len(answers) >= _MOST or (left and not answers)
    code, text, trailing = await _ended(under_way, first, endless or left)
    if left and answers:
        code = grpc.StatusCode.OK
    late = code is grpc.StatusCode.DEADLINE_EXCEEDED and loop.time() - begin >= within
    status = next((v for n, v in trailing or () if n == STATUS), b"")
    return Exchange(
        path=path,
        requests=requests,
        metadata=metadata,
        answers=answers,
        code=code,
        text=text or "",
        details=read(status) if isinstance(status, bytes) else (),
        ended=not (endless or late),
        seconds=loop.time() - begin,
    )


async def _answers(
    under_way: Any, requests: Sequence[bytes], goes_on: bool
) -> tuple[list[bytes], bool]:
    """Send all *requests*; return what comes back, and whether there was more to wait for."""
    answers: list[bytes] = []
    # How a call ends is told later, whoever hears of it first.
    with suppress(*_ENDED):
        await _write(under_way, requests)
    with suppress(*_ENDED):
        while len(answers) < _MOST:
            wait = (_QUIET if answers else _FIRST) if goes_on else None
            try:
                async with asyncio.timeout(wait):
                    answer = await under_way.read()
            except TimeoutError:
                return answers, True
            if answer is grpc.aio.EOF:
                break
            answers.append(answer)
    return answers, False


async def _ended(
    under_way: Any, first: FirstStatus, left: bool
) -> tuple[grpc.StatusCode, str, Any]:
    if left:
        under_way.cancel()
        return grpc.StatusCode.CANCELLED, "", ()
    return await _status(under_way, first)


async def _status(
    under_way: Any, first: FirstStatus
) -> tuple[grpc.StatusCode, str, Any]:
    """Return how a call ended: its code, its text, and what came with them.

    When a request cannot be written any more, gRPC says INTERNAL of its own accord; then
    what the service said before counts, and if that is lost, nobody knows.
    """
    code, text = await under_way.code(), await under_way.details()
    trailing = await under_way.trailing_metadata()
    own = grpc.aio.AioRpcError(
        code, grpc.aio.Metadata(), trailing or grpc.aio.Metadata(), details=text
    )
    said = first.instead_of(own)
    if said is None:
        return grpc.StatusCode.OK, "", ()
    if said is own and text == OWN_DETAILS:
        return grpc.StatusCode.CANCELLED, "the status was lost", ()
    return said.code(), said.details() or "", said.trailing_metadata()


async def _write(under_way: Any, requests: Sequence[bytes]) -> None:
    """Send all *requests*, and say that these are all.

    Not as an iterator: gRPC would cancel a call that ends while it is read.
    """
    for one in requests:
        await under_way.write(one)
    await under_way.done_writing()
