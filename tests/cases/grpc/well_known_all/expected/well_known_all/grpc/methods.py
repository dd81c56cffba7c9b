"""Methods of the WellKnown service, one constant each."""

from __future__ import annotations

from google.protobuf import any_pb2, field_mask_pb2, struct_pb2

from ..._proto import well_known_all_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.well_known_all.WellKnown"

ECHO: UnaryUnary[well_known_all_pb2.All, well_known_all_pb2.All] = UnaryUnary(
    path="/cases.well_known_all.WellKnown/Echo",
    request=well_known_all_pb2.All,
    response=well_known_all_pb2.All,
    policy=ONCE,
)

LIST: UnaryUnary[any_pb2.Any, struct_pb2.ListValue] = UnaryUnary(
    path="/cases.well_known_all.WellKnown/List",
    request=any_pb2.Any,
    response=struct_pb2.ListValue,
    policy=ONCE,
)

MASK: UnaryUnary[field_mask_pb2.FieldMask, struct_pb2.Struct] = UnaryUnary(
    path="/cases.well_known_all.WellKnown/Mask",
    request=field_mask_pb2.FieldMask,
    response=struct_pb2.Struct,
    policy=ONCE,
)
