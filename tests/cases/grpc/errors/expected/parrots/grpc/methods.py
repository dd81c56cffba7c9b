"""Methods of the Parrots and Cages services, one constant each."""

from __future__ import annotations

from ..._proto import parrots_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import StreamUnary, UnaryStream, UnaryUnary
from . import errors

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.parrots.v1.Parrots"

GET_PARROT: UnaryUnary[parrots_pb2.Parrot, parrots_pb2.Parrot] = UnaryUnary(
    path="/cases.parrots.v1.Parrots/GetParrot",
    request=parrots_pb2.Parrot,
    response=parrots_pb2.Parrot,
    policy=ONCE,
    errors=(
        errors.AviaryClosed,
        errors.ParrotNotFound,
        errors.TooLoud,
    ),
)

LISTEN: UnaryStream[parrots_pb2.Parrot, parrots_pb2.Parrot] = UnaryStream(
    path="/cases.parrots.v1.Parrots/Listen",
    request=parrots_pb2.Parrot,
    response=parrots_pb2.Parrot,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
    ),
    errors=(
        errors.AviaryClosed,
        errors.ParrotNotFound,
    ),
)

CAGES_SERVICE = "cases.parrots.v1.Cages"

GET_CAGE: UnaryUnary[parrots_pb2.Parrot, parrots_pb2.Parrot] = UnaryUnary(
    path="/cases.parrots.v1.Cages/GetCage",
    request=parrots_pb2.Parrot,
    response=parrots_pb2.Parrot,
    policy=ONCE,
    errors=(errors.CagesTooLoud,),
)

OPEN: StreamUnary[parrots_pb2.Parrot, parrots_pb2.Parrot] = StreamUnary(
    path="/cases.parrots.v1.Cages/Open",
    request=parrots_pb2.Parrot,
    response=parrots_pb2.Parrot,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=1),
        bulkhead=None,
    ),
)
