"""Types of oneofs.proto."""

from collections.abc import Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
    overload as _overload,
)

from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Choice(_Message):
    class _KindType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Choice.Kind: ...

    class Kind(int, metaclass=_KindType):
        KIND_UNSPECIFIED: _ClassVar[Choice.Kind]
        KIND_ONE: _ClassVar[Choice.Kind]

    KIND_UNSPECIFIED: _ClassVar[Choice.Kind]
    KIND_ONE: _ClassVar[Choice.Kind]

    class Text(_Message):
        class Name(_Message):
            body: str
            def __init__(self, *, body: str | None = ...) -> None: ...
            def ClearField(self, field_name: _Literal["body"]) -> None: ...
            BODY_FIELD_NUMBER: _ClassVar[int]

        name: str
        def __init__(self, *, name: str | None = ...) -> None: ...
        def ClearField(self, field_name: _Literal["name"]) -> None: ...
        NAME_FIELD_NUMBER: _ClassVar[int]

    @property
    def text(self) -> Choice.Text: ...
    @property
    def again(self) -> Choice: ...
    nothing: _struct_pb2.NullValue.ValueType
    number: int
    single: str
    yes: bool
    @property
    def named(self) -> Choice.Text.Name: ...
    count: int
    plain: int
    kind: Choice.Kind
    @property
    def maybe(self) -> Choice.Text: ...
    _body_choice: bytes
    def __init__(
        self,
        *,
        text: Choice.Text | _Mapping[str, _Any] | None = ...,
        again: Choice | _Mapping[str, _Any] | None = ...,
        nothing: _struct_pb2.NullValue.ValueType | str | None = ...,
        number: int | None = ...,
        single: str | None = ...,
        yes: bool | None = ...,
        named: Choice.Text.Name | _Mapping[str, _Any] | None = ...,
        count: int | None = ...,
        plain: int | None = ...,
        kind: Choice.Kind | str | None = ...,
        maybe: Choice.Text | _Mapping[str, _Any] | None = ...,
        _body_choice: bytes | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "text",
            "again",
            "nothing",
            "number",
            "single",
            "yes",
            "named",
            "count",
            "kind",
            "maybe",
            "body",
            "alone",
            "name",
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "text",
            "again",
            "nothing",
            "number",
            "single",
            "yes",
            "named",
            "count",
            "plain",
            "kind",
            "maybe",
            "_body_choice",
            "body",
            "alone",
            "name",
        ],
    ) -> None: ...
    _body_choice_: _TypeAlias = _Literal["text", "again", "nothing", "number", None]
    _alone_choice: _TypeAlias = _Literal["single", None]
    _name_choice: _TypeAlias = _Literal["yes", "named", None]
    @_overload
    def WhichOneof(self, oneof_group: _Literal["body"]) -> _body_choice_: ...
    @_overload
    def WhichOneof(self, oneof_group: _Literal["alone"]) -> _alone_choice: ...
    @_overload
    def WhichOneof(self, oneof_group: _Literal["name"]) -> _name_choice: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
    AGAIN_FIELD_NUMBER: _ClassVar[int]
    NOTHING_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    SINGLE_FIELD_NUMBER: _ClassVar[int]
    YES_FIELD_NUMBER: _ClassVar[int]
    NAMED_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    PLAIN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MAYBE_FIELD_NUMBER: _ClassVar[int]
    _BODY_CHOICE_FIELD_NUMBER: _ClassVar[int]
