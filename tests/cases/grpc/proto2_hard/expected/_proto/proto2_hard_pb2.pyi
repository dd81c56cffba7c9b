"""Types of proto2_hard.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
)

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class _LevelType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Level: ...

class Level(int, metaclass=_LevelType):
    LOW: _ClassVar[Level]
    HIGH: _ClassVar[Level]
    TOP: _ClassVar[Level]

LOW: _Final[Level]
HIGH: _Final[Level]
TOP: _Final[Level]

class Old(_Message):
    class Row(_Message):
        class Cell(_Message):
            text: str
            def __init__(self, *, text: str | None = ...) -> None: ...
            def HasField(self, field_name: _Literal["text"]) -> bool: ...
            def ClearField(self, field_name: _Literal["text"]) -> None: ...
            TEXT_FIELD_NUMBER: _ClassVar[int]

        x: int
        @property
        def cell(self) -> Old.Row.Cell: ...
        def __init__(
            self,
            *,
            x: int | None = ...,
            cell: Old.Row.Cell | _Mapping[str, _Any] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _Literal["x", "cell"]) -> bool: ...
        def ClearField(self, field_name: _Literal["x", "cell"]) -> None: ...
        X_FIELD_NUMBER: _ClassVar[int]
        CELL_FIELD_NUMBER: _ClassVar[int]

    class Left(_Message):
        a: int
        def __init__(self, *, a: int | None = ...) -> None: ...
        def HasField(self, field_name: _Literal["a"]) -> bool: ...
        def ClearField(self, field_name: _Literal["a"]) -> None: ...
        A_FIELD_NUMBER: _ClassVar[int]

    id: str
    count: int
    level: Level
    text: str
    most: float
    yes: bool
    @property
    def row(self) -> _RepeatedCompositeFieldContainer[Old.Row]: ...
    @property
    def left(self) -> Old.Left: ...
    right: str
    @property
    def packed(self) -> _RepeatedScalarFieldContainer[int]: ...
    @property
    def plain(self) -> _RepeatedScalarFieldContainer[int]: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        count: int | None = ...,
        level: Level | str | None = ...,
        text: str | None = ...,
        most: float | None = ...,
        yes: bool | None = ...,
        row: _Iterable[Old.Row | _Mapping[str, _Any]] | None = ...,
        left: Old.Left | _Mapping[str, _Any] | None = ...,
        right: str | None = ...,
        packed: _Iterable[int] | None = ...,
        plain: _Iterable[int] | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "id", "count", "level", "text", "most", "yes", "left", "right", "choice"
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "id",
            "count",
            "level",
            "text",
            "most",
            "yes",
            "row",
            "left",
            "right",
            "packed",
            "plain",
            "choice",
        ],
    ) -> None: ...
    _choice_choice: _TypeAlias = _Literal["left", "right", None]
    def WhichOneof(self, oneof_group: _Literal["choice"]) -> _choice_choice: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    MOST_FIELD_NUMBER: _ClassVar[int]
    YES_FIELD_NUMBER: _ClassVar[int]
    ROW_FIELD_NUMBER: _ClassVar[int]
    LEFT_FIELD_NUMBER: _ClassVar[int]
    RIGHT_FIELD_NUMBER: _ClassVar[int]
    PACKED_FIELD_NUMBER: _ClassVar[int]
    PLAIN_FIELD_NUMBER: _ClassVar[int]

class Scope(_Message):
    text: str
    def __init__(self, *, text: str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["text"]) -> bool: ...
    def ClearField(self, field_name: _Literal["text"]) -> None: ...
    inner: _ClassVar[_ExtensionFieldDescriptor[Old, Scope]]
    levels: _ClassVar[
        _ExtensionFieldDescriptor[Old, _RepeatedScalarFieldContainer[Level]]
    ]
    TEXT_FIELD_NUMBER: _ClassVar[int]

class Extra(_Message):
    n: int
    def __init__(self, *, n: int | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["n"]) -> bool: ...
    def ClearField(self, field_name: _Literal["n"]) -> None: ...
    N_FIELD_NUMBER: _ClassVar[int]

numbers: _ExtensionFieldDescriptor[Old, _RepeatedScalarFieldContainer[int]]
seven: _ExtensionFieldDescriptor[Old, int]
extra: _ExtensionFieldDescriptor[Old, Extra]
