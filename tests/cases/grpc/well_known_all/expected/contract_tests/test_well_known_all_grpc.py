"""Whether a service keeps well_known_all.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..well_known_all.grpc import methods
from ..well_known_all.grpc.fake import FakeWellKnownService
from ..well_known_all.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="well_known_all",
    slice="grpc",
    contract="well_known_all.proto",
    tests=__file__,
    fake=FakeWellKnownService,
    proto_service="cases.well_known_all.WellKnown",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.LIST,
        methods.MASK,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.well_known_all.WellKnown/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_list() -> None:
    """cases.well_known_all.WellKnown/List: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.LIST)


def test_mask() -> None:
    """cases.well_known_all.WellKnown/Mask: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.MASK)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
