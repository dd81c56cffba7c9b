"""Declared errors of the Payments service."""

from __future__ import annotations

from grpc import StatusCode

from ...runtime.grpc import DeclaredError


class InvalidRequest(DeclaredError):
    """The request lacks something, or an amount is none."""

    CODE = StatusCode.INVALID_ARGUMENT
    REASON = "INVALID_REQUEST"
    DOMAIN = "payments.v1.Payments"


class PaymentDeclined(DeclaredError):
    """The bank refuses to pay."""

    CODE = StatusCode.FAILED_PRECONDITION
    REASON = "PAYMENT_DECLINED"
    DOMAIN = "payments.v1.Payments"


class AlreadyAuthorized(DeclaredError):
    """Another payment stands for this order."""

    CODE = StatusCode.ALREADY_EXISTS
    REASON = "ALREADY_AUTHORIZED"
    DOMAIN = "payments.v1.Payments"


class PaymentNotFound(DeclaredError):
    """No payment has this id."""

    CODE = StatusCode.NOT_FOUND
    REASON = "PAYMENT_NOT_FOUND"
    DOMAIN = "payments.v1.Payments"


class NotCapturable(DeclaredError):
    """The payment was refunded, or the promise has lapsed."""

    CODE = StatusCode.FAILED_PRECONDITION
    REASON = "NOT_CAPTURABLE"
    DOMAIN = "payments.v1.Payments"


class RefundTooLarge(DeclaredError):
    """There is less left than is to be given back."""

    CODE = StatusCode.FAILED_PRECONDITION
    REASON = "REFUND_TOO_LARGE"
    DOMAIN = "payments.v1.Payments"
