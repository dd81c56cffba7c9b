"""A gRPC service and its contract, as contract tests see them.

Where the real service is, `[tool.codegen.providers.<service>]` of pyproject.toml says:

    grpc = "shop.users:UsersServer"       # or an object, or a function that makes one
    grpc = "shop.server:add_to"           # a function that takes a grpc.aio.Server
    grpc = "grpc://127.0.0.1:50051"       # or grpcs://, for TLS
    credentials = [{ secrets = { authorization = "Bearer $TOKEN" } }]

Of a contract with several proto services each may have a key of its own, its full name
after `grpc.`; without one, what stands for `grpc` answers for it:

    "grpc.shops.v1.Orders" = "shop.orders:OrdersServer"
"""

from __future__ import annotations

import asyncio
import atexit
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...grpc.metadata import Sent, checked
from ...grpc.method import Method
from ...grpc.resources import Resource
from ..configuration import ConfigurationError
from ..subjects import Subject
from . import engine, laws, reflection
from .served import Bind, Served, serve
from .strategies import Validate, no_rules


@dataclass(frozen=True, kw_only=True, eq=False)
class GrpcSubject(Subject):
    """One service of a proto file, and who promises to keep it.

    Attributes:
        proto_service: Its full name, `users.v1.Users`.
        bind: The generated function that binds it to a server.
        methods: Its methods.
        validate: Finds what breaks the rules of the contract (`buf.validate`).
    """

    proto_service: str
    bind: Bind
    methods: Sequence[Method[Any, Any]]
    validate: Validate = no_rules

    @cached_property
    def metadata(self) -> Sent:
        """What the first caller of the configuration shows.

        Raises:
            ConfigurationError: It cannot be sent.
        """
        if not self.credentials:
            return ()
        told = self.credentials[0].secrets
        found = [(name.lower(), value) for name, value in told.items()]
        try:
            return checked(found, "credentials")
        except (TypeError, ValueError) as error:
            raise ConfigurationError(f"{self.name}: {error}") from None

    @cached_property
    def runner(self) -> asyncio.Runner:
        """One event loop for all tests: hooks and services keep what belongs to theirs."""
        runner = asyncio.Runner()
        atexit.register(runner.close)
        return runner

    def serve(self) -> Served:
        """Return what answers, to be started in the event loop of a test."""
        return serve(self.provider, self.bind, self.fake)

    def conforms(self, method: Method[Any, Any]) -> None:
        """Ask *method* whatever its contract allows and forbids, call by call.

        Raises:
            ContractBroken: An answer breaks the contract.
        """
        __tracebackhide__ = True
        self.judge(*engine.calls(self, method))

    def keeps(self, law: str, resource: Resource) -> None:
        """Make, return, list, change and remove things, as a *law* of theirs has it.

        Raises:
            ContractBroken: The law counts, and is broken.
        """
        __tracebackhide__ = True
        self.judge(*laws.keeps(self, law, resource))

    def shows_the_contract(self) -> None:
        """Compare what the server says of itself with the contract.

        Raises:
            ContractBroken: They differ.
        """
        __tracebackhide__ = True
        self.judge(reflection.compared(self))
