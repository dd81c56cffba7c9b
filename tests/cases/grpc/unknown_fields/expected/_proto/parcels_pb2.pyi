"""Types of parcels.proto."""

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
    ScalarMap as _ScalarMap,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

from . import unknown_closed_pb2 as _unknown_closed_pb2

DESCRIPTOR: _FileDescriptor

class _KindType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Kind: ...

class Kind(int, metaclass=_KindType):
    KIND_UNSPECIFIED: _ClassVar[Kind]
    KIND_ONE: _ClassVar[Kind]

KIND_UNSPECIFIED: _Final[Kind]
KIND_ONE: _Final[Kind]

class Parcel(_Message):
    class Inner(_Message):
        text: str
        def __init__(self, *, text: str | None = ...) -> None: ...
        def ClearField(self, field_name: _Literal["text"]) -> None: ...
        TEXT_FIELD_NUMBER: _ClassVar[int]

    big: int
    bigger: int
    raw: bytes
    kind: Kind
    @property
    def kinds(self) -> _RepeatedScalarFieldContainer[Kind]: ...
    @property
    def by_name(self) -> _ScalarMap[str, Kind]: ...
    snake_case_name: str
    renamed: str
    @property
    def many(self) -> _RepeatedScalarFieldContainer[int]: ...
    @property
    def inner(self) -> Parcel.Inner: ...
    fraction: float
    flag: bool
    @property
    def closed(self) -> _unknown_closed_pb2.Closed: ...
    def __init__(
        self,
        *,
        big: int | None = ...,
        bigger: int | None = ...,
        raw: bytes | None = ...,
        kind: Kind | str | None = ...,
        kinds: _Iterable[Kind | str] | None = ...,
        by_name: _Mapping[str, Kind] | None = ...,
        snake_case_name: str | None = ...,
        renamed: str | None = ...,
        many: _Iterable[int] | None = ...,
        inner: Parcel.Inner | _Mapping[str, _Any] | None = ...,
        fraction: float | None = ...,
        flag: bool | None = ...,
        closed: _unknown_closed_pb2.Closed | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["inner", "flag", "closed"]) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "big",
            "bigger",
            "raw",
            "kind",
            "kinds",
            "by_name",
            "snake_case_name",
            "renamed",
            "many",
            "inner",
            "fraction",
            "flag",
            "closed",
        ],
    ) -> None: ...
    BIG_FIELD_NUMBER: _ClassVar[int]
    BIGGER_FIELD_NUMBER: _ClassVar[int]
    RAW_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    BY_NAME_FIELD_NUMBER: _ClassVar[int]
    SNAKE_CASE_NAME_FIELD_NUMBER: _ClassVar[int]
    RENAMED_FIELD_NUMBER: _ClassVar[int]
    MANY_FIELD_NUMBER: _ClassVar[int]
    INNER_FIELD_NUMBER: _ClassVar[int]
    FRACTION_FIELD_NUMBER: _ClassVar[int]
    FLAG_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
