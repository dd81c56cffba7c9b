"""Types of keyword_names.proto."""

from builtins import int as _int, str as _str
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import datetime as _datetime, timedelta as _timedelta
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
    Union as _Union,
)

from google.protobuf import (
    duration_pb2 as _duration_pb2,
    field_mask_pb2 as _field_mask_pb2,
    struct_pb2 as _struct_pb2,
    timestamp_pb2 as _timestamp_pb2,
)
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class _KindType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Kind: ...

class Kind(int, metaclass=_KindType):
    KIND_UNSPECIFIED: _ClassVar[Kind]

KIND_UNSPECIFIED: _Final[Kind]

class Few(_Message):
    method: _str
    fields: _struct_pb2.NullValue.ValueType
    name: _str
    int: _int
    @property
    def str(self) -> _RepeatedScalarFieldContainer[_str]: ...
    def __init__(
        self,
        *,
        method: _str | None = ...,
        fields: _struct_pb2.NullValue.ValueType | _str | None = ...,
        name: _str | None = ...,
        int: _int | None = ...,
        str: _Iterable[_str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["name"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["method", "fields", "name", "int", "str"]
    ) -> None: ...
    METHOD_FIELD_NUMBER: _ClassVar[_int]
    FIELDS_FIELD_NUMBER: _ClassVar[_int]
    NAME_FIELD_NUMBER: _ClassVar[_int]
    INT_FIELD_NUMBER: _ClassVar[_int]
    STR_FIELD_NUMBER: _ClassVar[_int]

class Times(_Message):
    @property
    def datetime(self) -> _timestamp_pb2.Timestamp: ...
    @property
    def timedelta(self) -> _RepeatedCompositeFieldContainer[_duration_pb2.Duration]: ...
    @property
    def Iterable(self) -> _field_mask_pb2.FieldMask: ...
    kind: Kind
    @property
    def kinds(self) -> _RepeatedScalarFieldContainer[Kind]: ...
    def __init__(
        self,
        *,
        datetime: _Union[
            _timestamp_pb2.Timestamp, _datetime, _Mapping[str, _Any], None
        ] = ...,
        timedelta: _Union[
            _Iterable[_duration_pb2.Duration | _timedelta | _Mapping[str, _Any]], None
        ] = ...,
        Iterable: _field_mask_pb2.FieldMask | _Mapping[str, _Any] | None = ...,
        kind: Kind | str | None = ...,
        kinds: _Iterable[Kind | str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["datetime", "Iterable"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["datetime", "timedelta", "Iterable", "kind", "kinds"]
    ) -> None: ...
    DATETIME_FIELD_NUMBER: _ClassVar[int]
    TIMEDELTA_FIELD_NUMBER: _ClassVar[int]
    ITERABLE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]

class Self(_Message):
    self: str
    metadata: bool
    def __init__(
        self_, *, self: str | None = ..., metadata: bool | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["self", "metadata"]) -> None: ...
    SELF_FIELD_NUMBER: _ClassVar[int]
    METADATA_FIELD_NUMBER: _ClassVar[int]

class Page(_Message):
    page_token: str
    def __init__(self, *, page_token: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["page_token"]) -> None: ...
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]

class Pages(_Message):
    @property
    def ints(
        self,
    ) -> _RepeatedScalarFieldContainer[_struct_pb2.NullValue.ValueType]: ...
    next_page_token: str
    def __init__(
        self,
        *,
        ints: _Iterable[_struct_pb2.NullValue.ValueType | str] | None = ...,
        next_page_token: str | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["ints", "next_page_token"]) -> None: ...
    INTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
