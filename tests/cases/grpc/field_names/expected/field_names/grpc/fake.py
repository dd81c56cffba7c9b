"""A stand-in for the FieldNames service, for tests."""

from __future__ import annotations

from ..._proto import field_names_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeFieldNamesService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (methods.ECHO,)

    async def echo(
        self, request: field_names_pb2.Fields, context: Context
    ) -> field_names_pb2.Fields:
        return await self._unary(methods.ECHO, request)
