"""Whether a service keeps hostile.proto."""

from __future__ import annotations

from ..hostile.grpc import methods
from ..hostile.grpc.fake import FakeHostileService
from ..hostile.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="hostile",
    slice="grpc",
    contract="hostile.proto",
    tests=__file__,
    fake=FakeHostileService,
    proto_service="cases.hostile.v1.Hostile",
    bind=add_to_server,
    methods=(
        methods.DO,
        methods.MORE,
        methods.RULE,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_do() -> None:
    """cases.hostile.v1.Hostile/Do: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.DO)


def test_more() -> None:
    """cases.hostile.v1.Hostile/More: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.MORE)


def test_rule() -> None:
    """cases.hostile.v1.Hostile/Rule: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.RULE)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
