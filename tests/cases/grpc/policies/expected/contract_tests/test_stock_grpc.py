"""Whether a service keeps stock.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..stock.grpc import methods
from ..stock.grpc.fake import FakeStockService
from ..stock.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="stock",
    slice="grpc",
    contract="stock.proto",
    tests=__file__,
    fake=FakeStockService,
    proto_service="cases.stock.v1.Stock",
    bind=add_to_server,
    methods=(
        methods.FIND,
        methods.RESERVE,
        methods.WATCH,
        methods.ADD,
        methods.REMOVE,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_find() -> None:
    """cases.stock.v1.Stock/Find: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.FIND)


def test_reserve() -> None:
    """cases.stock.v1.Stock/Reserve: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.RESERVE)


def test_watch() -> None:
    """cases.stock.v1.Stock/Watch: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.WATCH)


def test_add() -> None:
    """cases.stock.v1.Stock/Add: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ADD)


def test_remove() -> None:
    """cases.stock.v1.Stock/Remove: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.REMOVE)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
