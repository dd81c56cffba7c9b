"""Round trips of rpc_names.proto, one for each rpc."""

from __future__ import annotations

from ..rpc_names.grpc import methods
from ..rpc_names.grpc.client import AsyncEmptyClient
from ..rpc_names.grpc.fake import FakeEmptyService
from ..rpc_names.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_echo() -> None:
    """Call cases.rpc_names.v1.Empty/Echo."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.echo,
        methods.ECHO,
    )


def test_import() -> None:
    """Call cases.rpc_names.v1.Empty/import."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.import_,
        methods.IMPORT,
    )


def test_none() -> None:
    """Call cases.rpc_names.v1.Empty/None."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.none,
        methods.NONE,
    )


def test_close() -> None:
    """Call cases.rpc_names.v1.Empty/Close."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.close_,
        methods.CLOSE,
    )


def test_channel() -> None:
    """Call cases.rpc_names.v1.Empty/Channel."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.channel,
        methods.CHANNEL,
    )


def test_desc() -> None:
    """Call cases.rpc_names.v1.Empty/Desc."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.desc,
        methods.DESC,
    )


def test_metadata() -> None:
    """Call cases.rpc_names.v1.Empty/Metadata."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.metadata,
        methods.METADATA,
    )


def test_timeout() -> None:
    """Call cases.rpc_names.v1.Empty/Timeout."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.timeout,
        methods.TIMEOUT,
    )


def test_get_x() -> None:
    """Call cases.rpc_names.v1.Empty/GetX."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.get_x,
        methods.GET_X,
    )


def test_empty_get_x() -> None:
    """Call cases.rpc_names.v1.Empty/get_x."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.get_x_,
        methods.EMPTY_GET_X,
    )


def test_grpc() -> None:
    """Call cases.rpc_names.v1.Empty/Grpc."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.grpc,
        methods.GRPC,
    )


def test_empty_pb2() -> None:
    """Call cases.rpc_names.v1.Empty/EmptyPb2."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.empty_pb2_,
        methods.EMPTY_PB2,
    )


def test_self() -> None:
    """Call cases.rpc_names.v1.Empty/Self."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.self,
        methods.SELF,
    )


def test_request() -> None:
    """Call cases.rpc_names.v1.Empty/Request."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.request,
        methods.REQUEST,
    )


def test_empty_service() -> None:
    """Call cases.rpc_names.v1.Empty/Service."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.service,
        methods.EMPTY_SERVICE,
    )


def test_options() -> None:
    """Call cases.rpc_names.v1.Empty/Options."""
    round_trip(
        add_to_server,
        FakeEmptyService(),
        AsyncEmptyClient,
        AsyncEmptyClient.options,
        methods.OPTIONS,
    )
