"""Whether a service keeps walk/x.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..x.grpc import methods
from ..x.grpc.fake import FakeWalksService
from ..x.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="x",
    slice="grpc",
    contract="walk/x.proto",
    tests=__file__,
    fake=FakeWalksService,
    proto_service="cases.walk.Walks",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.TURN,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.walk.Walks/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_turn() -> None:
    """cases.walk.Walks/Turn: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.TURN)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
