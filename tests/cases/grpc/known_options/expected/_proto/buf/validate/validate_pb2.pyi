"""Types of buf/validate/validate.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
    overload as _overload,
)

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Rule(_Message):
    id: str
    message: str
    expression: str
    def __init__(
        self,
        *,
        id: str | None = ...,
        message: str | None = ...,
        expression: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["id", "message", "expression"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["id", "message", "expression"]
    ) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    EXPRESSION_FIELD_NUMBER: _ClassVar[int]

class PredefinedRules(_Message):
    @property
    def cel(self) -> _RepeatedCompositeFieldContainer[Rule]: ...
    def __init__(
        self, *, cel: _Iterable[Rule | _Mapping[str, _Any]] | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["cel"]) -> None: ...
    CEL_FIELD_NUMBER: _ClassVar[int]

class MessageRules(_Message):
    @property
    def cel(self) -> _RepeatedCompositeFieldContainer[Rule]: ...
    def __init__(
        self, *, cel: _Iterable[Rule | _Mapping[str, _Any]] | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["cel"]) -> None: ...
    CEL_FIELD_NUMBER: _ClassVar[int]

class OneofRules(_Message):
    required: bool
    def __init__(self, *, required: bool | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["required"]) -> bool: ...
    def ClearField(self, field_name: _Literal["required"]) -> None: ...
    REQUIRED_FIELD_NUMBER: _ClassVar[int]

class FieldRules(_Message):
    @property
    def cel(self) -> _RepeatedCompositeFieldContainer[Rule]: ...
    required: bool
    @property
    def int32(self) -> Int32Rules: ...
    @property
    def string(self) -> StringRules: ...
    @property
    def enum(self) -> EnumRules: ...
    @property
    def repeated(self) -> RepeatedRules: ...
    @property
    def map(self) -> MapRules: ...
    def __init__(
        self,
        *,
        cel: _Iterable[Rule | _Mapping[str, _Any]] | None = ...,
        required: bool | None = ...,
        int32: Int32Rules | _Mapping[str, _Any] | None = ...,
        string: StringRules | _Mapping[str, _Any] | None = ...,
        enum: EnumRules | _Mapping[str, _Any] | None = ...,
        repeated: RepeatedRules | _Mapping[str, _Any] | None = ...,
        map: MapRules | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "required", "int32", "string", "enum", "repeated", "map", "type"
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "cel", "required", "int32", "string", "enum", "repeated", "map", "type"
        ],
    ) -> None: ...
    _type_choice: _TypeAlias = _Literal[
        "int32", "string", "enum", "repeated", "map", None
    ]
    def WhichOneof(self, oneof_group: _Literal["type"]) -> _type_choice: ...
    CEL_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    INT32_FIELD_NUMBER: _ClassVar[int]
    STRING_FIELD_NUMBER: _ClassVar[int]
    ENUM_FIELD_NUMBER: _ClassVar[int]
    REPEATED_FIELD_NUMBER: _ClassVar[int]
    MAP_FIELD_NUMBER: _ClassVar[int]

class Int32Rules(_Message):
    lt: int
    lte: int
    gt: int
    gte: int
    def __init__(
        self,
        *,
        lt: int | None = ...,
        lte: int | None = ...,
        gt: int | None = ...,
        gte: int | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal["lt", "lte", "gt", "gte", "less_than", "greater_than"],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal["lt", "lte", "gt", "gte", "less_than", "greater_than"],
    ) -> None: ...
    _less_than_choice: _TypeAlias = _Literal["lt", "lte", None]
    _greater_than_choice: _TypeAlias = _Literal["gt", "gte", None]
    @_overload
    def WhichOneof(self, oneof_group: _Literal["less_than"]) -> _less_than_choice: ...
    @_overload
    def WhichOneof(
        self, oneof_group: _Literal["greater_than"]
    ) -> _greater_than_choice: ...
    LT_FIELD_NUMBER: _ClassVar[int]
    LTE_FIELD_NUMBER: _ClassVar[int]
    GT_FIELD_NUMBER: _ClassVar[int]
    GTE_FIELD_NUMBER: _ClassVar[int]

class StringRules(_Message):
    min_len: int
    max_len: int
    pattern: str
    email: bool
    uuid: bool
    def __init__(
        self,
        *,
        min_len: int | None = ...,
        max_len: int | None = ...,
        pattern: str | None = ...,
        email: bool | None = ...,
        uuid: bool | None = ...,
        **more: _Any,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "min_len", "max_len", "pattern", "email", "uuid", "well_known"
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "min_len", "max_len", "pattern", "in", "email", "uuid", "well_known"
        ],
    ) -> None: ...
    _well_known_choice: _TypeAlias = _Literal["email", "uuid", None]
    def WhichOneof(self, oneof_group: _Literal["well_known"]) -> _well_known_choice: ...
    MIN_LEN_FIELD_NUMBER: _ClassVar[int]
    MAX_LEN_FIELD_NUMBER: _ClassVar[int]
    PATTERN_FIELD_NUMBER: _ClassVar[int]
    IN_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    UUID_FIELD_NUMBER: _ClassVar[int]

class EnumRules(_Message):
    defined_only: bool
    def __init__(self, *, defined_only: bool | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["defined_only"]) -> bool: ...
    def ClearField(self, field_name: _Literal["defined_only"]) -> None: ...
    DEFINED_ONLY_FIELD_NUMBER: _ClassVar[int]

class RepeatedRules(_Message):
    min_items: int
    max_items: int
    unique: bool
    @property
    def items(self) -> FieldRules: ...
    def __init__(
        self,
        *,
        min_items: int | None = ...,
        max_items: int | None = ...,
        unique: bool | None = ...,
        items: FieldRules | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["min_items", "max_items", "unique", "items"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["min_items", "max_items", "unique", "items"]
    ) -> None: ...
    MIN_ITEMS_FIELD_NUMBER: _ClassVar[int]
    MAX_ITEMS_FIELD_NUMBER: _ClassVar[int]
    UNIQUE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]

class MapRules(_Message):
    @property
    def keys(self) -> FieldRules: ...
    @property
    def values(self) -> FieldRules: ...
    def __init__(
        self,
        *,
        keys: FieldRules | _Mapping[str, _Any] | None = ...,
        values: FieldRules | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["keys", "values"]) -> bool: ...
    def ClearField(self, field_name: _Literal["keys", "values"]) -> None: ...
    KEYS_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]

message: _ExtensionFieldDescriptor[_descriptor_pb2.MessageOptions, MessageRules]
oneof: _ExtensionFieldDescriptor[_descriptor_pb2.OneofOptions, OneofRules]
field: _ExtensionFieldDescriptor[_descriptor_pb2.FieldOptions, FieldRules]
predefined: _ExtensionFieldDescriptor[_descriptor_pb2.FieldOptions, PredefinedRules]
