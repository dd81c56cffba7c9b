"""Types of latest.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
)

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

from . import latest_parts_pb2 as _latest_parts_pb2

DESCRIPTOR: _FileDescriptor

class _ClosedType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Closed: ...

class Closed(int, metaclass=_ClosedType):
    CLOSED_ONE: _ClassVar[Closed]

CLOSED_ONE: _Final[Closed]

class _OpenType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Open: ...

class Open(int, metaclass=_OpenType):
    OPEN_UNSPECIFIED: _ClassVar[Open]
    OPEN_ONE: _ClassVar[Open]

OPEN_UNSPECIFIED: _Final[Open]
OPEN_ONE: _Final[Open]

class Request(_Message):
    class Secret(_Message):
        hidden: bool
        def __init__(self, *, hidden: bool | None = ...) -> None: ...
        def HasField(self, field_name: _Literal["hidden"]) -> bool: ...
        def ClearField(self, field_name: _Literal["hidden"]) -> None: ...
        HIDDEN_FIELD_NUMBER: _ClassVar[int]

    explicit: str
    implicit: int
    @property
    def delimited(self) -> _latest_parts_pb2.Part: ...
    closed: Closed
    @property
    def packed(self) -> _RepeatedScalarFieldContainer[int]: ...
    @property
    def expanded(self) -> _RepeatedScalarFieldContainer[int]: ...
    open: Open
    @property
    def secret(self) -> Request.Secret: ...
    defaulted: int
    def __init__(
        self,
        *,
        explicit: str | None = ...,
        implicit: int | None = ...,
        delimited: _latest_parts_pb2.Part | _Mapping[str, _Any] | None = ...,
        closed: Closed | str | None = ...,
        packed: _Iterable[int] | None = ...,
        expanded: _Iterable[int] | None = ...,
        open: Open | str | None = ...,
        secret: Request.Secret | _Mapping[str, _Any] | None = ...,
        defaulted: int | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "explicit", "delimited", "closed", "open", "secret", "defaulted"
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "explicit",
            "implicit",
            "delimited",
            "closed",
            "packed",
            "expanded",
            "open",
            "secret",
            "defaulted",
        ],
    ) -> None: ...
    EXPLICIT_FIELD_NUMBER: _ClassVar[int]
    IMPLICIT_FIELD_NUMBER: _ClassVar[int]
    DELIMITED_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    PACKED_FIELD_NUMBER: _ClassVar[int]
    EXPANDED_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    SECRET_FIELD_NUMBER: _ClassVar[int]
    DEFAULTED_FIELD_NUMBER: _ClassVar[int]
