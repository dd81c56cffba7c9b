"""Whether a service keeps hard_names.proto."""

from __future__ import annotations

from ..hard_names.grpc import methods
from ..hard_names.grpc.fake import FakeEmptyService
from ..hard_names.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="hard_names",
    slice="grpc",
    contract="hard_names.proto",
    tests=__file__,
    fake=FakeEmptyService,
    proto_service="cases.hard_names.v1.Empty",
    bind=add_to_server,
    methods=(
        methods.IMPORT,
        methods.NONE,
        methods.CLOSE,
        methods.GET_X,
        methods.EMPTY_GET_X,
        methods.LIST,
        methods.METHODS,
        methods.HARD_NAMES_PB2,
        methods.INIT,
        methods.CALLS,
        methods.EMPTY_SERVICE,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_import() -> None:
    """cases.hard_names.v1.Empty/import: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.IMPORT)


def test_none() -> None:
    """cases.hard_names.v1.Empty/None: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.NONE)


def test_close() -> None:
    """cases.hard_names.v1.Empty/Close: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CLOSE)


def test_get_x() -> None:
    """cases.hard_names.v1.Empty/GetX: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET_X)


def test_empty_get_x() -> None:
    """cases.hard_names.v1.Empty/get_x: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.EMPTY_GET_X)


def test_list() -> None:
    """cases.hard_names.v1.Empty/List: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.LIST)


def test_methods() -> None:
    """cases.hard_names.v1.Empty/Methods: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.METHODS)


def test_hard_names_pb2() -> None:
    """cases.hard_names.v1.Empty/HardNamesPb2: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.HARD_NAMES_PB2)


def test_init() -> None:
    """cases.hard_names.v1.Empty/__init__: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.INIT)


def test_calls() -> None:
    """cases.hard_names.v1.Empty/Calls: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CALLS)


def test_empty_service() -> None:
    """cases.hard_names.v1.Empty/Service: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.EMPTY_SERVICE)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
