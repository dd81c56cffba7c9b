"""Requests on their way out: one of a wrong class is its caller's mistake.

gRPC iterates over streams of them in a thread or a task of its own. When one raises, it
cancels the call and keeps the error to itself: to the caller, it would look like a fault of the
service, or of the channel, and the breaker would count it. So they remember what broke them.
A request of another class would be sent by some kinds of calls as an empty one.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Generator,
    Iterable,
    Iterator,
)
from typing import Any, Generic, TypeVar

from google.protobuf.message import Message

from ..cancelling import is_being_cancelled
from .method import Method

_MOMENT = 1.0
"""Seconds that a generator of requests may take to its end when its call is over."""
_NOT_WELL = "%s: its requests did not end well: %r"
_log = logging.getLogger(__name__)

Req = TypeVar("Req", bound=Message)


def wrong_request(method: Method[Any, Any], request: object) -> TypeError:
    """Return the error of a *request* that is of another class than those of *method*."""
    return TypeError(
        f"{method.name}: a request must be a {method.request.DESCRIPTOR.full_name},"
        f" not {type(request).__name__}"
    )


class Watched(Iterator[Req], Generic[Req]):
    """The requests of one call, for gRPC to iterate over.

    Attributes:
        error: What they raised, None if they did not.
    """

    def __init__(self, method: Method[Req, Any], requests: Iterable[Req]) -> None:
        self._method = method
        self._requests = iter(requests)
        self._begun = False
        self._over = False
        # gRPC of threads takes requests in a thread of its own, and the call ends in another.
        self._taking = threading.Lock()
        self.error: BaseException | None = None

    def __next__(self) -> Req:
        with self._taking:
            if self._over:
                raise StopIteration
            self._begun = True
            try:
                request = _checked(self._method, next(self._requests))
            except StopIteration:
                raise
            except BaseException as error:
                self.error = error
                raise _broken(error) from error
        if self._over:
            self.close()  # who ended the call meanwhile could not
        return request

    def close(self) -> None:
        """End what gives the requests of a call that is over: nobody takes any more.

        A generator that just makes one, or waits for one to make, cannot be interrupted:
        it is closed when it has. Requests of which none was taken are left as they are, for
        another call.
        """
        self._over = True
        if not self._taking.acquire(blocking=False):
            return
        try:
            if self._begun and isinstance(self._requests, Generator):
                self._requests.close()
        except Exception as error:  # the call has its outcome, whatever this is
            _log.warning(_NOT_WELL, self._method.name, error)
        finally:
            self._taking.release()


class AsyncWatched(AsyncIterator[Req], Generic[Req]):
    """The same of requests that come from a task."""

    def __init__(self, method: Method[Req, Any], requests: AsyncIterable[Req]) -> None:
        self._method = method
        self._requests = aiter(requests)
        self._begun = False
        self._waiting: asyncio.Task[Any] | None = None
        self.error: BaseException | None = None

    async def __anext__(self) -> Req:
        self._begun = True
        self._waiting = asyncio.current_task()
        try:
            return _checked(self._method, await anext(self._requests))
        except StopAsyncIteration:
            raise
        except BaseException as error:
            if isinstance(error, asyncio.CancelledError) and is_being_cancelled():
                raise  # the call is over, and gRPC or `aclose` says so
            self.error = error
            raise _broken(error) from error
        finally:
            self._waiting = None

    async def aclose(self) -> None:
        """End what gives the requests of a call that is over: nobody takes any more.

        gRPC itself goes on to wait for the next one. Requests of which none was taken are
        left as they are, for another call.
        """
        if self._waiting is not None:
            self._waiting.cancel()
        elif self._begun and isinstance(self._requests, AsyncGenerator):
            try:
                async with asyncio.timeout(_MOMENT):
                    await self._requests.aclose()
            except Exception as error:  # the call has its outcome, whatever this is
                _log.warning(_NOT_WELL, self._method.name, error)


def watched(
    method: Method[Req, Any], requests: AsyncIterable[Req] | Iterable[Req]
) -> Watched[Req] | AsyncWatched[Req]:
    """Return *requests*, watched."""
    if isinstance(requests, AsyncIterable):
        return AsyncWatched(method, requests)
    return Watched(method, requests)


def blamed(sent: Any, error: Exception) -> BaseException:
    """Return what a call that sends *sent* failed with, when it ended with *error*.

    That is what the requests raised, if they did.
    """
    # By type: a message may have a field `__class__`, by which isinstance would go.
    if type(sent) is Watched or type(sent) is AsyncWatched:
        return sent.error or error
    return error


def _broken(error: BaseException) -> Exception:
    """Return what gRPC is told of *error*: it hangs on what is none of Exception."""
    return error if isinstance(error, Exception) else RuntimeError("no more requests")


def _checked(method: Method[Req, Any], request: Req) -> Req:
    if isinstance(request, method.request):
        return request
    raise wrong_request(method, request)


async def ended(sent: Any) -> None:
    """End what gives the requests of a call that sent *sent* and is over."""
    if type(sent) is AsyncWatched:
        await sent.aclose()
    else:
        ended_sync(sent)


def ended_sync(sent: Any) -> None:
    """Do the same where there is no event loop."""
    if type(sent) is Watched:
        sent.close()
