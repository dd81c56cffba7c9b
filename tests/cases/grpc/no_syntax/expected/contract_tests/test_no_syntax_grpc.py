"""Whether a service keeps no_syntax.proto."""

from __future__ import annotations

from ..no_syntax.grpc import methods
from ..no_syntax.grpc.fake import FakeNoSyntaxService
from ..no_syntax.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="no_syntax",
    slice="grpc",
    contract="no_syntax.proto",
    tests=__file__,
    fake=FakeNoSyntaxService,
    proto_service="cases.no_syntax.NoSyntax",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.no_syntax.NoSyntax/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
