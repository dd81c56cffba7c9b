"""Methods of the Jobs service, one constant each."""

from __future__ import annotations

from google.protobuf import empty_pb2

from ..._proto import jobs_pb2
from ..._proto.google.longrunning import operations_pb2
from ..._proto.google.rpc import status_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import HttpRule, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.jobs.v1.Jobs"

START: UnaryUnary[jobs_pb2.StartRequest, operations_pb2.Operation] = UnaryUnary(
    path="/cases.jobs.v1.Jobs/Start",
    request=jobs_pb2.StartRequest,
    response=operations_pb2.Operation,
    policy=ONCE,
    http=(HttpRule("POST", "/v1/jobs", body="*"),),
)

REPORT: UnaryUnary[status_pb2.Status, empty_pb2.Empty] = UnaryUnary(
    path="/cases.jobs.v1.Jobs/Report",
    request=status_pb2.Status,
    response=empty_pb2.Empty,
    policy=ONCE,
)
