"""Whether a service keeps shops.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..shops.grpc import methods
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

USER_SUBJECT = GrpcSubject(
    service="shops",
    slice="grpc.cases.shops.v1.UserService",
    contract="shops.proto",
    tests=__file__,
    fake=FakeUserService,
    proto_service="cases.shops.v1.UserService",
    bind=add_to_server,
    methods=(methods.GET,),
)

USER2_SUBJECT = GrpcSubject(
    service="shops",
    slice="grpc.cases.shops.v1.User",
    contract="shops.proto",
    tests=__file__,
    fake=FakeUser2Service,
    proto_service="cases.shops.v1.User",
    bind=add_user2_to_server,
    methods=(
        methods.USER2_GET,
        methods.SERVICE_,
    ),
)

ASYNC_USER3_SUBJECT = GrpcSubject(
    service="shops",
    slice="grpc.cases.shops.v1.AsyncUser",
    contract="shops.proto",
    tests=__file__,
    fake=FakeAsyncUser3Service,
    proto_service="cases.shops.v1.AsyncUser",
    bind=add_async_user3_to_server,
    methods=(methods.ASYNC_USER3_GET,),
)

SERVICE_SUBJECT = GrpcSubject(
    service="shops",
    slice="grpc.cases.shops.v1.Service",
    contract="shops.proto",
    tests=__file__,
    fake=FakeServiceService,
    proto_service="cases.shops.v1.Service",
    bind=add_service_to_server,
    methods=(methods.USER_GET,),
)


def test_the_provider_of_user_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    USER_SUBJECT.must_be_real()


def test_get() -> None:
    """cases.shops.v1.UserService/Get: what is allowed, and what is forbidden."""
    USER_SUBJECT.conforms(methods.GET)


def test_reflection_of_user() -> None:
    """What a server says of itself is what the contract says."""
    USER_SUBJECT.shows_the_contract()


def test_the_provider_of_user2_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    USER2_SUBJECT.must_be_real()


def test_user2_get() -> None:
    """cases.shops.v1.User/Get: what is allowed, and what is forbidden."""
    USER2_SUBJECT.conforms(methods.USER2_GET)


def test_service_() -> None:
    """cases.shops.v1.User/Service: what is allowed, and what is forbidden."""
    USER2_SUBJECT.conforms(methods.SERVICE_)


def test_reflection_of_user2() -> None:
    """What a server says of itself is what the contract says."""
    USER2_SUBJECT.shows_the_contract()


def test_the_provider_of_async_user3_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    ASYNC_USER3_SUBJECT.must_be_real()


def test_async_user3_get() -> None:
    """cases.shops.v1.AsyncUser/Get: what is allowed, and what is forbidden."""
    ASYNC_USER3_SUBJECT.conforms(methods.ASYNC_USER3_GET)


def test_reflection_of_async_user3() -> None:
    """What a server says of itself is what the contract says."""
    ASYNC_USER3_SUBJECT.shows_the_contract()


def test_the_provider_of_service_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SERVICE_SUBJECT.must_be_real()


def test_user_get() -> None:
    """cases.shops.v1.Service/UserGet: what is allowed, and what is forbidden."""
    SERVICE_SUBJECT.conforms(methods.USER_GET)


def test_reflection_of_service() -> None:
    """What a server says of itself is what the contract says."""
    SERVICE_SUBJECT.shows_the_contract()
