"""Whether a service keeps signs.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..signs.grpc import methods
from ..signs.grpc.fake import FakeSignsService
from ..signs.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="signs",
    slice="grpc",
    contract="signs.proto",
    tests=__file__,
    fake=FakeSignsService,
    proto_service="cases.control_signs.v1.Signs",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.control_signs.v1.Signs/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
