"""Whether a service keeps known_options.proto."""

from __future__ import annotations

from ..known_options.grpc import methods
from ..known_options.grpc.fake import FakeKnownOptionsService
from ..known_options.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..runtime.contract_tests.grpc.violations import violations

SUBJECT = GrpcSubject(
    service="known_options",
    slice="grpc",
    contract="known_options.proto",
    tests=__file__,
    fake=FakeKnownOptionsService,
    proto_service="cases.known_options.v1.KnownOptions",
    bind=add_to_server,
    methods=(methods.ECHO,),
    validate=violations,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.known_options.v1.KnownOptions/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
