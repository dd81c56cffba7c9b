"""Methods of the Front service, one constant each."""

from __future__ import annotations

from ..._proto import (
    front_pb2,
    reexports_deepest_pb2,
    reexports_middle_pb2,
    reexports_weak_pb2,
)
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.reexports.Front"

ECHO: UnaryUnary[reexports_deepest_pb2.Deepest, reexports_deepest_pb2.Deepest] = (
    UnaryUnary(
        path="/cases.reexports.Front/Echo",
        request=reexports_deepest_pb2.Deepest,
        response=reexports_deepest_pb2.Deepest,
        policy=ONCE,
    )
)

WEAK: UnaryUnary[reexports_weak_pb2.Weak, front_pb2.Own] = UnaryUnary(
    path="/cases.reexports.Front/Weak",
    request=reexports_weak_pb2.Weak,
    response=front_pb2.Own,
    policy=ONCE,
)

OTHER: UnaryUnary[reexports_middle_pb2.Own, front_pb2.Own] = UnaryUnary(
    path="/cases.reexports.Front/Other",
    request=reexports_middle_pb2.Own,
    response=front_pb2.Own,
    policy=ONCE,
)
