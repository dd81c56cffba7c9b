"""A server with what a service needs in production: health, reflection, TLS, drain."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias, TypedDict, Unpack

import grpc
import grpc.aio
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection

from ..options import refuse_unknown
from ..ranges import FLAG, FROM_0, Range, at_least
from .keepalive import Keepalive

File: TypeAlias = str | PathLike[str]

_log = logging.getLogger(__name__)
_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_RANGES: dict[str, Range] = {
    "maximum_concurrent_rpcs": at_least(1),
    "reflection": FLAG,
    "grace": FROM_0,
    "drain": FROM_0,
    "max_message": at_least(1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerTls:
    """What a server shows of itself, and whom it lets in. The files are PEM.

    Attributes:
        cert: The certificate, and those that vouch for it.
        key: Its key.
        client_ca: Certificates of which one must vouch for that of a caller (mutual
            TLS); None lets in callers without any.
    """

    cert: File
    key: File
    client_ca: File | None = None

    def credentials(self) -> grpc.ServerCredentials:
        """Return what gRPC takes.

        Raises:
            OSError: A file cannot be read.
        """
        pair = (Path(self.key).read_bytes(), Path(self.cert).read_bytes())
        ca = None if self.client_ca is None else Path(self.client_ca).read_bytes()
        return grpc.ssl_server_credentials([pair], ca, require_client_auth=bool(ca))


class ServerOptions(TypedDict, total=False):
    """What a server can be given beside its address; all of it is optional.

    Keys:
        tls: Without it the server speaks in the clear.
        maximum_concurrent_rpcs: Calls at a time; what comes beyond them is answered
            with RESOURCE_EXHAUSTED at once. There is no limit unless one is given.
        reflection: Whether callers may ask what there is to call (gRPC Server
            Reflection), as `grpcurl` and `buf curl` do. On unless it is said.
        grace: Seconds that calls have to come to their end once the server stops; 30
            unless it is said. Then they are cancelled.
        drain: Seconds in which a server that is about to stop calls itself NOT_SERVING
            and serves nevertheless, so that balancers see it in time; 0 unless it is
            said.
        keepalive: The pings that are allowed; clients must have the same.
        max_message: Bytes of a message that is read; gRPC has 4 MiB.
        interceptors: Interceptors of gRPC.
    """

    tls: ServerTls
    maximum_concurrent_rpcs: int
    reflection: bool
    grace: float
    drain: float
    keepalive: Keepalive
    max_message: int
    interceptors: Sequence[grpc.aio.ServerInterceptor]


class GrpcServer:
    """Serves what is added to it, until it is told to stop.

    server = GrpcServer("[::]:50051", tls=ServerTls(cert="a.pem", key="a.key"))
    add_to_server(Users(), server)
    asyncio.run(server.run())

    Health (`grpc.health.v1.Health`) says SERVING for the server and for each service
    from when the port is open, and NOT_SERVING as soon as the server is to stop.

    Attributes:
        port: On which it serves; 0 until it does.
    """

    def __init__(self, address: str, **options: Unpack[ServerOptions]) -> None:
        """Serve at *address*: `host:port`, `[::]:port`, `unix:path`; port 0 is any.

        Raises:
            TypeError: A keyword is unknown.
            ValueError: A value is one that cannot be.
        """
        owner = type(self).__name__
        refuse_unknown(owner, options, ServerOptions.__annotations__)
        for word, range_ in _RANGES.items():
            given: Any = options.get(word)
            if given is not None and not range_.holds(given):
                raise ValueError(f"{owner}({word}={given!r}): must be {range_.wanted}")
        self.port = 0
        self._address = address
        self._options = options
        self._handlers: list[grpc.GenericRpcHandler] = []
        self._names: list[str] = []
        self._server: grpc.aio.Server | None = None
        self._health = health.aio.HealthServicer()
        self._stopping = asyncio.Event()
        self._ending: asyncio.Future[None] | None = None

    def add_generic_rpc_handlers(
        self, generic_rpc_handlers: Sequence[grpc.GenericRpcHandler]
    ) -> None:
        """Serve these too; `add_to_server` calls it.

        Raises:
            RuntimeError: The server runs already.
        """
        if self._server is not None:
            raise RuntimeError("the server runs already: add services before")
        self._handlers += generic_rpc_handlers
        for handler in generic_rpc_handlers:
            if isinstance(handler, grpc.ServiceRpcHandler):
                self._names.append(handler.service_name())

    async def start(self) -> None:
        """Open the port and serve.

        Raises:
            OSError: The port cannot be opened, or a file of TLS not be read.
            RuntimeError: The server was started before.
        """
        if self._server is not None:
            raise RuntimeError("a server starts once: make another one")
        options = self._options
        server = grpc.aio.server(
            interceptors=tuple(options.get("interceptors", ())),
            options=self._arguments(),
            maximum_concurrent_rpcs=options.get("maximum_concurrent_rpcs"),
        )
        server.add_generic_rpc_handlers(tuple(self._handlers))
        self._add_own(server)
        self.port = self._open(server)
        await server.start()
        self._server = server
        await self._tell(serving=True)

    async def stop(self, grace: float | None = None) -> None:
        """Say so to those who ask for health, drain, and stop.

        Calls under way have *grace* seconds, None for what the options say.
        """
        self._stopping.set()
        server = self._server
        if server is None:
            return
        await self._tell(serving=False)
        await asyncio.sleep(self._options.get("drain", 0.0))
        await server.stop(self._options.get("grace", 30.0) if grace is None else grace)

    async def run(self) -> None:
        """Serve until SIGTERM or SIGINT (or `stop`), and then drain.

        A second signal ends the calls that are still under way.
        """
        loop = asyncio.get_running_loop()
        await self.start()
        handled = [one for one in _SIGNALS if _handle(loop, one, self._signalled)]
        try:
            await self._stopping.wait()
        finally:
            try:
                await self.stop()
            finally:
                for one in handled:
                    loop.remove_signal_handler(one)

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

    def _add_own(self, server: grpc.aio.Server) -> None:
        """Add the services that any server has."""
        names = (*self._names, health.SERVICE_NAME)
        health_pb2_grpc.add_HealthServicer_to_server(self._health, server)
        if self._options.get("reflection", True):
            reflection.enable_server_reflection(
                (*names, reflection.SERVICE_NAME), server
            )

    def _open(self, server: grpc.aio.Server) -> int:
        tls = self._options.get("tls")
        try:
            if tls is None:
                return server.add_insecure_port(self._address)
            return server.add_secure_port(self._address, tls.credentials())
        except RuntimeError as error:
            raise OSError(f"{self._address} cannot be opened: {error}") from error

    def _arguments(self) -> list[tuple[str, int]]:
        arguments = list(self._options.get("keepalive", Keepalive()).of_server())
        if "max_message" in self._options:
            length = self._options["max_message"]
            arguments.append(("grpc.max_receive_message_length", length))
        # Two servers at one port would share its callers, as nobody would expect.
        arguments.append(("grpc.so_reuseport", 0))
        return arguments

    async def _tell(self, *, serving: bool) -> None:
        answer = health_pb2.HealthCheckResponse
        for name in ("", *self._names):
            await self._health.set(
                name, answer.SERVING if serving else answer.NOT_SERVING
            )

    def _signalled(self) -> None:
        if self._stopping.is_set() and self._server is not None:
            _log.warning("told to stop again: calls under way are cancelled")
            self._ending = asyncio.ensure_future(self._server.stop(None))
        self._stopping.set()


def _handle(
    loop: asyncio.AbstractEventLoop, number: int, handle: Callable[[], None]
) -> bool:
    """Call *handle* on signal *number*; return whether this loop can."""
    try:
        loop.add_signal_handler(number, handle)
    except (NotImplementedError, RuntimeError, ValueError):
        return False  # Windows, or a loop that is not in the main thread
    return True
