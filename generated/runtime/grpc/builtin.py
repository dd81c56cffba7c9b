"""Services that every server has beside those of its contracts: health, reflection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from importlib import import_module
from typing import Any

import grpc
import grpc.aio

from .context import Context
from .errors import RpcError
from .handler import unary_stream, unary_unary
from .known_messages import Redefined, known_class
from .method import UnaryStream, UnaryUnary
from .server import Registry, add_service

HEALTH = "grpc.health.v1.Health"
REFLECTION = "grpc.reflection.v1alpha.ServerReflection"

_, _SERVING, _NOT_SERVING, _SERVICE_UNKNOWN = range(4)


class Health:
    """Says whether the services of a server serve (gRPC Health Checking Protocol).

    The empty name stands for the server as a whole.
    """

    def __init__(self) -> None:
        self._statuses = {"": _SERVING}
        self._changed = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending = False

    def add(self, service: str) -> None:
        """Say that *service* serves, unless something was said of it before."""
        self._statuses.setdefault(service, _SERVING)
        self._tell()

    def set_serving(self, service: str, serving: bool) -> None:
        """Say that *service* serves, or that it does not for now; from any thread.

        Once the server is about to end, nothing serves any more.
        """
        if not self._ending:
            self._statuses[service] = _SERVING if serving else _NOT_SERVING
            self._tell()

    def end(self) -> None:
        """Say that nothing serves; who watches is told so and watches no more."""
        self._ending = True
        self._statuses = dict.fromkeys(self._statuses, _NOT_SERVING)
        self._tell()

    def add_to(self, server: Registry) -> None:
        """Add the service to *server*.

        Raises:
            RuntimeError: A contract of this process defines other messages of that name.
        """
        kinds = _messages()
        check: Any = UnaryUnary(path=f"/{HEALTH}/Check", **kinds)
        watch: Any = UnaryStream(path=f"/{HEALTH}/Watch", **kinds)
        add_service(
            server,
            HEALTH,
            unary_unary(check, self._check),
            unary_stream(watch, self._watch),
        )

    async def _check(self, request: Any, context: Context) -> Any:
        status = self._statuses.get(request.service)
        if status is None:
            raise RpcError(grpc.StatusCode.NOT_FOUND, "no such service")
        return _class("HealthCheckResponse")(status=status)

    async def _watch(self, request: Any, context: Context) -> AsyncIterator[Any]:
        told, self._loop = None, asyncio.get_running_loop()
        while True:
            changed = self._changed
            status = self._statuses.get(request.service, _SERVICE_UNKNOWN)
            if status != told:
                yield _class("HealthCheckResponse")(status=status)
                told = status
            if self._ending:
                return  # an open watch would keep the server from ending
            await changed.wait()

    def _tell(self) -> None:
        """Wake those who watch, in their own loop."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()


def reflect(server: grpc.aio.Server, names: Sequence[str]) -> None:
    """Tell callers of *server* what *names* have to call.

    Raises:
        RuntimeError: A contract of this process defines the messages of reflection.
    """
    try:
        # A process has one definition of them, which a contract may bring along: they
        # are loaded when a server starts, and not before.
        reflection: Any = import_module("grpc_reflection.v1alpha.reflection")
    except TypeError as error:
        raise RuntimeError(
            f"a contract of this process defines {REFLECTION} itself: serve that one,"
            " or pass reflection=False"
        ) from error
    reflection.enable_server_reflection((*names, reflection.SERVICE_NAME), server)


def _messages() -> dict[str, Any]:
    """Return the classes of the request and the response of health."""
    needed = {"request": "service", "response": "status"}
    try:
        found = {what: _class(f"HealthCheck{what.title()}") for what in needed}
    except Redefined:
        found = {}
    for what, field in needed.items():
        if what not in found or field not in found[what].DESCRIPTOR.fields_by_name:
            raise RuntimeError(
                f"a contract of this process defines {HEALTH} in its own way: serve that"
                " one, or pass health=False"
            )
    return found


def _class(name: str) -> Any:
    return known_class(f"grpc.health.v1.{name}", "grpc_health.v1.health_pb2")
