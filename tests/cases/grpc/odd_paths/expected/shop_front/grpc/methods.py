"""Methods of the ShopFront service, one constant each."""

from __future__ import annotations

from ..._proto.acme import import_pb2
from ..._proto.acme.class_ import things_pb2 as class__things_pb2
from ..._proto.google import types_pb2
from ..._proto.proto_1st_dir import things_pb2 as proto_1st_dir_things_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "acme.class.v1.ShopFront"

SWAP: UnaryUnary[class__things_pb2.Thing, proto_1st_dir_things_pb2.Thing] = UnaryUnary(
    path="/acme.class.v1.ShopFront/Swap",
    request=class__things_pb2.Thing,
    response=proto_1st_dir_things_pb2.Thing,
    policy=ONCE,
)

BACK: UnaryUnary[import_pb2.Shared, types_pb2.Type] = UnaryUnary(
    path="/acme.class.v1.ShopFront/Back",
    request=import_pb2.Shared,
    response=types_pb2.Type,
    policy=ONCE,
)
