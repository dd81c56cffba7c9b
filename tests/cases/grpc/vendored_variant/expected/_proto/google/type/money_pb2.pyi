"""Types of google/type/money.proto."""

from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Money(_Message):
    currency_code: str
    units: int
    nanos: int
    note: str
    def __init__(
        self,
        *,
        currency_code: str | None = ...,
        units: int | None = ...,
        nanos: int | None = ...,
        note: str | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["currency_code", "units", "nanos", "note"]
    ) -> None: ...
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NANOS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
