"""Whether a service keeps custom_options.proto."""

from __future__ import annotations

from ..custom_options.grpc import methods
from ..custom_options.grpc.fake import FakeCustomService
from ..custom_options.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="custom_options",
    slice="grpc",
    contract="custom_options.proto",
    tests=__file__,
    fake=FakeCustomService,
    proto_service="cases.custom_options.v1.Custom",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.custom_options.v1.Custom/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
