"""Whether a service keeps payments.proto."""

from __future__ import annotations

from ..payments.grpc import methods
from ..payments.grpc.fake import FakePaymentsService
from ..payments.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="payments",
    slice="grpc",
    contract="payments.proto",
    tests=__file__,
    fake=FakePaymentsService,
    proto_service="payments.v1.Payments",
    bind=add_to_server,
    methods=(
        methods.AUTHORIZE,
        methods.CAPTURE,
        methods.REFUND,
        methods.GET_PAYMENT,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_authorize() -> None:
    """payments.v1.Payments/Authorize: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.AUTHORIZE)


def test_capture() -> None:
    """payments.v1.Payments/Capture: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CAPTURE)


def test_refund() -> None:
    """payments.v1.Payments/Refund: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.REFUND)


def test_get_payment() -> None:
    """payments.v1.Payments/GetPayment: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET_PAYMENT)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
