"""Whether a service keeps tags.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..tags.grpc import methods
from ..tags.grpc.fake import FakeTagsService
from ..tags.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="tags",
    slice="grpc",
    contract="tags.proto",
    tests=__file__,
    fake=FakeTagsService,
    proto_service="cases.tags.v1.Tags",
    bind=add_to_server,
    methods=(methods.PLACE,),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_place() -> None:
    """cases.tags.v1.Tags/Place: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.PLACE)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
