"""Methods of the Spots service, one constant each."""

from __future__ import annotations

from ..._proto.google.type import money_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary

SERVICE = "cases.spots.v1.Spots"

PRICE: UnaryUnary[money_pb2.Money, money_pb2.Money] = UnaryUnary(
    path="/cases.spots.v1.Spots/Price",
    request=money_pb2.Money,
    response=money_pb2.Money,
    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),
)
