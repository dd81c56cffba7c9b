"""Whether a service keeps wired_users.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..wired_users.grpc import methods
from ..wired_users.grpc.fake import FakeUsersService
from ..wired_users.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="wired_users",
    slice="grpc",
    contract="wired_users.proto",
    tests=__file__,
    fake=FakeUsersService,
    proto_service="cases.wired.v1.Users",
    bind=add_to_server,
    methods=(methods.GET_USER,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_user() -> None:
    """cases.wired.v1.Users/GetUser: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET_USER)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
