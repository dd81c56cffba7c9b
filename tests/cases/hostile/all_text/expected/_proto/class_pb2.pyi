"""Types of class.proto."""

from builtins import str as _str
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
    MessageMap as _MessageMap,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

from . import class_pb2 as _class_pb2

DESCRIPTOR: _FileDescriptor

class _import_Type(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> import_: ...

class import_(int, metaclass=_import_Type):
    """ends with a backslash \\"""

    class_: _ClassVar[import_]
    name: _ClassVar[import_]

class_: _Final[import_]
mro: _Final[import_]
name: _Final[import_]
Value: _Final[import_]

class Operation(_Message):
    """ends with a quote"

    Attributes:
        class: \"\"\" {{ 7*7 }}
    """

    @property
    def self(self) -> _RepeatedScalarFieldContainer[_str]: ...
    str: _str
    @property
    def list(self) -> _RepeatedScalarFieldContainer[int]: ...
    @property
    def models(self) -> _MessageMap[_str, _class_pb2.models]: ...
    def __init__(
        self_,
        *,
        __class__: bytes | None = ...,
        self: _Iterable[_str] | None = ...,
        DESCRIPTOR: int | None = ...,
        SerializeToString: _str | None = ...,
        __init__: _str | None = ...,
        str: _str | None = ...,
        list: _Iterable[int] | None = ...,
        models: _Mapping[_str, _class_pb2.models] | None = ...,
        **more: _Any,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "class",
            "__class__",
            "None",
            "DESCRIPTOR",
            "SerializeToString",
            "__init__",
            "str",
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "class",
            "__class__",
            "self",
            "None",
            "DESCRIPTOR",
            "SerializeToString",
            "__init__",
            "str",
            "list",
            "models",
        ],
    ) -> None: ...
    CLASS_FIELD_NUMBER: _ClassVar[int]
    __CLASS___FIELD_NUMBER: _ClassVar[int]
    SELF_FIELD_NUMBER: _ClassVar[int]
    NONE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTOR_FIELD_NUMBER: _ClassVar[int]
    SERIALIZETOSTRING_FIELD_NUMBER: _ClassVar[int]
    __INIT___FIELD_NUMBER: _ClassVar[int]
    STR_FIELD_NUMBER: _ClassVar[int]
    LIST_FIELD_NUMBER: _ClassVar[int]
    MODELS_FIELD_NUMBER: _ClassVar[int]

class Message(_Message):
    @property
    def Message(self) -> _class_pb2.Message: ...
    def __init__(
        self, *, Message: _class_pb2.Message | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["Message"]) -> bool: ...
    def ClearField(self, field_name: _Literal["Message"]) -> None: ...
    MESSAGE_FIELD_NUMBER: _ClassVar[int]

class Policy(_Message):
    def __init__(self, **more: _Any) -> None: ...
    def HasField(self, field_name: _Literal["pass", "def", "class"]) -> bool: ...
    def ClearField(self, field_name: _Literal["pass", "def", "class"]) -> None: ...
    _class_choice: _TypeAlias = _Literal["pass", "def", None]
    def WhichOneof(self, oneof_group: _Literal["class"]) -> _class_choice: ...
    PASS_FIELD_NUMBER: _ClassVar[int]
    DEF_FIELD_NUMBER: _ClassVar[int]

class ClassClient(_Message):
    x: str
    def __init__(self, *, x: str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["x"]) -> bool: ...
    def ClearField(self, field_name: _Literal["x"]) -> None: ...
    X_FIELD_NUMBER: _ClassVar[int]

class Method(_Message):
    x: str
    def __init__(self, *, x: str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["x"]) -> bool: ...
    def ClearField(self, field_name: _Literal["x"]) -> None: ...
    X_FIELD_NUMBER: _ClassVar[int]

class models(_Message):
    models: str
    def __init__(self, *, models: str | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["models"]) -> bool: ...
    def ClearField(self, field_name: _Literal["models"]) -> None: ...
    MODELS_FIELD_NUMBER: _ClassVar[int]

class Class(_Message):
    def __init__(self) -> None: ...

class Class_None_(_Message):
    def __init__(self, **more: _Any) -> None: ...
    def HasField(self, field_name: _Literal["None"]) -> bool: ...
    def ClearField(self, field_name: _Literal["None"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[int]
