"""Methods of the Payments service, one constant each."""

from __future__ import annotations

from ..._proto import payments_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryUnary
from . import errors

IDEMPOTENT = Policy(
    timeout=Timeout(total=10.0, attempt=4.0), retry=Retry(attempts=3), idempotent=True
)

SERVICE = "payments.v1.Payments"

AUTHORIZE: UnaryUnary[payments_pb2.AuthorizeRequest, payments_pb2.AuthorizeResponse] = (
    UnaryUnary(
        path="/payments.v1.Payments/Authorize",
        request=payments_pb2.AuthorizeRequest,
        response=payments_pb2.AuthorizeResponse,
        policy=IDEMPOTENT,
        request_id="request_id",
        errors=(
            errors.InvalidRequest,
            errors.PaymentDeclined,
            errors.AlreadyAuthorized,
        ),
    )
)

CAPTURE: UnaryUnary[payments_pb2.CaptureRequest, payments_pb2.CaptureResponse] = (
    UnaryUnary(
        path="/payments.v1.Payments/Capture",
        request=payments_pb2.CaptureRequest,
        response=payments_pb2.CaptureResponse,
        policy=IDEMPOTENT,
        errors=(
            errors.InvalidRequest,
            errors.PaymentNotFound,
            errors.NotCapturable,
        ),
    )
)

REFUND: UnaryUnary[payments_pb2.RefundRequest, payments_pb2.RefundResponse] = (
    UnaryUnary(
        path="/payments.v1.Payments/Refund",
        request=payments_pb2.RefundRequest,
        response=payments_pb2.RefundResponse,
        policy=IDEMPOTENT,
        request_id="request_id",
        errors=(
            errors.InvalidRequest,
            errors.PaymentNotFound,
            errors.RefundTooLarge,
        ),
    )
)

GET_PAYMENT: UnaryUnary[
    payments_pb2.GetPaymentRequest, payments_pb2.GetPaymentResponse
] = UnaryUnary(
    path="/payments.v1.Payments/GetPayment",
    request=payments_pb2.GetPaymentRequest,
    response=payments_pb2.GetPaymentResponse,
    policy=Policy(
        timeout=Timeout(total=3.0, attempt=1.0),
        retry=Retry(attempts=3),
        idempotent=True,
    ),
    errors=(
        errors.InvalidRequest,
        errors.PaymentNotFound,
    ),
)
