"""What answers calls: a server of this process, or one at an address."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

import grpc
import grpc.aio

from ...grpc.builtin import reflect
from ...grpc.testing import ALONE
from ..configuration import ConfigurationError
from ..providers import Provider
from .watching import Watch

_LOOPBACK = "127.0.0.1"
_THREADS = 4
"""For servicers that do not know asyncio, such as those of `grpc.server`."""
_ONCE = (*ALONE, ("grpc.enable_retries", 0))
"""A connection of its own, to the server that runs now; and no call is made twice."""

Bind = Callable[[Any, Any], None]
"""The generated function that binds a service to a server."""


class Served(Protocol):
    """What answers, from its start to its end, in one event loop."""

    @property
    def channel(self) -> grpc.aio.Channel:
        """Where it is called."""
        ...

    @property
    def watch(self) -> Watch | None:
        """What is seen of its calls from within; None if it runs elsewhere."""
        ...

    async def renew(self) -> bool:
        """Bring it to its start, as far as it can be; False if nothing does that."""
        ...

    async def stop(self) -> None:
        """End it, if it is ours to end."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What brings a service to its start, and what fills it then."""

    reset: Callable[[], Any] | None = None
    seed: Callable[[], Any] | None = None

    async def run(self, name: str) -> None:
        """Call both, in the loop of the server.

        Raises:
            ConfigurationError: One of them raised something.
        """
        for hook in (self.reset, self.seed):
            if hook is not None:
                await _had(name, hook)


class Remote:
    """A server at an address, `grpc://host:port` or `grpcs://host:port`."""

    watch: Watch | None = None

    def __init__(self, name: str, address: str, hooks: Hooks) -> None:
        """Open a channel to *address*; nothing is called yet."""
        scheme, _, target = address.partition("://")
        if scheme not in ("grpc", "grpcs") or not target.strip("/"):
            raise ConfigurationError(
                f"{name}: {address!r} is no address of a gRPC service, which is "
                "grpc://host:port or grpcs://host:port"
            )
        self._name, self._hooks = name, hooks
        target = target.rstrip("/")
        if scheme == "grpc":
            self.channel = grpc.aio.insecure_channel(target, options=_ONCE)
        else:
            trust = grpc.ssl_channel_credentials()
            self.channel = grpc.aio.secure_channel(target, trust, options=_ONCE)

    async def renew(self) -> bool:
        """Call the hooks."""
        await self._hooks.run(self._name)
        return self._hooks.reset is not None

    async def stop(self) -> None:
        """Close the channel."""
        await self.channel.close()


class Local:
    """A server of this process, on loopback.

    Without a hook to reset it, a service that a class or a function makes is made anew.
    """

    channel: grpc.aio.Channel

    def __init__(
        self, name: str, service: str, made: Any, bind: Bind, hooks: Hooks
    ) -> None:
        """Serve *made* once it is renewed: see `Provides`; nothing runs yet."""
        self._name, self._service, self._hooks = name, service, hooks
        self._provides = Provides(made)
        self._bind = bind
        self._anew = self._provides.anew and hooks.reset is None
        self._server: grpc.aio.Server | None = None
        self.watch: Watch | None = None

    async def renew(self) -> bool:
        """Start the server, again if its service is made anew, and call the hooks."""
        if self._server is None or self._anew:
            await self.stop()
            await self._start()
        await self._hooks.run(self._name)
        return self._anew or self._hooks.reset is not None

    async def stop(self) -> None:
        """End the server, and the calls that it has."""
        if self._server is not None:
            await self.channel.close()
            await self._server.stop(0)
            self._server = None

    async def _start(self) -> None:
        self.watch = Watch()
        server = grpc.aio.server(
            ThreadPoolExecutor(_THREADS),
            interceptors=(self.watch,),
            options=(("grpc.so_reuseport", 0),),
        )
        await self._fill(server)
        port = server.add_insecure_port(f"{_LOOPBACK}:0")
        await server.start()
        self._server = server
        self.channel = grpc.aio.insecure_channel(f"{_LOOPBACK}:{port}", options=_ONCE)

    async def _fill(self, server: grpc.aio.Server) -> None:
        if self._provides.adds:
            await _had(self._name, self._provides.made, server)
            return
        service = self._provides.made
        if self._provides.anew:
            service = await _had(self._name, service)
        try:
            self._bind(service, server)
        except TypeError as error:
            raise ConfigurationError(
                f"{self._name}: {error}. It may be another function's to bind: name one "
                "that takes a grpc.aio.Server and adds its services"
            ) from error
        # As the generated `serve` does, unless a contract defines that service itself.
        with suppress(RuntimeError):
            reflect(server, (self._service,))


class Provides:
    """What a configuration names: a service, what makes one, or what adds some to a server.

    Attributes:
        made: That itself.
        anew: Whether calling it gives a service, or adds one, each time.
        adds: Whether it is a function that takes the server.
    """

    def __init__(self, made: Any) -> None:
        """Look at *made*."""
        self.made = made
        needed = _needed(made)
        self.adds = needed == 1 and not inspect.isclass(made)
        self.anew = needed == 0 or self.adds


def _needed(made: Any) -> int | None:
    """How many arguments *made* wants; None if it is a service and no function."""
    if not (inspect.isclass(made) or inspect.isroutine(made)):
        # Something like functools.partial has no methods but this one.
        public = [name for name in dir(made) if name[:1].islower()]
        if not callable(made) or set(public) - {"args", "func", "keywords"}:
            return None
    try:
        parameters = inspect.signature(made).parameters.values()
    except (TypeError, ValueError):
        return None
    kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return sum(one.default is one.empty and one.kind not in kinds for one in parameters)


async def _had(name: str, call: Callable[..., Any], *arguments: Any) -> Any:
    """What *call* gives, waited for where that is needed."""
    try:
        found = call(*arguments)
        return await found if inspect.isawaitable(found) else found
    except ConfigurationError:
        raise
    except Exception as error:
        called = getattr(call, "__qualname__", repr(call))
        raise ConfigurationError(
            f"{name}: {called} raised {type(error).__name__}: {error}"
        ) from error


def serve(
    provider: Provider, service: str, bind: Bind, fake: Callable[[], Any]
) -> Served:
    """Return what *provider* says answers, or the *fake*, if it says nothing.

    Raises:
        ConfigurationError: What it says is neither a service nor an address.
    """
    if not provider.is_real:
        return Local(provider.name, service, fake(), bind, Hooks())
    hooks = Hooks(reset=provider.hook("reset"), seed=provider.hook("seed"))
    if provider.is_address:
        return Remote(provider.name, provider.target, hooks)
    return Local(provider.name, service, provider.load(), bind, hooks)
