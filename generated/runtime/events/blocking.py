"""Publishing and asking without an event loop: a thread has one, and the transport too."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Any, ClassVar, Self, TypeVar, Unpack

from pydantic import BaseModel

from ..caller import CallerOptions
from ..deadline_header import DEADLINE_HEADER
from ..fork import reset_in_child
from .event import Event
from .ids import fresh_id
from .message import Receipt
from .publisher import DeliveryOptions, Publisher, PublishOptions
from .replies import Reply, RequestTransport
from .requesting import Requester
from .transport import Transport

R = TypeVar("R")
T = TypeVar("T")


class _Thread:
    """A thread with an event loop, for all publishers of one transport."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self.users = 0
        self._loop = asyncio.new_event_loop()
        self._lock = threading.Lock()
        self._ended = False
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="codegen-events", daemon=True
        )
        self._thread.start()

    @property
    def is_here(self) -> bool:
        """Whether this is asked in the thread, which cannot wait for itself."""
        return threading.current_thread() is self._thread

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what comes of *work*, which sees the caller's context variables.

        Raises:
            RuntimeError: The thread has ended, or this is it: nobody would do the work.
            CancelledError: The thread ended meanwhile.
        """
        with self._lock:
            if self._ended or self.is_here:
                work.close()
                raise RuntimeError("nobody is there to publish while this thread waits")
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except BaseException:
            future.cancel()
            raise

    def end(self) -> None:
        """Close the transport, cut off what is under way then, and end the thread."""
        try:
            self.wait(self.transport.close())
        finally:
            with self._lock:
                self._ended = True
                last = asyncio.run_coroutine_threadsafe(_cut_off(), self._loop)
            last.result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()


async def _cut_off() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


class _Threads:
    """The threads of this process, by the identity of their transports."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[int, _Thread] = {}
        self._parents: list[_Thread] = []

    def enter(self, transport: Transport) -> _Thread:
        """Return the thread that *transport* belongs to, for one more publisher.

        Raises:
            RuntimeError: It belongs to one of the process that forked.
        """
        with self._lock:
            if any(one.transport is transport for one in self._parents):
                raise RuntimeError("the transport is of the process that forked")
            thread = self._known.get(id(transport))
            if thread is None:
                self._known[id(transport)] = thread = _Thread(transport)
            thread.users += 1
            return thread

    def leave(self, thread: _Thread) -> None:
        """Let *thread* go, which ends with its last publisher."""
        with self._lock:
            thread.users -= 1
            if thread.users:
                return
            del self._known[id(thread.transport)]
        thread.end()

    def forked(self) -> None:
        """Begin anew in a child, where no thread is left."""
        self._lock = threading.Lock()
        self._parents += self._known.values()
        self._known = {}


_THREADS = _Threads()
reset_in_child(_THREADS, _Threads.forked)


class _Blocking:
    """What has an asynchronous one inside, and waits for it; threads may share it.

    It is of the process that made it: after a fork, a child makes one of its own, with a
    transport of its own.
    """

    def __init__(self, transport: Transport) -> None:
        """Work through *transport*, which nothing else may use but what is like this.

        Raises:
            RuntimeError: The transport is of the process that forked.
        """
        self._process = os.getpid()
        self._closing = threading.Lock()
        self._closed = False
        self._thread = _THREADS.enter(transport)

    def close(self) -> None:
        """Send nothing more; the last one of a transport closes that as well.

        What other threads are sending then comes to its end, or is an error there.

        Raises:
            RuntimeError: The transport's own thread called it, and would wait for itself.
        """
        if self._process != os.getpid():
            return
        if self._thread.is_here:
            name = type(self).__name__
            raise RuntimeError(f"{name}.close() waits for the thread that called it")
        with self._closing:
            closed, self._closed = self._closed, True
        if closed:
            return
        try:
            self._end()
        finally:
            _THREADS.leave(self._thread)

    def _end(self) -> None:
        """Close what is inside, if there is something to close."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _waited(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Return what comes of *work*, which the transport's thread does.

        Raises:
            RuntimeError: It was closed, or made before a fork.
        """
        name = type(self).__name__
        if self._process != os.getpid():
            raise RuntimeError(
                f"{name} was made before a fork: its connection and its thread are the"
                " parent's; make one in each process"
            )
        if self._closed:
            raise RuntimeError(f"{name} was closed, and publishes no more")
        with suppress(CancelledError):
            return self._thread.wait(work())
        raise RuntimeError(f"{name} was closed while it published")


class SyncPublisher(_Blocking):
    """Base of every generated publisher that blocks; threads may share one.

    It is of the process that made it: after a fork, a child makes one of its own, with a
    transport of its own.
    """

    _publisher: ClassVar[type[Publisher]]

    def __init__(
        self,
        transport: Transport,
        *,
        new_id: Callable[[], str] = fresh_id,
        deadline_header: str | None = None,
        schema_ids: Mapping[str, int] | None = None,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Send through *transport*, which nothing else may use but publishers like this.

        See `Publisher` for the arguments.

        Raises:
            ValueError: The environment says what cannot be.
            RuntimeError: The transport is of the process that forked.
        """
        self._inner = self._publisher(
            transport,
            new_id=new_id,
            deadline_header=deadline_header,
            schema_ids=schema_ids,
            **options,
        )
        super().__init__(transport)

    def _publish(
        self,
        event: Event[Any],
        payload: object,
        options: PublishOptions | DeliveryOptions,
        parameters: Mapping[str, object] | None = None,
        headers: BaseModel | None = None,
        name: str | None = None,
    ) -> Receipt:
        """Send *payload*, and wait until it is taken over; see `Publisher`.

        Raises:
            RuntimeError: It was closed, or made before a fork.
        """
        return self._waited(
            partial(
                self._inner._publish,
                event,
                payload,
                options,
                parameters,
                headers,
                name,
            )
        )


class SyncRequester(_Blocking):
    """Base of every generated client of events that blocks; threads may share one.

    It is of the process that made it: after a fork, a child makes one of its own, with a
    transport of its own.
    """

    _requester: ClassVar[type[Requester]]

    def __init__(
        self,
        transport: RequestTransport,
        *,
        new_id: Callable[[], str] = fresh_id,
        deadline_header: str | None = DEADLINE_HEADER,
        schema_ids: Mapping[str, int] | None = None,
        **options: Unpack[CallerOptions],
    ) -> None:
        """Ask through *transport*, which nothing else may use but clients like this.

        See `Requester` for the arguments.

        Raises:
            ValueError: The environment says what cannot be.
            RuntimeError: The transport is of the process that forked.
        """
        self._inner = self._requester(
            transport,
            new_id=new_id,
            deadline_header=deadline_header,
            schema_ids=schema_ids,
            **options,
        )
        super().__init__(transport)

    def _end(self) -> None:
        self._thread.wait(self._inner.close())

    def _request(
        self,
        event: Event[Any],
        reply: Reply[R],
        payload: object,
        options: PublishOptions | DeliveryOptions,
        parameters: Mapping[str, object] | None = None,
        headers: BaseModel | None = None,
        timeout: float | None = None,
        name: str | None = None,
    ) -> R:
        """Send *payload*, and wait for what it is answered; see `Requester`.

        Raises:
            RuntimeError: It was closed, or made before a fork.
        """
        return self._waited(
            partial(
                self._inner._request,
                event,
                reply,
                payload,
                options,
                parameters,
                headers,
                timeout,
                name,
            )
        )
