"""What a server of the NestedNames service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import nested_names_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class NestedNamesService(Protocol):
    """The NestedNames service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: nested_names_pb2.Deep, context: Context
    ) -> MaybeAwaitable[nested_names_pb2.Deep]:
        """Call cases.nested_names.v1.NestedNames/Echo."""
        ...

    def inner(
        self, request: nested_names_pb2.Outer.Inner, context: Context
    ) -> MaybeAwaitable[nested_names_pb2.OuterInner]:
        """Call cases.nested_names.v1.NestedNames/Inner."""
        ...

    def case(
        self, request: nested_names_pb2.Upper_Case, context: Context
    ) -> MaybeAwaitable[nested_names_pb2.UpperCase]:
        """Call cases.nested_names.v1.NestedNames/Case."""
        ...

    def nothing(
        self, request: nested_names_pb2.None__, context: Context
    ) -> MaybeAwaitable[nested_names_pb2.None_]:
        """Call cases.nested_names.v1.NestedNames/Nothing."""
        ...

    def request(
        self, request: nested_names_pb2.Request, context: Context
    ) -> MaybeAwaitable[nested_names_pb2.Outer_None__]:
        """Call cases.nested_names.v1.NestedNames/Request."""
        ...
