"""Methods of the NestedNames service, one constant each."""

from __future__ import annotations

from ..._proto import nested_names_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.nested_names.v1.NestedNames"

ECHO: UnaryUnary[nested_names_pb2.Deep, nested_names_pb2.Deep] = UnaryUnary(
    path="/cases.nested_names.v1.NestedNames/Echo",
    request=nested_names_pb2.Deep,
    response=nested_names_pb2.Deep,
    policy=ONCE,
)

INNER: UnaryUnary[nested_names_pb2.Outer.Inner, nested_names_pb2.OuterInner] = (
    UnaryUnary(
        path="/cases.nested_names.v1.NestedNames/Inner",
        request=nested_names_pb2.Outer.Inner,
        response=nested_names_pb2.OuterInner,
        policy=ONCE,
    )
)

CASE: UnaryUnary[nested_names_pb2.Upper_Case, nested_names_pb2.UpperCase] = UnaryUnary(
    path="/cases.nested_names.v1.NestedNames/Case",
    request=nested_names_pb2.Upper_Case,
    response=nested_names_pb2.UpperCase,
    policy=ONCE,
)

NOTHING: UnaryUnary[nested_names_pb2.None__, nested_names_pb2.None_] = UnaryUnary(
    path="/cases.nested_names.v1.NestedNames/Nothing",
    request=nested_names_pb2.None__,
    response=nested_names_pb2.None_,
    policy=ONCE,
)

REQUEST: UnaryUnary[nested_names_pb2.Request, nested_names_pb2.Outer_None__] = (
    UnaryUnary(
        path="/cases.nested_names.v1.NestedNames/Request",
        request=nested_names_pb2.Request,
        response=nested_names_pb2.Outer_None__,
        policy=ONCE,
    )
)
