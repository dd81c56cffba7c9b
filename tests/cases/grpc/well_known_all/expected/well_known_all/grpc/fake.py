"""A stand-in for the WellKnown service, for tests."""

from __future__ import annotations

from google.protobuf import any_pb2, field_mask_pb2, struct_pb2

from ..._proto import well_known_all_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeWellKnownService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.ECHO,
        methods.LIST,
        methods.MASK,
    )

    async def echo(
        self, request: well_known_all_pb2.All, context: Context
    ) -> well_known_all_pb2.All:
        return await self._unary(methods.ECHO, request)

    async def list_(
        self, request: any_pb2.Any, context: Context
    ) -> struct_pb2.ListValue:
        return await self._unary(methods.LIST, request)

    async def mask(
        self, request: field_mask_pb2.FieldMask, context: Context
    ) -> struct_pb2.Struct:
        return await self._unary(methods.MASK, request)
