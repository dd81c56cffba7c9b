"""Whether a service keeps kinds.proto."""

from __future__ import annotations

from ..kinds.grpc import methods
from ..kinds.grpc.fake import FakeKindsService
from ..kinds.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="kinds",
    slice="grpc",
    contract="kinds.proto",
    tests=__file__,
    fake=FakeKindsService,
    proto_service="cases.kinds.v1.Kinds",
    bind=add_to_server,
    methods=(
        methods.ONCE,
        methods.MANY,
        methods.COLLECT,
        methods.ECHO,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_once() -> None:
    """cases.kinds.v1.Kinds/Once: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ONCE)


def test_many() -> None:
    """cases.kinds.v1.Kinds/Many: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.MANY)


def test_collect() -> None:
    """cases.kinds.v1.Kinds/Collect: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.COLLECT)


def test_echo() -> None:
    """cases.kinds.v1.Kinds/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
