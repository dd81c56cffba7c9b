"""What a server of the Empty service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from google.protobuf import empty_pb2

from ..._proto import rpc_names_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class EmptyService(Protocol):
    """The Empty service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Echo."""
        ...

    def import_(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[rpc_names_pb2.Channel]:
        """Call cases.rpc_names.v1.Empty/import."""
        ...

    def none(
        self, request: rpc_names_pb2.Channel, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/None."""
        ...

    def close_(
        self, request: rpc_names_pb2.Channel, context: Context
    ) -> MaybeAwaitable[rpc_names_pb2.Channel]:
        """Call cases.rpc_names.v1.Empty/Close."""
        ...

    def channel(
        self, requests: AsyncIterator[rpc_names_pb2.Channel], context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Channel."""
        ...

    def desc(
        self, request: empty_pb2.Empty, context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Desc."""
        ...

    def metadata(
        self, requests: AsyncIterator[empty_pb2.Empty], context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Metadata."""
        ...

    def timeout(
        self, request: rpc_names_pb2.Channel, context: Context
    ) -> MaybeAwaitable[rpc_names_pb2.Channel]:
        """Call cases.rpc_names.v1.Empty/Timeout."""
        ...

    def get_x(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/GetX."""
        ...

    def get_x_(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/get_x."""
        ...

    def grpc(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Grpc."""
        ...

    def empty_pb2_(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/EmptyPb2."""
        ...

    def self(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Self."""
        ...

    def request(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Request."""
        ...

    def service(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Service."""
        ...

    def options(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.rpc_names.v1.Empty/Options."""
        ...
