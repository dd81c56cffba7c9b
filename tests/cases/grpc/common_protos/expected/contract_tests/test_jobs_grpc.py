"""Whether a service keeps jobs.proto."""

from __future__ import annotations

from ..jobs.grpc import methods
from ..jobs.grpc.fake import FakeJobsService
from ..jobs.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="jobs",
    slice="grpc",
    contract="jobs.proto",
    tests=__file__,
    fake=FakeJobsService,
    proto_service="cases.jobs.v1.Jobs",
    bind=add_to_server,
    methods=(
        methods.START,
        methods.REPORT,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_start() -> None:
    """cases.jobs.v1.Jobs/Start: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.START)


def test_report() -> None:
    """cases.jobs.v1.Jobs/Report: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.REPORT)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
