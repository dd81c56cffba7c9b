"""Whether a service keeps field_names.proto."""

from __future__ import annotations

from ..field_names.grpc import methods
from ..field_names.grpc.fake import FakeFieldNamesService
from ..field_names.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="field_names",
    slice="grpc",
    contract="field_names.proto",
    tests=__file__,
    fake=FakeFieldNamesService,
    proto_service="cases.field_names.v1.FieldNames",
    bind=add_to_server,
    methods=(methods.ECHO,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.field_names.v1.FieldNames/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
