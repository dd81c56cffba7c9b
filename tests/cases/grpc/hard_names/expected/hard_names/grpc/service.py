"""What a server of the Empty service implements."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from ..._proto import hard_names_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class EmptyService(Protocol):
    """The Empty service.

    Methods that answer once may be `async def` or `def`.
    """

    def import_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.class_]:
        """Call cases.hard_names.v1.Empty/import."""
        ...

    def none(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.None_]:
        """Call cases.hard_names.v1.Empty/None."""
        ...

    def close_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.None_]:
        """Call cases.hard_names.v1.Empty/Close."""
        ...

    def get_x(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.None_]:
        """Call cases.hard_names.v1.Empty/GetX."""
        ...

    def get_x_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.None_]:
        """Call cases.hard_names.v1.Empty/get_x."""
        ...

    def list_(
        self, requests: AsyncIterator[hard_names_pb2.None_], context: Context
    ) -> AsyncIterator[hard_names_pb2.List]:
        """Call cases.hard_names.v1.Empty/List."""
        ...

    def methods(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.Fields.Inner.Inner]:
        """Call cases.hard_names.v1.Empty/Methods."""
        ...

    def hard_names_pb2_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.Fields]:
        """Call cases.hard_names.v1.Empty/HardNamesPb2."""
        ...

    def init(
        self, request: hard_names_pb2.Message, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.Fields_class_]:
        """Call cases.hard_names.v1.Empty/__init__."""
        ...

    def calls_(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.Fields]:
        """Call cases.hard_names.v1.Empty/Calls."""
        ...

    def service(
        self, request: hard_names_pb2.None_, context: Context
    ) -> MaybeAwaitable[hard_names_pb2.None_]:
        """Call cases.hard_names.v1.Empty/Service."""
        ...
