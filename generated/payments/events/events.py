"""Events of Payments, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Exchange, Json, Payload
from .models import PaymentAuthorized, PaymentCaptured, PaymentDeclined, PaymentRefunded

IDEMPOTENT = Policy(
    timeout=Timeout(total=10.0, attempt=5.0), retry=Retry(attempts=3), idempotent=True
)

PAYMENT_AUTHORIZED: Event[PaymentAuthorized] = Event(
    name="paymentAuthorized",
    address="payment.authorized",
    payloads=(Payload(name="PaymentAuthorized", content=Json(PaymentAuthorized)),),
    exchange=Exchange(name="payments", type="topic"),
    mandatory=False,
    key="payment.order_id",
    correlation="payment.order_id",
    policy=IDEMPOTENT,
)

PAYMENT_CAPTURED: Event[PaymentCaptured] = Event(
    name="paymentCaptured",
    address="payment.captured",
    payloads=(Payload(name="PaymentCaptured", content=Json(PaymentCaptured)),),
    exchange=Exchange(name="payments", type="topic"),
    key="payment.order_id",
    correlation="payment.order_id",
    policy=IDEMPOTENT,
)

PAYMENT_DECLINED: Event[PaymentDeclined] = Event(
    name="paymentDeclined",
    address="payment.declined",
    payloads=(Payload(name="PaymentDeclined", content=Json(PaymentDeclined)),),
    exchange=Exchange(name="payments", type="topic"),
    key="payment.order_id",
    correlation="payment.order_id",
    policy=IDEMPOTENT,
)

PAYMENT_REFUNDED: Event[PaymentRefunded] = Event(
    name="paymentRefunded",
    address="payment.refunded",
    payloads=(Payload(name="PaymentRefunded", content=Json(PaymentRefunded)),),
    exchange=Exchange(name="payments", type="topic"),
    mandatory=False,
    key="payment.order_id",
    correlation="payment.order_id",
    policy=IDEMPOTENT,
)
