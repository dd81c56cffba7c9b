"""Whether a service keeps choir.proto."""

from __future__ import annotations

from ..choir.grpc import methods
from ..choir.grpc.fake import FakeChoirService
from ..choir.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..runtime.contract_tests.grpc.violations import violations

SUBJECT = GrpcSubject(
    service="choir",
    slice="grpc",
    contract="choir.proto",
    tests=__file__,
    fake=FakeChoirService,
    proto_service="cases.validated.v1.Choir",
    bind=add_to_server,
    methods=(
        methods.JOIN,
        methods.SING,
        methods.REHEARSE,
        methods.PERFORM,
        methods.LISTEN,
    ),
    validate=violations,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_join() -> None:
    """cases.validated.v1.Choir/Join: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.JOIN)


def test_sing() -> None:
    """cases.validated.v1.Choir/Sing: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.SING)


def test_rehearse() -> None:
    """cases.validated.v1.Choir/Rehearse: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.REHEARSE)


def test_perform() -> None:
    """cases.validated.v1.Choir/Perform: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.PERFORM)


def test_listen() -> None:
    """cases.validated.v1.Choir/Listen: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.LISTEN)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
