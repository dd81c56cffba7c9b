"""Types of fares/money.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Money(_Message):
    """An amount in a currency."""

    currency: str
    units: int
    def __init__(
        self, *, currency: str | None = ..., units: int | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["currency", "units"]) -> None: ...
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
