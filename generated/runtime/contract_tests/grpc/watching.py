"""What is seen of the calls of a server from within: how many are under way."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import grpc
import grpc.aio

_PAUSE = 0.005
_GRPC = Path(grpc.__file__).parent


Tasks = frozenset["asyncio.Task[Any]"]


async def tasks() -> Tasks:
    """Return the tasks of this event loop that others have begun."""
    own = asyncio.current_task()
    return frozenset(
        one for one in asyncio.all_tasks() if one is not own and not _is_grpc(one)
    )


def _is_grpc(task: asyncio.Task[Any]) -> bool:
    """Whether *task* is one of gRPC's own, which come and go."""
    code = getattr(task.get_coro(), "cr_code", None)
    if code is None or code.co_filename.endswith((".pyx", ".pxi")):
        return True
    return Path(code.co_filename).is_relative_to(_GRPC)


def works(begun: Tasks) -> frozenset[str]:
    """Return what *begun* tasks are at: the functions that they run."""
    return frozenset(map(_named, begun))


def _named(task: asyncio.Task[Any]) -> str:
    called: Any = task.get_coro()
    return str(getattr(called, "__qualname__", called))


class Watch(grpc.aio.ServerInterceptor):
    """Counts the calls of a server, whatever its handlers are.

    Attributes:
        begun: Calls that have reached a handler.
        running: Those of them whose handler has not ended.
    """

    def __init__(self) -> None:
        """Count from 0."""
        self.begun = self.running = 0
        self._lock = threading.Lock()

    async def intercept_service(
        self,
        continuation: Callable[[Any], Awaitable[Any]],
        handler_call_details: Any,
    ) -> Any:
        """Return the handler of a call, counted."""
        handler = await continuation(handler_call_details)
        if handler is None:
            return None
        for kind in ("unary_unary", "unary_stream", "stream_unary", "stream_stream"):
            behaviour = getattr(handler, kind, None)
            if behaviour is not None:
                make = getattr(grpc, f"{kind}_rpc_method_handler")
                return make(
                    self._counted(behaviour),
                    handler.request_deserializer,
                    handler.response_serializer,
                )
        return handler

    async def going_on(
        self, within: float, before: Tasks, usual: frozenset[str]
    ) -> str:
        """Return what still runs *within* some seconds, in words; empty if nothing does.

        *before* are the tasks that ran before, and so are not about a call; *usual* is what
        a call leaves to be done afterwards, whoever waits for it.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        while True:
            begun = works(await tasks() - before) - usual
            if not self.running and not begun:
                return ""
            if loop.time() >= end:
                named = ", ".join(sorted(begun))
                return "its handler" if self.running else f"{named}, a task of it,"
            await asyncio.sleep(_PAUSE)

    def _note(self, change: int) -> None:
        with self._lock:
            self.running += change
            self.begun += change > 0

    def _counted(self, behaviour: Callable[..., Any]) -> Callable[..., Any]:
        called: Any = behaviour
        if not inspect.isroutine(behaviour):
            called = type(behaviour).__call__
        if inspect.isasyncgenfunction(called):

            async def each(request: Any, context: Any) -> AsyncIterator[Any]:
                self._note(1)
                try:
                    async for answer in behaviour(request, context):
                        yield answer
                finally:
                    self._note(-1)

            return each
        if inspect.iscoroutinefunction(called):

            async def waited(request: Any, context: Any) -> Any:
                self._note(1)
                try:
                    return await behaviour(request, context)
                finally:
                    self._note(-1)

            return waited
        if inspect.isgeneratorfunction(called):

            def yielded(request: Any, context: Any) -> Any:
                self._note(1)
                try:
                    yield from behaviour(request, context)
                finally:
                    self._note(-1)

            return yielded

        def answered(request: Any, context: Any) -> Any:
            self._note(1)
            try:
                return behaviour(request, context)
            finally:
                self._note(-1)

        return answered
