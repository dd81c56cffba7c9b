"""Whether a service keeps old.proto."""

from __future__ import annotations

from ..old.grpc import methods
from ..old.grpc.fake import FakeOldService
from ..old.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="old",
    slice="grpc",
    contract="old.proto",
    tests=__file__,
    fake=FakeOldService,
    proto_service="cases.old.Old",
    bind=add_to_server,
    methods=(
        methods.GET,
        methods.WATCH,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get() -> None:
    """cases.old.Old/Get: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET)


def test_watch() -> None:
    """cases.old.Old/Watch: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.WATCH)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
