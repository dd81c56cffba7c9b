"""Whether a service keeps parcels.proto."""

from __future__ import annotations

from ..parcels.grpc import methods
from ..parcels.grpc.fake import FakeParcelsService
from ..parcels.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="parcels",
    slice="grpc",
    contract="parcels.proto",
    tests=__file__,
    fake=FakeParcelsService,
    proto_service="cases.unknown_fields.v1.Parcels",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.PASS,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.unknown_fields.v1.Parcels/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_pass() -> None:
    """cases.unknown_fields.v1.Parcels/Pass: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.PASS)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
