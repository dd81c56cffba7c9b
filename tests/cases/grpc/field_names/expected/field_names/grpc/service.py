"""What a server of the FieldNames service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import field_names_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class FieldNamesService(Protocol):
    """The FieldNames service.

    Methods that answer once may be `async def` or `def`.
    """

    def echo(
        self, request: field_names_pb2.Fields, context: Context
    ) -> MaybeAwaitable[field_names_pb2.Fields]:
        """Call cases.field_names.v1.FieldNames/Echo."""
        ...
