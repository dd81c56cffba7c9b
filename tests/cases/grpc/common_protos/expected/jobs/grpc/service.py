"""What a server of the Jobs service implements."""

from __future__ import annotations

from typing import Protocol

from google.protobuf import empty_pb2

from ..._proto import jobs_pb2
from ..._proto.google.longrunning import operations_pb2
from ..._proto.google.rpc import status_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class JobsService(Protocol):
    """The Jobs service.

    Methods that answer once may be `async def` or `def`.
    """

    def start(
        self, request: jobs_pb2.StartRequest, context: Context
    ) -> MaybeAwaitable[operations_pb2.Operation]:
        """Call cases.jobs.v1.Jobs/Start."""
        ...

    def report(
        self, request: status_pb2.Status, context: Context
    ) -> MaybeAwaitable[empty_pb2.Empty]:
        """Call cases.jobs.v1.Jobs/Report."""
        ...
