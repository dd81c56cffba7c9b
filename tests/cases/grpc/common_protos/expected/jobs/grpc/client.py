"""Typed gRPC clients of the Jobs service, sync and async."""

from __future__ import annotations

from collections.abc import Iterable

from google.protobuf import any_pb2, empty_pb2

from ..._proto import jobs_pb2
from ..._proto.google.longrunning import operations_pb2
from ..._proto.google.rpc import status_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from ...runtime.grpc.long_running import AsyncLongRunning, LongRunning
from . import methods


class JobsClient(GrpcClient):
    """Calls the Jobs service, with the contract's timeouts and retries."""

    _service = "jobs"
    _operations = (
        methods.START,
        methods.REPORT,
    )

    def start(
        self,
        request: jobs_pb2.StartRequest | None = None,
        *,
        last: status_pb2.Status | None = None,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Call cases.jobs.v1.Jobs/Start."""
        return self._unary_unary(
            methods.START, request_of(methods.START, request, last=last), metadata
        )

    def start_operation(
        self,
        request: jobs_pb2.StartRequest | None = None,
        *,
        last: status_pb2.Status | None = None,
        metadata: Metadata = (),
    ) -> LongRunning[empty_pb2.Empty, jobs_pb2.StartRequest]:
        """Call `start`, and return what can be waited for."""
        return self._begin(
            methods.START,
            request_of(methods.START, request, last=last),
            metadata,
            empty_pb2.Empty,
            jobs_pb2.StartRequest,
        )

    def report(
        self,
        request: status_pb2.Status | None = None,
        *,
        code: int | None = None,
        message: str | None = None,
        details: Iterable[any_pb2.Any] | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Call cases.jobs.v1.Jobs/Report."""
        return self._unary_unary(
            methods.REPORT,
            request_of(
                methods.REPORT, request, code=code, message=message, details=details
            ),
            metadata,
        )


class AsyncJobsClient(AsyncGrpcClient):
    """Calls the Jobs service, with the contract's timeouts and retries."""

    _service = "jobs"
    _operations = JobsClient._operations

    async def start(
        self,
        request: jobs_pb2.StartRequest | None = None,
        *,
        last: status_pb2.Status | None = None,
        metadata: Metadata = (),
    ) -> operations_pb2.Operation:
        """Call cases.jobs.v1.Jobs/Start."""
        return await self._unary_unary(
            methods.START, request_of(methods.START, request, last=last), metadata
        )

    async def start_operation(
        self,
        request: jobs_pb2.StartRequest | None = None,
        *,
        last: status_pb2.Status | None = None,
        metadata: Metadata = (),
    ) -> AsyncLongRunning[empty_pb2.Empty, jobs_pb2.StartRequest]:
        """Call `start`, and return what can be waited for."""
        return await self._begin(
            methods.START,
            request_of(methods.START, request, last=last),
            metadata,
            empty_pb2.Empty,
            jobs_pb2.StartRequest,
        )

    async def report(
        self,
        request: status_pb2.Status | None = None,
        *,
        code: int | None = None,
        message: str | None = None,
        details: Iterable[any_pb2.Any] | None = None,
        metadata: Metadata = (),
    ) -> empty_pb2.Empty:
        """Call cases.jobs.v1.Jobs/Report."""
        return await self._unary_unary(
            methods.REPORT,
            request_of(
                methods.REPORT, request, code=code, message=message, details=details
            ),
            metadata,
        )
