"""Typed gRPC clients of the Jobs service, sync and async."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ..._proto import jobs_pb2
from ..._proto.google.longrunning import operations_pb2
from ..._proto.google.rpc import status_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from . import methods


class JobsClient(GrpcClient):
    """Calls the Jobs service, with the contract's timeouts and retries."""

    _service = "jobs"
    _operations = (
        methods.START,
        methods.REPORT,
    )

    def start(
        self, request: jobs_pb2.StartRequest, *, metadata: Metadata = ()
    ) -> operations_pb2.Operation:
        """Call cases.jobs.v1.Jobs/Start."""
        return self._unary_unary(methods.START, request, metadata)

    def report(
        self, request: status_pb2.Status, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.jobs.v1.Jobs/Report."""
        return self._unary_unary(methods.REPORT, request, metadata)


class AsyncJobsClient(AsyncGrpcClient):
    """Calls the Jobs service, with the contract's timeouts and retries."""

    _service = "jobs"
    _operations = JobsClient._operations

    async def start(
        self, request: jobs_pb2.StartRequest, *, metadata: Metadata = ()
    ) -> operations_pb2.Operation:
        """Call cases.jobs.v1.Jobs/Start."""
        return await self._unary_unary(methods.START, request, metadata)

    async def report(
        self, request: status_pb2.Status, *, metadata: Metadata = ()
    ) -> empty_pb2.Empty:
        """Call cases.jobs.v1.Jobs/Report."""
        return await self._unary_unary(methods.REPORT, request, metadata)
