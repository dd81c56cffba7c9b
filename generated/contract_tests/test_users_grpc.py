"""Whether a service keeps users.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..users.grpc import methods, resources
from ..users.grpc.fake import FakeUsersService
from ..users.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="users",
    slice="grpc",
    contract="users.proto",
    tests=__file__,
    fake=FakeUsersService,
    proto_service="users.v1.Users",
    bind=add_to_server,
    methods=(
        methods.GET_USER,
        methods.CREATE_USER,
        methods.STREAM_USERS,
        methods.IMPORT_USERS,
        methods.SYNC_USERS,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_user() -> None:
    """users.v1.Users/GetUser: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET_USER)


def test_create_user() -> None:
    """users.v1.Users/CreateUser: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CREATE_USER)


def test_stream_users() -> None:
    """users.v1.Users/StreamUsers: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.STREAM_USERS)


def test_import_users() -> None:
    """users.v1.Users/ImportUsers: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.IMPORT_USERS)


def test_sync_users() -> None:
    """users.v1.Users/SyncUsers: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.SYNC_USERS)


def test_user_read_after_create() -> None:
    """The law read-after-create."""
    SUBJECT.keeps("read-after-create", resources.USER)


def test_user_list_after_create() -> None:
    """The law list-after-create."""
    SUBJECT.keeps("list-after-create", resources.USER)


def test_user_missing_is_not_found() -> None:
    """The law missing-is-not-found."""
    SUBJECT.keeps("missing-is-not-found", resources.USER)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
