"""Types of hard_names.proto."""

from builtins import (
    bool as _bool,
    bytes as _bytes,
    int as _int,
    property as _property,
    str as _str,
)
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
)

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
    ScalarMap as _ScalarMap,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _google_protobuf_message_Message

from . import hard_names_pb2 as _hard_names_pb2

DESCRIPTOR: _FileDescriptor

class None_(_google_protobuf_message_Message):
    def __init__(self, **more: _Any) -> None: ...
    def HasField(self, field_name: _Literal["None"]) -> bool: ...
    def ClearField(self, field_name: _Literal["None"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[_int]

class class_(_google_protobuf_message_Message):
    def __init__(self, **more: _Any) -> None: ...
    def HasField(self, field_name: _Literal["class"]) -> bool: ...
    def ClearField(self, field_name: _Literal["class"]) -> None: ...
    CLASS_FIELD_NUMBER: _ClassVar[_int]

class List(_google_protobuf_message_Message):
    @property
    def List(self) -> _RepeatedCompositeFieldContainer[_hard_names_pb2.List]: ...
    def __init__(
        self,
        *,
        List: _Iterable[_hard_names_pb2.List | _Mapping[str, _Any]] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["List"]) -> None: ...
    LIST_FIELD_NUMBER: _ClassVar[_int]

class Message(_google_protobuf_message_Message):
    def __init__(
        self,
        *,
        DESCRIPTOR: str | None = ...,
        ByteSize: str | None = ...,
        HasField: bool | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["DESCRIPTOR", "ByteSize", "HasField"]
    ) -> None: ...
    DESCRIPTOR_FIELD_NUMBER: _ClassVar[_int]
    BYTESIZE_FIELD_NUMBER: _ClassVar[_int]
    HASFIELD_FIELD_NUMBER: _ClassVar[_int]

class int(_google_protobuf_message_Message):
    @property
    def int(self) -> _hard_names_pb2.int: ...
    def __init__(
        self, *, int: _hard_names_pb2.int | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["int"]) -> bool: ...
    def ClearField(self, field_name: _Literal["int"]) -> None: ...
    INT_FIELD_NUMBER: _ClassVar[_int]

class _Message(_google_protobuf_message_Message):
    @property
    def _Message(self) -> _hard_names_pb2._Message: ...
    def __init__(
        self, *, _Message: _hard_names_pb2._Message | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["_Message"]) -> bool: ...
    def ClearField(self, field_name: _Literal["_Message"]) -> None: ...
    _MESSAGE_FIELD_NUMBER: _ClassVar[_int]

class Fields(_google_protobuf_message_Message):
    class _OuterType(_EnumTypeWrapper[_int]):
        def Value(self, name: str | bytes) -> Fields.Outer: ...

    class Outer(_int, metaclass=_OuterType):
        UNKNOWN: _ClassVar[Fields.Outer]

    UNKNOWN: _ClassVar[Fields.Outer]
    Name: _ClassVar[Fields.Outer]
    real: _ClassVar[Fields.Outer]
    mro: _ClassVar[Fields.Outer]

    class Inner(_google_protobuf_message_Message):
        class Inner(_google_protobuf_message_Message):
            @property
            def inner(self) -> Fields.Inner: ...
            @property
            def own(self) -> Fields.Inner.Inner: ...
            def __init__(
                self,
                *,
                inner: Fields.Inner | _Mapping[str, _Any] | None = ...,
                own: Fields.Inner.Inner | _Mapping[str, _Any] | None = ...,
            ) -> None: ...
            def HasField(self, field_name: _Literal["inner", "own"]) -> bool: ...
            def ClearField(self, field_name: _Literal["inner", "own"]) -> None: ...
            INNER_FIELD_NUMBER: _ClassVar[_int]
            OWN_FIELD_NUMBER: _ClassVar[_int]

        @property
        def inner(self) -> Fields.Inner.Inner: ...
        def __init__(
            self, *, inner: Fields.Inner.Inner | _Mapping[str, _Any] | None = ...
        ) -> None: ...
        def HasField(self, field_name: _Literal["inner"]) -> bool: ...
        def ClearField(self, field_name: _Literal["inner"]) -> None: ...
        INNER_FIELD_NUMBER: _ClassVar[_int]

    self: _str
    str: _int
    bytes: _bytes
    @_property
    def bool(self) -> _RepeatedScalarFieldContainer[_bool]: ...
    @_property
    def property(self) -> _ScalarMap[_str, float]: ...
    @_property
    def List(self) -> _hard_names_pb2.List: ...
    @_property
    def Fields(self) -> _hard_names_pb2.Fields: ...
    a: _str
    B: _str
    outer: _hard_names_pb2.Fields.Outer
    type: _int
    def __init__(
        self_,
        *,
        self: _str | None = ...,
        str: _int | None = ...,
        bytes: _bytes | None = ...,
        bool: _Iterable[_bool] | None = ...,
        property: _Mapping[_str, float] | None = ...,
        List: _hard_names_pb2.List | _Mapping[_str, _Any] | None = ...,
        Fields: _hard_names_pb2.Fields | _Mapping[_str, _Any] | None = ...,
        a: _str | None = ...,
        B: _str | None = ...,
        outer: _hard_names_pb2.Fields.Outer | _str | None = ...,
        type: _int | None = ...,
        **more: _Any,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["List", "Fields", "a", "B", "type", "__kind"]
    ) -> _bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "self",
            "is",
            "from",
            "str",
            "bytes",
            "bool",
            "property",
            "List",
            "Fields",
            "a",
            "B",
            "outer",
            "type",
            "__kind",
        ],
    ) -> None: ...
    ___kind_choice: _TypeAlias = _Literal["a", "B", None]
    def WhichOneof(self, oneof_group: _Literal["__kind"]) -> ___kind_choice: ...
    SELF_FIELD_NUMBER: _ClassVar[_int]
    IS_FIELD_NUMBER: _ClassVar[_int]
    FROM_FIELD_NUMBER: _ClassVar[_int]
    STR_FIELD_NUMBER: _ClassVar[_int]
    BYTES_FIELD_NUMBER: _ClassVar[_int]
    BOOL_FIELD_NUMBER: _ClassVar[_int]
    PROPERTY_FIELD_NUMBER: _ClassVar[_int]
    LIST_FIELD_NUMBER: _ClassVar[_int]
    FIELDS_FIELD_NUMBER: _ClassVar[_int]
    A_FIELD_NUMBER: _ClassVar[_int]
    B_FIELD_NUMBER: _ClassVar[_int]
    OUTER_FIELD_NUMBER: _ClassVar[_int]
    TYPE_FIELD_NUMBER: _ClassVar[_int]

class _Fields_class_None_Type(_EnumTypeWrapper[_int]):
    def Value(self, name: str | bytes) -> Fields_class_None_: ...

class Fields_class_None_(_int, metaclass=_Fields_class_None_Type): ...

class Fields_class_(_google_protobuf_message_Message):
    none: Fields_class_None_
    def __init__(self, *, none: Fields_class_None_ | str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["none"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[_int]
