"""Round trips of shops.proto, one for each rpc."""

from __future__ import annotations

from ..runtime.grpc.testing import round_trip
from ..shops.grpc import methods
from ..shops.grpc.client import (
    AsyncAsyncUser3Client,
    AsyncServiceClient,
    AsyncUser2Client,
    AsyncUserClient,
)
from ..shops.grpc.fake import (
    FakeAsyncUser3Service,
    FakeServiceService,
    FakeUser2Service,
    FakeUserService,
)
from ..shops.grpc.server import (
    add_async_user3_to_server,
    add_service_to_server,
    add_to_server,
    add_user2_to_server,
)


def test_get() -> None:
    """Call cases.shops.v1.UserService/Get."""
    round_trip(
        add_to_server,
        FakeUserService(),
        AsyncUserClient,
        AsyncUserClient.get,
        methods.GET,
    )


def test_user2_get() -> None:
    """Call cases.shops.v1.User/Get."""
    round_trip(
        add_user2_to_server,
        FakeUser2Service(),
        AsyncUser2Client,
        AsyncUser2Client.get,
        methods.USER2_GET,
    )


def test_service_() -> None:
    """Call cases.shops.v1.User/Service."""
    round_trip(
        add_user2_to_server,
        FakeUser2Service(),
        AsyncUser2Client,
        AsyncUser2Client.service,
        methods.SERVICE_,
    )


def test_async_user3_get() -> None:
    """Call cases.shops.v1.AsyncUser/Get."""
    round_trip(
        add_async_user3_to_server,
        FakeAsyncUser3Service(),
        AsyncAsyncUser3Client,
        AsyncAsyncUser3Client.get,
        methods.ASYNC_USER3_GET,
    )


def test_user_get() -> None:
    """Call cases.shops.v1.Service/UserGet."""
    round_trip(
        add_service_to_server,
        FakeServiceService(),
        AsyncServiceClient,
        AsyncServiceClient.user_get,
        methods.USER_GET,
    )
