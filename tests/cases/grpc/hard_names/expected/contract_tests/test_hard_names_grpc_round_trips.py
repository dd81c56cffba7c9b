"""Round trips of hard_names.proto, one for each rpc."""

from __future__ import annotations

from ..hard_names.grpc import methods
from ..hard_names.grpc.client import AsyncEmptyClient
from ..hard_names.grpc.fake import FakeEmptyService
from ..hard_names.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_import() -> None:
    """Call cases.hard_names.v1.Empty/import."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.import_,
        methods.IMPORT,
    )


def test_none() -> None:
    """Call cases.hard_names.v1.Empty/None."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.none,
        methods.NONE,
    )


def test_close() -> None:
    """Call cases.hard_names.v1.Empty/Close."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.close_,
        methods.CLOSE,
    )


def test_get_x() -> None:
    """Call cases.hard_names.v1.Empty/GetX."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.get_x,
        methods.GET_X,
    )


def test_empty_get_x() -> None:
    """Call cases.hard_names.v1.Empty/get_x."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.get_x_,
        methods.EMPTY_GET_X,
    )


def test_list() -> None:
    """Call cases.hard_names.v1.Empty/List."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.list_,
        methods.LIST,
    )


def test_methods() -> None:
    """Call cases.hard_names.v1.Empty/Methods."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.methods,
        methods.METHODS,
    )


def test_hard_names_pb2() -> None:
    """Call cases.hard_names.v1.Empty/HardNamesPb2."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.hard_names_pb2_,
        methods.HARD_NAMES_PB2,
    )


def test_init() -> None:
    """Call cases.hard_names.v1.Empty/__init__."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.init,
        methods.INIT,
    )


def test_calls() -> None:
    """Call cases.hard_names.v1.Empty/Calls."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.calls_,
        methods.CALLS,
    )


def test_empty_service() -> None:
    """Call cases.hard_names.v1.Empty/Service."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.service,
        methods.EMPTY_SERVICE,
    )
