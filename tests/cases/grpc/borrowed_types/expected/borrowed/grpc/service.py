"""What a server of the Borrowed and Silent services implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from google.protobuf import descriptor_pb2, empty_pb2, wrappers_pb2

from ..._proto import borrowed_types_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class BorrowedService(Protocol):
    """Every type is another file's.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: borrowed_types_pb2.Item, context: Context
    ) -> MaybeAwaitable[borrowed_types_pb2.Item]:
        """Call cases.borrowed.v1.Borrowed/Echo."""
        ...

    def nothing(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.borrowed.v1.Borrowed/Nothing."""
        ...

    def nothings(
        self, requests: AsyncIterator[empty_pb2.Empty], context: Context
    ) -> AsyncIterator[empty_pb2.Empty]:
        """Call cases.borrowed.v1.Borrowed/Nothings."""
        ...

    def inner(
        self, request: borrowed_types_pb2.Item.Part, context: Context
    ) -> MaybeAwaitable[wrappers_pb2.StringValue]:
        """Call cases.borrowed.v1.Borrowed/Inner."""
        ...

    def describe(
        self, request: empty_pb2.Empty, context: Context
    ) -> MaybeAwaitable[descriptor_pb2.FileDescriptorSet]:
        """Call cases.borrowed.v1.Borrowed/Describe."""
        ...


class SilentService(Protocol):
    """The Silent service."""
