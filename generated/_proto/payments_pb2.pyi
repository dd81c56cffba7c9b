"""Types of payments.proto."""

from collections.abc import Mapping as _Mapping
from datetime import datetime as _datetime
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    Union as _Union,
)

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Payment(_Message):
    """What a customer pays for an order.

    Attributes:
        id: Given by the service, never used twice.
        order_id: The order that is paid for.
        status: How far it has come.
        amount: What was promised.
        refunded: What went back to the customer so far.
        authorized_at: When the bank promised the money.
    """

    class _StatusType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Payment.Status: ...

    class Status(int, metaclass=_StatusType):
        """How far a payment has come.

        Attributes:
            STATUS_UNSPECIFIED: Nobody has said yet.
            STATUS_AUTHORIZED: The bank has promised the money.
            STATUS_CAPTURED: The money has arrived.
            STATUS_REFUNDED: All of it went back.
            STATUS_DECLINED: The bank has refused to pay.
        """

        STATUS_UNSPECIFIED: _ClassVar[Payment.Status]
        STATUS_AUTHORIZED: _ClassVar[Payment.Status]
        STATUS_CAPTURED: _ClassVar[Payment.Status]
        STATUS_REFUNDED: _ClassVar[Payment.Status]
        STATUS_DECLINED: _ClassVar[Payment.Status]

    STATUS_UNSPECIFIED: _ClassVar[Payment.Status]
    STATUS_AUTHORIZED: _ClassVar[Payment.Status]
    STATUS_CAPTURED: _ClassVar[Payment.Status]
    STATUS_REFUNDED: _ClassVar[Payment.Status]
    STATUS_DECLINED: _ClassVar[Payment.Status]

    id: str
    order_id: str
    status: Payment.Status
    @property
    def amount(self) -> Money: ...
    @property
    def refunded(self) -> Money: ...
    @property
    def authorized_at(self) -> _timestamp_pb2.Timestamp: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        order_id: str | None = ...,
        status: Payment.Status | str | None = ...,
        amount: Money | _Mapping[str, _Any] | None = ...,
        refunded: Money | _Mapping[str, _Any] | None = ...,
        authorized_at: _Union[
            _timestamp_pb2.Timestamp, _datetime, _Mapping[str, _Any], None
        ] = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["amount", "refunded", "authorized_at"]
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "id", "order_id", "status", "amount", "refunded", "authorized_at"
        ],
    ) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATUS_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FIELD_NUMBER: _ClassVar[int]
    AUTHORIZED_AT_FIELD_NUMBER: _ClassVar[int]

class Money(_Message):
    """An amount in one currency, as it is written in JSON.

    Attributes:
        amount: Decimal number in text, such as `19.90`, so that no digit is lost.
        currency: ISO 4217 code of the currency, such as `EUR`.
    """

    amount: str
    currency: str
    def __init__(
        self, *, amount: str | None = ..., currency: str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["amount", "currency"]) -> None: ...
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]

class AuthorizeRequest(_Message):
    """The message payments.v1.AuthorizeRequest.

    Attributes:
        request_id: Makes a repetition harmless; clients fill it in.
        order_id: The order to pay for.
        customer_id: Who pays.
        amount: How much.
    """

    request_id: str
    order_id: str
    customer_id: str
    @property
    def amount(self) -> Money: ...
    def __init__(
        self,
        *,
        request_id: str | None = ...,
        order_id: str | None = ...,
        customer_id: str | None = ...,
        amount: Money | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["amount"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["request_id", "order_id", "customer_id", "amount"]
    ) -> None: ...
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]

class AuthorizeResponse(_Message):
    @property
    def payment(self) -> Payment: ...
    def __init__(
        self, *, payment: Payment | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["payment"]) -> bool: ...
    def ClearField(self, field_name: _Literal["payment"]) -> None: ...
    PAYMENT_FIELD_NUMBER: _ClassVar[int]

class CaptureRequest(_Message):
    """The message payments.v1.CaptureRequest.

    Attributes:
        payment_id: The payment's id.
    """

    payment_id: str
    def __init__(self, *, payment_id: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["payment_id"]) -> None: ...
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]

class CaptureResponse(_Message):
    @property
    def payment(self) -> Payment: ...
    def __init__(
        self, *, payment: Payment | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["payment"]) -> bool: ...
    def ClearField(self, field_name: _Literal["payment"]) -> None: ...
    PAYMENT_FIELD_NUMBER: _ClassVar[int]

class RefundRequest(_Message):
    """The message payments.v1.RefundRequest.

    Attributes:
        request_id: Makes a repetition harmless; clients fill it in.
        payment_id: The payment's id.
        amount: How much; all that is left if absent.
    """

    request_id: str
    payment_id: str
    @property
    def amount(self) -> Money: ...
    def __init__(
        self,
        *,
        request_id: str | None = ...,
        payment_id: str | None = ...,
        amount: Money | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["amount"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["request_id", "payment_id", "amount"]
    ) -> None: ...
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]

class RefundResponse(_Message):
    @property
    def payment(self) -> Payment: ...
    def __init__(
        self, *, payment: Payment | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["payment"]) -> bool: ...
    def ClearField(self, field_name: _Literal["payment"]) -> None: ...
    PAYMENT_FIELD_NUMBER: _ClassVar[int]

class GetPaymentRequest(_Message):
    """The message payments.v1.GetPaymentRequest.

    Attributes:
        payment_id: The payment's id.
    """

    payment_id: str
    def __init__(self, *, payment_id: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["payment_id"]) -> None: ...
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]

class GetPaymentResponse(_Message):
    @property
    def payment(self) -> Payment: ...
    def __init__(
        self, *, payment: Payment | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["payment"]) -> bool: ...
    def ClearField(self, field_name: _Literal["payment"]) -> None: ...
    PAYMENT_FIELD_NUMBER: _ClassVar[int]
