"""Types of users/moved.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Other(_Message):
    def __init__(self) -> None: ...

class Moved(_Message):
    class To(_Message):
        city: str
        def __init__(self, *, city: str | None = ...) -> None: ...
        def ClearField(self, field_name: _Literal["city"]) -> None: ...
        CITY_FIELD_NUMBER: _ClassVar[int]

    @property
    def to(self) -> Moved.To: ...
    @property
    def other(self) -> Other: ...
    def __init__(
        self,
        *,
        to: Moved.To | _Mapping[str, _Any] | None = ...,
        other: Other | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["to", "other"]) -> bool: ...
    def ClearField(self, field_name: _Literal["to", "other"]) -> None: ...
    TO_FIELD_NUMBER: _ClassVar[int]
    OTHER_FIELD_NUMBER: _ClassVar[int]
