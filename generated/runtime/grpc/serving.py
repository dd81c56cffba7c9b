"""A gRPC server that is ready for production: health, reflection, TLS, and an end in peace.

A server from its start to its end:

    server = GrpcServer("[::]:50051", tls=ServerTls(certificate=..., key=...))
    add_to_server(service, server)
    await server.run()  # until SIGTERM
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from types import TracebackType
from typing import Self, TypedDict, Unpack

import grpc
import grpc.aio

from ..options import refuse_unknown
from ..ranges import ABOVE_0, FLAG, FROM_0, Range, at_least, check, instance
from ..signals import heard
from . import builtin
from .calls_under_way import CallsUnderWay
from .connecting import has_host
from .keepalive import ARGUMENTS, ChannelArguments, Keepalive
from .listening import check_address, target_of, why
from .tls import ServerTls

_MOMENT = 1.0
"""Seconds that cancelled methods have for what they do in `finally`."""
_GRACE = FROM_0 | None
_INTERCEPTORS = Range(
    "a list of grpc.aio.ServerInterceptor",
    lambda value: isinstance(value, Sequence)
    and all(isinstance(one, grpc.aio.ServerInterceptor) for one in value),
)


class ServerOptions(TypedDict, total=False):
    """What a `GrpcServer` can be given beside its address; all is optional.

    Keys:
        tls: Certificates; without them calls come in unencrypted.
        health: Whether to answer `grpc.health.v1.Health`; True.
        reflection: Whether to tell callers what there is to call
            (`grpc.reflection.v1alpha`), which `grpcurl` and `buf curl` ask for; True.
        maximum_concurrent_rpcs: Calls under way at once; one more is refused with
            RESOURCE_EXHAUSTED. None for any number. Health checks count as well, and who
            watches health has a place for as long as that: leave room for them.
        drain: Seconds between saying that it is about to end (health) and taking no
            more calls, in which load balancers look elsewhere; 0.
        grace: Seconds that calls may take to their end after that; then they are
            cancelled. 10.
        keepalive: When to ask silent clients; and so how often they may ask.
        max_message: Longest message in bytes, either way; gRPC's 4 MiB for requests and
            any for responses by default.
        connection_age: Seconds after which a connection is to be made anew, so that a
            load balancer can spread the clients again; None for never.
        interceptors: Those of `grpc.aio`. What stands `around` methods where a service is
            bound sees all four kinds of them and is easier to write.
        arguments: Further settings of gRPC's core.
    """

    tls: ServerTls | None
    health: bool
    reflection: bool
    maximum_concurrent_rpcs: int | None
    drain: float
    grace: float
    keepalive: Keepalive | None
    max_message: int | None
    connection_age: float | None
    interceptors: Sequence[grpc.aio.ServerInterceptor]
    arguments: ChannelArguments


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """Options of a server that were checked, and the defaults of the others."""

    tls: ServerTls | None = None
    health: bool = True
    reflection: bool = True
    maximum_concurrent_rpcs: int | None = None
    drain: float = 0.0
    grace: float = 10.0
    keepalive: Keepalive | None = None
    max_message: int | None = None
    connection_age: float | None = None
    interceptors: Sequence[grpc.aio.ServerInterceptor] = ()
    arguments: ChannelArguments = ()

    def channel_arguments(self) -> ChannelArguments:
        """Return what gRPC's core is to know."""
        # Two servers on one port would share its calls by chance.
        found: ChannelArguments = (("grpc.so_reuseport", 0),)
        if self.keepalive is not None:
            found += self.keepalive.of_server()
        if self.max_message is not None:
            found += (
                ("grpc.max_receive_message_length", self.max_message),
                ("grpc.max_send_message_length", self.max_message),
            )
        if self.connection_age is not None:
            age = round(1000 * self.connection_age)
            found += (
                ("grpc.max_connection_age_ms", age),
                ("grpc.max_connection_age_grace_ms", round(1000 * self.grace)),
            )
        return found + tuple(self.arguments)


class GrpcServer:
    """Serves what was added to it, once, from `start` or `run` on.

    Attributes:
        settings: What it was given.
        health: Whether its services serve, as health checks hear it.
        under_way: The calls that it serves.
    """

    def __init__(
        self, address: str = "[::]:50051", **options: Unpack[ServerOptions]
    ) -> None:
        """Serve at *address*, `host:port` or `unix:path`; port 0 for any free one.

        Raises:
            TypeError: A keyword is unknown, or the address is no text.
            ValueError: A value is one that cannot be, or a file is no certificate, or a
                key is that of another one.
            OSError: A certificate cannot be read.
        """
        self.settings = _settings(type(self).__name__, address, options)
        self._address = address
        self._handlers: list[grpc.GenericRpcHandler] = []
        self._names: list[str] = []
        self._server: grpc.aio.Server | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self.health = builtin.Health()
        self._port = 0
        self._stopping: asyncio.Task[None] | None = None
        self._drained = asyncio.Event()
        self.under_way = CallsUnderWay()

    @classmethod
    def of(cls, owner: str, address: str, options: ServerOptions) -> Self:
        """Return a server for a function that is called *owner*: errors are about that.

        Raises:
            TypeError: See `GrpcServer`.
            ValueError: See `GrpcServer`.
            OSError: A certificate cannot be read.
        """
        settings = _settings(owner, address, options, beside=("address", "around"))
        server = cls()
        server.settings, server._address = settings, address
        return server

    def add_generic_rpc_handlers(
        self, generic_rpc_handlers: Sequence[grpc.GenericRpcHandler], /
    ) -> None:
        """Serve *generic_rpc_handlers* as well; `add_to_server` calls this.

        Raises:
            RuntimeError: The server has been started.
            TypeError: One is none.
            ValueError: It has a service of that name, whose calls would never reach
                the new one.
        """
        if self._server is not None:
            raise RuntimeError("services are added before a server is started")
        for handler in generic_rpc_handlers:
            if not isinstance(handler, grpc.GenericRpcHandler):
                kind = type(handler).__name__
                raise TypeError(f"a server serves handlers of gRPC, and no {kind}")
            if isinstance(handler, grpc.ServiceRpcHandler):
                name = handler.service_name() or ""
                if name in self._names:
                    raise ValueError(f"{name} has been added already")
                self._names.append(name)
            self._handlers.append(handler)

    @property
    def port(self) -> int:
        """The port that it listens at; 0 before it is started, or on a socket file."""
        return self._port

    @property
    def target(self) -> str:
        """What a client on this machine calls; `https://` if that takes TLS.

        Raises:
            RuntimeError: The server has not been started.
        """
        if self._server is None:
            raise RuntimeError("the server has not been started")
        tls = self.settings.tls is not None
        return target_of(self._address, self._port, tls=tls)

    async def start(self) -> None:
        """Take calls from now on.

        Raises:
            RuntimeError: It was started before, or the address cannot be had.
            OSError: A certificate cannot be read.
            ValueError: A file is none, or a key is that of another certificate.
        """
        if self._server is not None:
            raise RuntimeError("a server is started once")
        self._loop = asyncio.get_running_loop()
        settings = self.settings
        server = grpc.aio.server(
            interceptors=list(settings.interceptors),
            options=settings.channel_arguments(),
            maximum_concurrent_rpcs=settings.maximum_concurrent_rpcs,
        )
        self._add_all(server)
        # Last of all: a server that is not started keeps its port all the same.
        port = self._bind(server)
        # A socket file has no port; gRPC says 1.
        self._port = port if has_host(self._address) else 0
        # Before the first pause, in which others may start or stop it.
        self._server = server
        await server.start()

    async def stop(self, grace: float | None = None) -> None:
        """Take no more calls, and end when those under way have, or their time is over.

        Health says at once that the server is about to end. Whoever calls this while it
        is stopping waits for the end as well; a shorter *grace* than before then holds.
        A method that is cancelled has a second to end in order.

        Args:
            grace: Seconds for the calls under way; None for that of the options, after
                the time to drain.

        Raises:
            RuntimeError: It has not been started (where that failed, nothing happens), or
                in another event loop.
            ValueError: *grace* is no number of seconds.
        """
        if not _GRACE.holds(grace):
            called = f"{type(self).__name__}.stop(grace={grace!r})"
            raise ValueError(f"{called}: must be {_GRACE.wanted}")
        if self._loop is None:
            raise RuntimeError("the server has not been started")
        if self._loop is not asyncio.get_running_loop():
            raise RuntimeError("a server is stopped in the event loop that started it")
        if self._server is None:
            return
        if self._stopping is None:
            self._stopping = asyncio.create_task(self._stop(self._server, grace))
        elif grace is not None:
            self._drained.set()
            await self._server.stop(grace)
        await asyncio.shield(self._stopping)

    async def run(self) -> None:
        """Start, serve until SIGTERM or SIGINT, and stop; a second one cuts calls off.

        Raises:
            RuntimeError: It was started before, or the address cannot be had.
            OSError: A certificate cannot be read.
            ValueError: A file is none, or a key is that of another certificate.
        """
        asked = asyncio.Event()
        again = asyncio.Event()
        await self.start()
        with heard(lambda: again.set() if asked.is_set() else asked.set()):
            try:
                await asked.wait()
                stopping = asyncio.create_task(self.stop())
                hurry = asyncio.create_task(again.wait())
                both = (stopping, hurry)
                await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
                hurry.cancel()
            finally:
                await self.stop(0 if again.is_set() else None)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    def _bind(self, server: grpc.aio.Server) -> int:
        tls = self.settings.tls
        credentials = None if tls is None else tls.credentials()
        try:
            if credentials is None:
                return server.add_insecure_port(self._address)
            return server.add_secure_port(self._address, credentials)
        except RuntimeError as error:
            raise RuntimeError(
                f"{self._address} cannot be listened at: {why(self._address)}"
            ) from error

    def _add_all(self, server: grpc.aio.Server) -> None:
        """Add the services, and those that every server has beside them."""
        server.add_generic_rpc_handlers(tuple(self._handlers))
        for name in self._names:
            self.health.add(name)
        beside: list[str] = []
        if self.settings.health and builtin.HEALTH not in self._names:
            self.health.add_to(server)
            beside.append(builtin.HEALTH)
        if self.settings.reflection and builtin.REFLECTION not in self._names:
            builtin.reflect(server, (*self._names, *beside))

    async def _stop(self, server: grpc.aio.Server, grace: float | None) -> None:
        self.health.end()
        if grace is None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._drained.wait(), self.settings.drain)
        await server.stop(self.settings.grace if grace is None else grace)
        await self.under_way.end(_MOMENT)


def _settings(
    owner: str, address: str, options: ServerOptions, beside: tuple[str, ...] = ()
) -> ServerSettings:
    """Return the checked *options* of *owner*, which knows other words *beside* them."""
    if "validate" in options:
        raise TypeError(
            f"{owner}(validate=...): that is for add_to_server, and for serve where the"
            " contract has rules for requests (buf.validate)"
        )
    known = [field.name for field in fields(ServerSettings)]
    refuse_unknown(owner, options, (*known, *beside))
    check_address(owner, address)
    settings = ServerSettings(**options)
    check(
        settings,
        owner,
        tls=instance(ServerTls) | None,
        health=FLAG,
        reflection=FLAG,
        maximum_concurrent_rpcs=at_least(1) | None,
        drain=FROM_0,
        grace=FROM_0,
        keepalive=instance(Keepalive) | None,
        max_message=at_least(1) | None,
        connection_age=ABOVE_0 | None,
        interceptors=_INTERCEPTORS,
        arguments=ARGUMENTS,
    )
    if settings.tls is not None:
        settings.tls.check()
    return settings
