"""Whether a service keeps racks.proto."""

from __future__ import annotations

from ..racks.grpc import methods
from ..racks.grpc.fake import FakeShelvesService
from ..racks.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="racks",
    slice="grpc",
    contract="racks.proto",
    tests=__file__,
    fake=FakeShelvesService,
    proto_service="cases.bad_shelves.v1.Shelves",
    bind=add_to_server,
    methods=(
        methods.SORT,
        methods.MOVE,
        methods.BUY,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_sort() -> None:
    """cases.bad_shelves.v1.Shelves/Sort: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.SORT)


def test_move() -> None:
    """cases.bad_shelves.v1.Shelves/Move: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.MOVE)


def test_buy() -> None:
    """cases.bad_shelves.v1.Shelves/Buy: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.BUY)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
