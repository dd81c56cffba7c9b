"""Types of well_known_all.proto."""

from builtins import bool as _bool
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import datetime as _datetime, timedelta as _timedelta
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    Union as _Union,
)

from google.protobuf import (
    any_pb2 as _any_pb2,
    api_pb2 as _api_pb2,
    descriptor_pb2 as _descriptor_pb2,
    duration_pb2 as _duration_pb2,
    empty_pb2 as _empty_pb2,
    field_mask_pb2 as _field_mask_pb2,
    source_context_pb2 as _source_context_pb2,
    struct_pb2 as _struct_pb2,
    timestamp_pb2 as _timestamp_pb2,
    type_pb2 as _type_pb2,
    wrappers_pb2 as _wrappers_pb2,
)
from google.protobuf.compiler import plugin_pb2 as _plugin_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class All(_Message):
    @property
    def any(self) -> _any_pb2.Any: ...
    @property
    def duration(self) -> _duration_pb2.Duration: ...
    @property
    def empty(self) -> _empty_pb2.Empty: ...
    @property
    def mask(self) -> _field_mask_pb2.FieldMask: ...
    @property
    def list(self) -> _struct_pb2.ListValue: ...
    null: _struct_pb2.NullValue.ValueType
    @property
    def struct(self) -> _struct_pb2.Struct: ...
    @property
    def time(self) -> _timestamp_pb2.Timestamp: ...
    @property
    def value(self) -> _struct_pb2.Value: ...
    @property
    def api(self) -> _api_pb2.Api: ...
    @property
    def type(self) -> _type_pb2.Type: ...
    @property
    def source(self) -> _source_context_pb2.SourceContext: ...
    @property
    def file(self) -> _descriptor_pb2.FileDescriptorProto: ...
    field_type: _descriptor_pb2.FieldDescriptorProto.Type.ValueType
    syntax: _type_pb2.Syntax.ValueType
    @property
    def version(self) -> _plugin_pb2.Version: ...
    @property
    def wrapped(self) -> Wrapped: ...
    @property
    def nulls(
        self,
    ) -> _RepeatedScalarFieldContainer[_struct_pb2.NullValue.ValueType]: ...
    @property
    def values(self) -> _RepeatedCompositeFieldContainer[_struct_pb2.Value]: ...
    @property
    def anys(self) -> _RepeatedCompositeFieldContainer[_any_pb2.Any]: ...
    presence: _descriptor_pb2.FeatureSet.FieldPresence.ValueType
    def __init__(
        self,
        *,
        any: _any_pb2.Any | _Mapping[str, _Any] | None = ...,
        duration: _Union[
            _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
        ] = ...,
        empty: _empty_pb2.Empty | _Mapping[str, _Any] | None = ...,
        mask: _field_mask_pb2.FieldMask | _Mapping[str, _Any] | None = ...,
        list: _struct_pb2.ListValue | _Mapping[str, _Any] | None = ...,
        null: _struct_pb2.NullValue.ValueType | str | None = ...,
        struct: _struct_pb2.Struct | _Mapping[str, _Any] | None = ...,
        time: _timestamp_pb2.Timestamp | _datetime | _Mapping[str, _Any] | None = ...,
        value: _struct_pb2.Value | _Mapping[str, _Any] | None = ...,
        api: _api_pb2.Api | _Mapping[str, _Any] | None = ...,
        type: _type_pb2.Type | _Mapping[str, _Any] | None = ...,
        source: _source_context_pb2.SourceContext | _Mapping[str, _Any] | None = ...,
        file: _descriptor_pb2.FileDescriptorProto | _Mapping[str, _Any] | None = ...,
        field_type: _Union[
            _descriptor_pb2.FieldDescriptorProto.Type.ValueType, str, None
        ] = ...,
        syntax: _type_pb2.Syntax.ValueType | str | None = ...,
        version: _plugin_pb2.Version | _Mapping[str, _Any] | None = ...,
        wrapped: Wrapped | _Mapping[str, _Any] | None = ...,
        nulls: _Iterable[_struct_pb2.NullValue.ValueType | str] | None = ...,
        values: _Iterable[_struct_pb2.Value | _Mapping[str, _Any]] | None = ...,
        anys: _Iterable[_any_pb2.Any | _Mapping[str, _Any]] | None = ...,
        presence: _descriptor_pb2.FeatureSet.FieldPresence.ValueType | str | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "any",
            "duration",
            "empty",
            "mask",
            "list",
            "null",
            "struct",
            "time",
            "value",
            "api",
            "type",
            "source",
            "file",
            "field_type",
            "syntax",
            "version",
            "wrapped",
            "presence",
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "any",
            "duration",
            "empty",
            "mask",
            "list",
            "null",
            "struct",
            "time",
            "value",
            "api",
            "type",
            "source",
            "file",
            "field_type",
            "syntax",
            "version",
            "wrapped",
            "nulls",
            "values",
            "anys",
            "presence",
        ],
    ) -> None: ...
    ANY_FIELD_NUMBER: _ClassVar[int]
    DURATION_FIELD_NUMBER: _ClassVar[int]
    EMPTY_FIELD_NUMBER: _ClassVar[int]
    MASK_FIELD_NUMBER: _ClassVar[int]
    LIST_FIELD_NUMBER: _ClassVar[int]
    NULL_FIELD_NUMBER: _ClassVar[int]
    STRUCT_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    API_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    FILE_FIELD_NUMBER: _ClassVar[int]
    FIELD_TYPE_FIELD_NUMBER: _ClassVar[int]
    SYNTAX_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    WRAPPED_FIELD_NUMBER: _ClassVar[int]
    NULLS_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    ANYS_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]

class Wrapped(_Message):
    @property
    def bool(self) -> _wrappers_pb2.BoolValue: ...
    @property
    def bytes(self) -> _wrappers_pb2.BytesValue: ...
    @property
    def double(self) -> _wrappers_pb2.DoubleValue: ...
    @property
    def float(self) -> _wrappers_pb2.FloatValue: ...
    @property
    def int32(self) -> _wrappers_pb2.Int32Value: ...
    @property
    def int64(self) -> _wrappers_pb2.Int64Value: ...
    @property
    def string(self) -> _wrappers_pb2.StringValue: ...
    @property
    def uint32(self) -> _wrappers_pb2.UInt32Value: ...
    @property
    def uint64(self) -> _wrappers_pb2.UInt64Value: ...
    def __init__(
        self,
        *,
        bool: _wrappers_pb2.BoolValue | _Mapping[str, _Any] | None = ...,
        bytes: _wrappers_pb2.BytesValue | _Mapping[str, _Any] | None = ...,
        double: _wrappers_pb2.DoubleValue | _Mapping[str, _Any] | None = ...,
        float: _wrappers_pb2.FloatValue | _Mapping[str, _Any] | None = ...,
        int32: _wrappers_pb2.Int32Value | _Mapping[str, _Any] | None = ...,
        int64: _wrappers_pb2.Int64Value | _Mapping[str, _Any] | None = ...,
        string: _wrappers_pb2.StringValue | _Mapping[str, _Any] | None = ...,
        uint32: _wrappers_pb2.UInt32Value | _Mapping[str, _Any] | None = ...,
        uint64: _wrappers_pb2.UInt64Value | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "bool",
            "bytes",
            "double",
            "float",
            "int32",
            "int64",
            "string",
            "uint32",
            "uint64",
        ],
    ) -> _bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "bool",
            "bytes",
            "double",
            "float",
            "int32",
            "int64",
            "string",
            "uint32",
            "uint64",
        ],
    ) -> None: ...
    BOOL_FIELD_NUMBER: _ClassVar[int]
    BYTES_FIELD_NUMBER: _ClassVar[int]
    DOUBLE_FIELD_NUMBER: _ClassVar[int]
    FLOAT_FIELD_NUMBER: _ClassVar[int]
    INT32_FIELD_NUMBER: _ClassVar[int]
    INT64_FIELD_NUMBER: _ClassVar[int]
    STRING_FIELD_NUMBER: _ClassVar[int]
    UINT32_FIELD_NUMBER: _ClassVar[int]
    UINT64_FIELD_NUMBER: _ClassVar[int]
