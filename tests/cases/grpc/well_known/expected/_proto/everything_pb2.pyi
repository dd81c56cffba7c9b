"""Types of everything.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import datetime as _datetime, timedelta as _timedelta
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
    Union as _Union,
    overload as _overload,
)

from google.protobuf import (
    any_pb2 as _any_pb2,
    duration_pb2 as _duration_pb2,
    field_mask_pb2 as _field_mask_pb2,
    struct_pb2 as _struct_pb2,
    timestamp_pb2 as _timestamp_pb2,
    wrappers_pb2 as _wrappers_pb2,
)
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    MessageMap as _MessageMap,
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    ScalarMap as _ScalarMap,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Thing(_Message):
    class _KindType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Thing.Kind: ...

    class Kind(int, metaclass=_KindType):
        KIND_UNSPECIFIED: _ClassVar[Thing.Kind]
        KIND_ONE: _ClassVar[Thing.Kind]

    KIND_UNSPECIFIED: _ClassVar[Thing.Kind]
    KIND_ONE: _ClassVar[Thing.Kind]

    @property
    def any(self) -> _any_pb2.Any: ...
    @property
    def duration(self) -> _duration_pb2.Duration: ...
    @property
    def mask(self) -> _field_mask_pb2.FieldMask: ...
    @property
    def struct(self) -> _struct_pb2.Struct: ...
    @property
    def time(self) -> _timestamp_pb2.Timestamp: ...
    @property
    def times(self) -> _RepeatedCompositeFieldContainer[_timestamp_pb2.Timestamp]: ...
    @property
    def wrapped(self) -> _MessageMap[int, _wrappers_pb2.StringValue]: ...
    @property
    def kinds(self) -> _ScalarMap[str, Thing.Kind]: ...
    @property
    def raw(self) -> _ScalarMap[bool, bytes]: ...
    nothing: _struct_pb2.NullValue.ValueType
    @property
    def thing(self) -> Thing: ...
    number: float
    single: int
    kind: Thing.Kind
    def __init__(
        self,
        *,
        any: _any_pb2.Any | _Mapping[str, _Any] | None = ...,
        duration: _Union[
            _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
        ] = ...,
        mask: _field_mask_pb2.FieldMask | _Mapping[str, _Any] | None = ...,
        struct: _struct_pb2.Struct | _Mapping[str, _Any] | None = ...,
        time: _timestamp_pb2.Timestamp | _datetime | _Mapping[str, _Any] | None = ...,
        times: _Union[
            _Iterable[_timestamp_pb2.Timestamp | _datetime | _Mapping[str, _Any]], None
        ] = ...,
        wrapped: _Mapping[int, _wrappers_pb2.StringValue] | None = ...,
        kinds: _Mapping[str, Thing.Kind] | None = ...,
        raw: _Mapping[bool, bytes] | None = ...,
        nothing: _struct_pb2.NullValue.ValueType | str | None = ...,
        thing: Thing | _Mapping[str, _Any] | None = ...,
        number: float | None = ...,
        single: int | None = ...,
        kind: Thing.Kind | str | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "any",
            "duration",
            "mask",
            "struct",
            "time",
            "nothing",
            "thing",
            "number",
            "single",
            "kind",
            "choice",
            "alone",
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "any",
            "duration",
            "mask",
            "struct",
            "time",
            "times",
            "wrapped",
            "kinds",
            "raw",
            "nothing",
            "thing",
            "number",
            "single",
            "kind",
            "choice",
            "alone",
        ],
    ) -> None: ...
    _choice_choice: _TypeAlias = _Literal["nothing", "thing", "number", None]
    _alone_choice: _TypeAlias = _Literal["single", None]
    @_overload
    def WhichOneof(self, oneof_group: _Literal["choice"]) -> _choice_choice: ...
    @_overload
    def WhichOneof(self, oneof_group: _Literal["alone"]) -> _alone_choice: ...
    ANY_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    MASK_FIELD_NUMBER: _ClassVar[int]
    STRUCT_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    TIMES_FIELD_NUMBER: _ClassVar[int]
    WRAPPED_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    RAW_FIELD_NUMBER: _ClassVar[int]
    NOTHING_FIELD_NUMBER: _ClassVar[int]
    THING_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    SINGLE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
