"""Round trips of payments.proto, one for each rpc."""

from __future__ import annotations

from ..payments.grpc import methods
from ..payments.grpc.client import AsyncPaymentsClient
from ..payments.grpc.fake import FakePaymentsService
from ..payments.grpc.server import add_to_server
from ..runtime.grpc.testing import round_trip


def test_authorize() -> None:
    """Call payments.v1.Payments/Authorize."""
    round_trip(
        add_to_server,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.authorize,
        methods.AUTHORIZE,
    )


def test_capture() -> None:
    """Call payments.v1.Payments/Capture."""
    round_trip(
        add_to_server,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.capture,
        methods.CAPTURE,
    )


def test_refund() -> None:
    """Call payments.v1.Payments/Refund."""
    round_trip(
        add_to_server,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.refund,
        methods.REFUND,
    )


def test_get_payment() -> None:
    """Call payments.v1.Payments/GetPayment."""
    round_trip(
        add_to_server,
        FakePaymentsService(),
        AsyncPaymentsClient,
        AsyncPaymentsClient.get_payment,
        methods.GET_PAYMENT,
    )
