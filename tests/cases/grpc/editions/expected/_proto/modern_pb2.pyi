"""Types of modern.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Request(_Message):
    class _ClosedType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Request.Closed: ...

    class Closed(int, metaclass=_ClosedType):
        ONE: _ClassVar[Request.Closed]

    ONE: _ClassVar[Request.Closed]

    class Inner(_Message):
        @property
        def numbers(self) -> _RepeatedScalarFieldContainer[int]: ...
        def __init__(self, *, numbers: _Iterable[int] | None = ...) -> None: ...
        def ClearField(self, field_name: _Literal["numbers"]) -> None: ...
        NUMBERS_FIELD_NUMBER: _ClassVar[int]

    implicit: str
    explicit: str
    required: str
    @property
    def delimited(self) -> Request.Inner: ...
    closed: Request.Closed
    def __init__(
        self,
        *,
        implicit: str | None = ...,
        explicit: str | None = ...,
        required: str | None = ...,
        delimited: Request.Inner | _Mapping[str, _Any] | None = ...,
        closed: Request.Closed | str | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["explicit", "required", "delimited", "closed"]
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal["implicit", "explicit", "required", "delimited", "closed"],
    ) -> None: ...
    IMPLICIT_FIELD_NUMBER: _ClassVar[int]
    EXPLICIT_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    DELIMITED_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
