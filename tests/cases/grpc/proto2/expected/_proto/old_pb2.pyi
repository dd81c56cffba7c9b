"""Types of old.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Request(_Message):
    class Range(_Message):
        to: float
        def __init__(self, *, to: float | None = ..., **more: _Any) -> None: ...
        def HasField(self, field_name: _Literal["from", "to"]) -> bool: ...
        def ClearField(self, field_name: _Literal["from", "to"]) -> None: ...
        FROM_FIELD_NUMBER: _ClassVar[int]
        TO_FIELD_NUMBER: _ClassVar[int]

    id: str
    count: int
    @property
    def range(self) -> Request.Range: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        count: int | None = ...,
        range: Request.Range | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["id", "count", "range"]) -> bool: ...
    def ClearField(self, field_name: _Literal["id", "count", "range"]) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    RANGE_FIELD_NUMBER: _ClassVar[int]

class Reply(_Message):
    class _LevelType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Reply.Level: ...

    class Level(int, metaclass=_LevelType):
        LOW: _ClassVar[Reply.Level]
        HIGH: _ClassVar[Reply.Level]

    LOW: _ClassVar[Reply.Level]
    HIGH: _ClassVar[Reply.Level]

    @property
    def request(self) -> Request: ...
    level: Reply.Level
    raw: bytes
    def __init__(
        self,
        *,
        request: Request | _Mapping[str, _Any] | None = ...,
        level: Reply.Level | str | None = ...,
        raw: bytes | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["request", "level", "raw"]) -> bool: ...
    def ClearField(self, field_name: _Literal["request", "level", "raw"]) -> None: ...
    replies: _ClassVar[
        _ExtensionFieldDescriptor[Request, _RepeatedCompositeFieldContainer[Reply]]
    ]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    RAW_FIELD_NUMBER: _ClassVar[int]

note: _ExtensionFieldDescriptor[Request, str]
