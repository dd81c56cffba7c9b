"""Types of unknown_closed.proto."""

from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Closed(_Message):
    class _LevelType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Closed.Level: ...

    class Level(int, metaclass=_LevelType):
        LOW: _ClassVar[Closed.Level]
        HIGH: _ClassVar[Closed.Level]

    LOW: _ClassVar[Closed.Level]
    HIGH: _ClassVar[Closed.Level]

    level: Closed.Level
    @property
    def levels(self) -> _RepeatedScalarFieldContainer[Closed.Level]: ...
    def __init__(
        self,
        *,
        level: Closed.Level | str | None = ...,
        levels: _Iterable[Closed.Level | str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["level"]) -> bool: ...
    def ClearField(self, field_name: _Literal["level", "levels"]) -> None: ...
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    LEVELS_FIELD_NUMBER: _ClassVar[int]
