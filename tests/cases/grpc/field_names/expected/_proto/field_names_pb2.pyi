"""Types of field_names.proto."""

from builtins import bytes as _bytes, int as _int, str as _str
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
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
    ScalarMap as _ScalarMap,
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
    name: _ClassVar[Kind]

KIND_UNSPECIFIED: _Final[Kind]
name: _Final[Kind]
values: _Final[Kind]
denominator: _Final[Kind]

class Fields(_Message):
    self: _str
    int: _int
    bytes: _bytes
    @property
    def list(self) -> _RepeatedScalarFieldContainer[_int]: ...
    @property
    def described(self) -> Described: ...
    timeout: float
    @property
    def metadata(self) -> _ScalarMap[_str, _str]: ...
    kind: Kind
    request: _str
    requests: _str
    context: _str
    @property
    def str(self) -> _RepeatedScalarFieldContainer[Kind]: ...
    @property
    def message(self) -> Fields: ...
    descriptor: _str
    more: _str
    def __init__(
        self_,
        *,
        self: _str | None = ...,
        int: _int | None = ...,
        bytes: _bytes | None = ...,
        list: _Iterable[_int] | None = ...,
        described: Described | _Mapping[_str, _Any] | None = ...,
        timeout: float | None = ...,
        metadata: _Mapping[_str, _str] | None = ...,
        kind: Kind | _str | None = ...,
        request: _str | None = ...,
        requests: _str | None = ...,
        context: _str | None = ...,
        str: _Iterable[Kind | _str] | None = ...,
        message: Fields | _Mapping[_str, _Any] | None = ...,
        Extensions: _str | None = ...,
        descriptor: _str | None = ...,
        more: _str | None = ...,
        **more_: _Any,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "described", "request", "None", "True", "message", "import"
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "self",
            "class",
            "from",
            "int",
            "bytes",
            "list",
            "described",
            "timeout",
            "metadata",
            "kind",
            "request",
            "requests",
            "context",
            "None",
            "True",
            "str",
            "message",
            "Extensions",
            "descriptor",
            "more",
            "import",
        ],
    ) -> None: ...
    _import_choice: _TypeAlias = _Literal["None", "True", None]
    def WhichOneof(self, oneof_group: _Literal["import"]) -> _import_choice: ...
    SELF_FIELD_NUMBER: _ClassVar[_int]
    CLASS_FIELD_NUMBER: _ClassVar[_int]
    FROM_FIELD_NUMBER: _ClassVar[_int]
    INT_FIELD_NUMBER: _ClassVar[_int]
    BYTES_FIELD_NUMBER: _ClassVar[_int]
    LIST_FIELD_NUMBER: _ClassVar[_int]
    DESCRIBED_FIELD_NUMBER: _ClassVar[_int]
    TIMEOUT_FIELD_NUMBER: _ClassVar[_int]
    METADATA_FIELD_NUMBER: _ClassVar[_int]
    KIND_FIELD_NUMBER: _ClassVar[_int]
    REQUEST_FIELD_NUMBER: _ClassVar[_int]
    REQUESTS_FIELD_NUMBER: _ClassVar[_int]
    CONTEXT_FIELD_NUMBER: _ClassVar[_int]
    NONE_FIELD_NUMBER: _ClassVar[_int]
    TRUE_FIELD_NUMBER: _ClassVar[_int]
    STR_FIELD_NUMBER: _ClassVar[_int]
    MESSAGE_FIELD_NUMBER: _ClassVar[_int]
    EXTENSIONS_FIELD_NUMBER: _ClassVar[_int]
    DESCRIPTOR_FIELD_NUMBER: _ClassVar[_int]
    MORE_FIELD_NUMBER: _ClassVar[_int]

class Described(_Message):
    def __init__(self, *, DESCRIPTOR: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["DESCRIPTOR"]) -> None: ...
    DESCRIPTOR_FIELD_NUMBER: _ClassVar[int]
