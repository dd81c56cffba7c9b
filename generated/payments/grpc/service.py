"""What a server of the Payments service implements."""

from __future__ import annotations

from typing import Protocol

from ..._proto import payments_pb2
from ...runtime import MaybeAwaitable
from ...runtime.grpc.context import Context


class PaymentsService(Protocol):
    """Takes money from customers, and gives it back.

    Methods that answer once may be `async def` or `def`.
    """

    def authorize(
        self, request: payments_pb2.AuthorizeRequest, context: Context
    ) -> MaybeAwaitable[payments_pb2.AuthorizeResponse]:
        """Have a bank promise the money for an order; nothing is taken yet.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentDeclined: The bank refuses to pay.
            AlreadyAuthorized: Another payment stands for this order.
        """
        ...

    def capture(
        self, request: payments_pb2.CaptureRequest, context: Context
    ) -> MaybeAwaitable[payments_pb2.CaptureResponse]:
        """Take the money that was promised; taking it twice does no harm.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
            NotCapturable: The payment was refunded, or the promise has lapsed.
        """
        ...

    def refund(
        self, request: payments_pb2.RefundRequest, context: Context
    ) -> MaybeAwaitable[payments_pb2.RefundResponse]:
        """Give money back, all of it or some.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
            RefundTooLarge: There is less left than is to be given back.
        """
        ...

    def get_payment(
        self, request: payments_pb2.GetPaymentRequest, context: Context
    ) -> MaybeAwaitable[payments_pb2.GetPaymentResponse]:
        """Return one payment.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
        """
        ...
