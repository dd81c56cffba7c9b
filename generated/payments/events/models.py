"""Data types of payments.asyncapi.yaml."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ..._shared.money import Money
from ..._shared.order import OrderId
from ..._shared.payment import Payment, PaymentStatus
from ...runtime.models import ContractEnum, ContractModel

__all__ = [
    "DeclineReason",
    "Money",
    "OrderId",
    "Payment",
    "PaymentAuthorized",
    "PaymentCaptured",
    "PaymentDeclined",
    "PaymentRefunded",
    "PaymentStatus",
]


class PaymentCaptured(ContractModel):
    """The money has arrived."""

    payment: Payment
    captured_at: Annotated[datetime, Field(alias="capturedAt")]
    """When it arrived."""


class DeclineReason(ContractEnum, StrEnum):
    """Why a bank refuses to pay."""

    LIMIT_EXCEEDED = "limitExceeded"
    EXPIRED = "expired"
    SUSPICIOUS = "suspicious"
    UNKNOWN = "unknown"


class PaymentAuthorized(ContractModel):
    """A bank has promised the money."""

    payment: Payment
    authorized_at: Annotated[datetime, Field(alias="authorizedAt")]
    """When it was promised."""


class PaymentRefunded(ContractModel):
    """Money went back to the customer."""

    payment: Payment
    refunded_at: Annotated[datetime, Field(alias="refundedAt")]
    """When it went back."""


class PaymentDeclined(ContractModel):
    """A bank has refused to pay."""

    payment: Payment
    declined_at: Annotated[datetime, Field(alias="declinedAt")]
    """When it was refused."""
    reason: DeclineReason
