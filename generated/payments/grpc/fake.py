"""A stand-in for the Payments service, for tests."""

from __future__ import annotations

from ..._proto import payments_pb2
from ...runtime.grpc.context import Context
from ...runtime.grpc.fake import GrpcFake
from . import methods


class FakePaymentsService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = (
        methods.AUTHORIZE,
        methods.CAPTURE,
        methods.REFUND,
        methods.GET_PAYMENT,
    )

    async def authorize(
        self, request: payments_pb2.AuthorizeRequest, context: Context
    ) -> payments_pb2.AuthorizeResponse:
        return await self._unary(methods.AUTHORIZE, request)

    async def capture(
        self, request: payments_pb2.CaptureRequest, context: Context
    ) -> payments_pb2.CaptureResponse:
        return await self._unary(methods.CAPTURE, request)

    async def refund(
        self, request: payments_pb2.RefundRequest, context: Context
    ) -> payments_pb2.RefundResponse:
        return await self._unary(methods.REFUND, request)

    async def get_payment(
        self, request: payments_pb2.GetPaymentRequest, context: Context
    ) -> payments_pb2.GetPaymentResponse:
        return await self._unary(methods.GET_PAYMENT, request)
