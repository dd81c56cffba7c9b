"""Streams of requests that remember what broke them.

gRPC iterates over them in a thread or a task of its own. When one raises, it cancels the call
and keeps the error to itself: to the caller, it would look like a fault of the service, or of
the channel, and the breaker would count it.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import Any, Generic, TypeVar

Req = TypeVar("Req")


class Watched(Iterator[Req], Generic[Req]):
    """The requests of one call, for gRPC to iterate over.

    Attributes:
        error: What they raised, None if they did not.
    """

    def __init__(self, requests: Iterable[Req]) -> None:
        self._requests = iter(requests)
        self.error: Exception | None = None

    def __next__(self) -> Req:
        try:
            return next(self._requests)
        except StopIteration:
            raise
        except Exception as error:
            self.error = error
            raise


class AsyncWatched(AsyncIterator[Req], Generic[Req]):
    """The same of requests that come from a task."""

    def __init__(self, requests: AsyncIterable[Req]) -> None:
        self._requests = aiter(requests)
        self.error: Exception | None = None

    async def __anext__(self) -> Req:
        try:
            return await anext(self._requests)
        except StopAsyncIteration:
            raise
        except Exception as error:
            self.error = error
            raise


def watched(
    requests: AsyncIterable[Req] | Iterable[Req],
) -> Watched[Req] | AsyncWatched[Req]:
    """Return *requests*, watched."""
    if isinstance(requests, AsyncIterable):
        return AsyncWatched(requests)
    return Watched(requests)


def blamed(sent: Any, error: Exception) -> Exception:
    """Return what a call that sends *sent* failed with, when it ended with *error*.

    That is what the requests raised, if they did.
    """
    if isinstance(sent, Watched | AsyncWatched) and sent.error is not None:
        return sent.error
    return error
