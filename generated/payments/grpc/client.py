"""Typed gRPC clients of the Payments service, sync and async."""

from __future__ import annotations

from ..._proto import payments_pb2
from ...runtime.grpc import Metadata
from ...runtime.grpc.async_client import AsyncGrpcClient
from ...runtime.grpc.client import GrpcClient
from ...runtime.grpc.keywords import request_of
from . import methods


class PaymentsClient(GrpcClient):
    """Calls the Payments service, with the contract's timeouts and retries."""

    _service = "payments"
    _operations = (
        methods.AUTHORIZE,
        methods.CAPTURE,
        methods.REFUND,
        methods.GET_PAYMENT,
    )

    def authorize(
        self,
        request: payments_pb2.AuthorizeRequest | None = None,
        *,
        request_id: str | None = None,
        order_id: str | None = None,
        customer_id: str | None = None,
        amount: payments_pb2.Money | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.AuthorizeResponse:
        """Have a bank promise the money for an order; nothing is taken yet.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentDeclined: The bank refuses to pay.
            AlreadyAuthorized: Another payment stands for this order.
        """
        return self._unary_unary(
            methods.AUTHORIZE,
            request_of(
                methods.AUTHORIZE,
                request,
                request_id=request_id,
                order_id=order_id,
                customer_id=customer_id,
                amount=amount,
            ),
            metadata,
        )

    def capture(
        self,
        request: payments_pb2.CaptureRequest | None = None,
        *,
        payment_id: str | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.CaptureResponse:
        """Take the money that was promised; taking it twice does no harm.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
            NotCapturable: The payment was refunded, or the promise has lapsed.
        """
        return self._unary_unary(
            methods.CAPTURE,
            request_of(methods.CAPTURE, request, payment_id=payment_id),
            metadata,
        )

    def refund(
        self,
        request: payments_pb2.RefundRequest | None = None,
        *,
        request_id: str | None = None,
        payment_id: str | None = None,
        amount: payments_pb2.Money | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.RefundResponse:
        """Give money back, all of it or some.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
            RefundTooLarge: There is less left than is to be given back.
        """
        return self._unary_unary(
            methods.REFUND,
            request_of(
                methods.REFUND,
                request,
                request_id=request_id,
                payment_id=payment_id,
                amount=amount,
            ),
            metadata,
        )

    def get_payment(
        self,
        request: payments_pb2.GetPaymentRequest | None = None,
        *,
        payment_id: str | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.GetPaymentResponse:
        """Return one payment.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
        """
        return self._unary_unary(
            methods.GET_PAYMENT,
            request_of(methods.GET_PAYMENT, request, payment_id=payment_id),
            metadata,
        )


class AsyncPaymentsClient(AsyncGrpcClient):
    """Calls the Payments service, with the contract's timeouts and retries."""

    _service = "payments"
    _operations = PaymentsClient._operations

    async def authorize(
        self,
        request: payments_pb2.AuthorizeRequest | None = None,
        *,
        request_id: str | None = None,
        order_id: str | None = None,
        customer_id: str | None = None,
        amount: payments_pb2.Money | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.AuthorizeResponse:
        """Have a bank promise the money for an order; nothing is taken yet.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentDeclined: The bank refuses to pay.
            AlreadyAuthorized: Another payment stands for this order.
        """
        return await self._unary_unary(
            methods.AUTHORIZE,
            request_of(
                methods.AUTHORIZE,
                request,
                request_id=request_id,
                order_id=order_id,
                customer_id=customer_id,
                amount=amount,
            ),
            metadata,
        )

    async def capture(
        self,
        request: payments_pb2.CaptureRequest | None = None,
        *,
        payment_id: str | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.CaptureResponse:
        """Take the money that was promised; taking it twice does no harm.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
            NotCapturable: The payment was refunded, or the promise has lapsed.
        """
        return await self._unary_unary(
            methods.CAPTURE,
            request_of(methods.CAPTURE, request, payment_id=payment_id),
            metadata,
        )

    async def refund(
        self,
        request: payments_pb2.RefundRequest | None = None,
        *,
        request_id: str | None = None,
        payment_id: str | None = None,
        amount: payments_pb2.Money | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.RefundResponse:
        """Give money back, all of it or some.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
            RefundTooLarge: There is less left than is to be given back.
        """
        return await self._unary_unary(
            methods.REFUND,
            request_of(
                methods.REFUND,
                request,
                request_id=request_id,
                payment_id=payment_id,
                amount=amount,
            ),
            metadata,
        )

    async def get_payment(
        self,
        request: payments_pb2.GetPaymentRequest | None = None,
        *,
        payment_id: str | None = None,
        metadata: Metadata = (),
    ) -> payments_pb2.GetPaymentResponse:
        """Return one payment.

        Raises:
            InvalidRequest: The request lacks something, or an amount is none.
            PaymentNotFound: No payment has this id.
        """
        return await self._unary_unary(
            methods.GET_PAYMENT,
            request_of(methods.GET_PAYMENT, request, payment_id=payment_id),
            metadata,
        )
