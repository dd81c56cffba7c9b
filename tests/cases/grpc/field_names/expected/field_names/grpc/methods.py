"""Methods of the FieldNames service, one constant each."""

from __future__ import annotations

from ..._proto import field_names_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.field_names.v1.FieldNames"

ECHO: UnaryUnary[field_names_pb2.Fields, field_names_pb2.Fields] = UnaryUnary(
    path="/cases.field_names.v1.FieldNames/Echo",
    request=field_names_pb2.Fields,
    response=field_names_pb2.Fields,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
