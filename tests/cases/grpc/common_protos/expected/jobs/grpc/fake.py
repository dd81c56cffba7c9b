"""A stand-in for the Jobs service, for tests."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ..._proto import jobs_pb2
from ..._proto.google.longrunning import operations_pb2
from ..._proto.google.rpc import status_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakeJobsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.START,
        methods.REPORT,
    )

    async def start(
        self, request: jobs_pb2.StartRequest, context: Context
    ) -> operations_pb2.Operation:
        return await self._unary(methods.START, request)

    async def report(
        self, request: status_pb2.Status, context: Context
    ) -> empty_pb2.Empty:
        return await self._unary(methods.REPORT, request)
