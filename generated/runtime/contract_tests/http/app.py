"""What answers HTTP requests: an app in this process, or a service at an address."""

from __future__ import annotations

import asyncio
import atexit
import inspect
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from ..configuration import ConfigurationError
from ..providers import Provider
from ..raised import RAISED, guarded, said
from .exchanges import NUMBER
from .held import App, Message, Receive, Scope, Send, answered

Hook = Callable[[], Any]
T = TypeVar("T")

_SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
"""Methods that change nothing (RFC 9110, section 9.2.1)."""
_LONG = 1_000
"""Characters of what an app raised: rows of a database, and a page of SQL, may stand in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What brings a service to its start, and what fills it then."""

    reset: Hook | None
    seed: Hook | None

    async def run(self) -> None:
        """Call both, in the loop of the app."""
        for hook in (self.reset, self.seed):
            if hook is not None:
                done = hook()
                if inspect.isawaitable(done):
                    await done


class Remote:
    """A service at an address.

    Attributes:
        address: Its base URL.
        failed: Why it cannot be tested, once that shows.
    """

    is_running = True

    def __init__(self, address: str, hooks: Hooks) -> None:
        """Remember where it is; nothing is called yet."""
        self.address = address
        self._hooks = hooks
        self.failed: ConfigurationError | None = None

    @cached_property
    def _runner(self) -> asyncio.Runner:
        """One event loop for all calls of hooks, which keep what belongs to theirs."""
        runner = asyncio.Runner()
        atexit.register(runner.close)
        return runner

    def renew(self) -> None:
        """Bring it to its start, as far as there are hooks.

        Raises:
            ConfigurationError: One of them raised something.
        """
        try:
            self._runner.run(self._hooks.run())
        except ConfigurationError as error:
            self.failed = error  # whoever called may keep it to themselves
            raise

    def check(self) -> None:
        """Raise why it cannot be tested, if that showed.

        Raises:
            ConfigurationError: Nobody answers at its address, or a hook raised something.
        """
        if self.failed is not None:
            raise self.failed from None


class Served:
    """An ASGI app in this process, brought to its start when that is asked for.

    Without a hook to reset it, one that a factory makes is made anew. Hooks run in the
    loop of the app before its next request, and its lifespan around all of its requests.

    Attributes:
        raised: What it raised while it answered, in words, by the number of the request.
    """

    def __init__(
        self,
        made: Any,
        hooks: Hooks,
        name: str = "the provider",
        folder: Path = Path(),
    ) -> None:
        """Serve *made*: an app, or a factory of apps; *name* is what it is called.

        Its code lies below *folder*, as far as it is of whoever tests it.
        """
        self.raised: dict[str, str] = {}
        self._name, self._folder = name, folder
        self._factory = _factory(made)
        self._hooks = hooks
        self._anew = self._factory is not None and hooks.reset is None
        self._running: _Running | None = None
        self._given: App | None = None if self._factory else made
        self._due, self._changed = True, False
        self.failed: ConfigurationError | None = None

    @property
    def is_made(self) -> bool:
        """Whether a factory makes it."""
        return self._factory is not None

    @property
    def is_running(self) -> bool:
        """Whether it was started; the first request starts it."""
        return self._running is not None

    def renew(self) -> None:
        """Bring it to its start before the next request, if something may have changed."""
        self._due = self._due or self._changed

    def check(self) -> None:
        """Raise what a hook, a factory, or the start of the app raised.

        Raises:
            ConfigurationError: Something did.
        """
        if self.failed is not None:
            raise self.failed from self.failed.__cause__

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        if self._due:
            self._due = self._changed = False
            try:
                await self._start()
            except ConfigurationError as error:
                self.failed = error
                raise
            except asyncio.CancelledError:
                self.failed = self._unready("it takes too long")
                raise
            except RAISED as error:
                # What would end a thread, or a process, ends this request alone.
                self.failed = self._unready(f"{type(error).__name__}: {error}")
                raise self.failed from error
        assert self._running is not None
        self._changed = self._changed or scope.get("method") not in _SAFE
        call = answered(self._running, scope, receive, send)
        raised = await _abandoned_when_cancelled(call)
        if raised is not None:
            self.raised[_number(scope)] = _shortened(said(raised, self._folder))

    def _unready(self, why: str) -> ConfigurationError:
        return ConfigurationError(f"{self._name} could not be started or reset: {why}")

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        if self._running is not None:
            await self._running.stop()
        await send({"type": "lifespan.shutdown.complete"})

    async def _start(self) -> None:
        if self._running is None or self._anew:
            if self._running is not None:
                await self._running.stop()
            app: Any = self._factory() if self._factory else self._given
            if inspect.isawaitable(app):
                app = await app
            if app is None or not callable(app):
                raise self._unready(
                    f"its factory returns {app!r}, which is no ASGI app"
                )
            self._running = _Running(cast(App, app))
            await self._running.start()
        await self._hooks.run()


def _number(scope: Scope) -> str:
    """The number that each request has, in a header."""
    named = {name.lower(): value for name, value in scope.get("headers", ())}
    found: bytes = named.get(NUMBER.encode(), b"")
    return found.decode("latin-1")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"


async def _abandoned_when_cancelled(call: Coroutine[Any, Any, T]) -> T:
    """Await *call*; nobody waits for its end if it is cancelled, and does not end at once.

    A handler that is no coroutine runs in a thread, which nothing can end: neither may it
    keep a caller who has gone, nor the loop when that is over.
    """
    task = asyncio.ensure_future(call)
    try:
        await asyncio.wait({task})
    except asyncio.CancelledError:
        task.cancel()
        asyncio._unregister_task(task)
        raise
    return task.result()


class _Running:
    """An app between the start and the end of its lifespan."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._state: dict[str, Any] = {}
        self._told: asyncio.Queue[Message] = asyncio.Queue()
        self._said: asyncio.Queue[Message | None] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "state": dict(self._state)}, receive, send)

    async def start(self) -> None:
        """Start the app; one that knows no lifespan has none."""
        self._task = asyncio.create_task(self._live())
        await self._told.put({"type": "lifespan.startup"})
        answer = await self._said.get()
        if answer is not None and answer["type"] == "lifespan.startup.failed":
            raise RuntimeError(answer.get("message") or "its lifespan failed to start")

    async def stop(self) -> None:
        """End the app, if it is still there to be ended."""
        if self._task is not None and not self._task.done():
            await self._told.put({"type": "lifespan.shutdown"})
            await self._said.get()
            await self._task

    async def _live(self) -> None:
        asked = False

        async def receive() -> Message:
            nonlocal asked
            asked = True
            return await self._told.get()

        scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": self._state}
        try:
            await self._app(scope, receive, self._said.put)
        except RAISED as error:
            if asked:  # one that refuses the scope says that it has no lifespan
                await self._said.put(
                    {"type": "lifespan.startup.failed", "message": repr(error)}
                )
        finally:
            await self._said.put(None)


def serve(provider: Provider) -> Served | Remote:
    """Return what *provider*, which is real, says answers.

    Raises:
        ConfigurationError: It is no app, and no factory of one.
    """
    hooks = Hooks(reset=provider.hook("reset"), seed=provider.hook("seed"))
    if provider.is_address:
        return Remote(provider.target.rstrip("/"), hooks)
    loaded = provider.load()
    if not callable(loaded) or not (_factory(loaded) or _is_app(loaded)):
        raise ConfigurationError(
            f"{provider.name}: {provider.target} is neither an ASGI app nor a factory "
            "without arguments"
        )
    name = f"{provider.name}: {provider.target}, the provider,"
    if _factory(loaded):
        loaded = guarded(loaded, name.rstrip(","), provider.configuration.folder)
    return Served(loaded, hooks, name, provider.configuration.folder)


def _is_app(made: Any) -> bool:
    """Whether *made* can be called as apps are: with a scope, and how to receive and send."""
    if inspect.isclass(made):  # of which calling it makes one
        return False
    try:
        inspect.signature(made).bind(None, None, None)
    except TypeError:
        return False
    except ValueError:  # as of what is written in C
        return True
    return True


def _factory(made: Any) -> Callable[[], Any] | None:
    """*made*, if calling it without arguments makes an app."""
    whole = made if inspect.isroutine(made) else type(made).__call__
    if inspect.iscoroutinefunction(whole) and inspect.signature(made).parameters:
        return None  # an app, however it takes its arguments
    try:
        inspect.signature(made).bind()
    except (TypeError, ValueError):
        return None
    call: Callable[[], Any] = made
    return call
