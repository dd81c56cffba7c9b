"""Types of signs.proto."""

from typing import ClassVar as _ClassVar, Final as _Final, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class _KindType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Kind: ...

class Kind(int, metaclass=_KindType):
    """The enum cases.control_signs.v1.Kind.

    Attributes:
        KIND_UNSPECIFIED:   \"\"\".
    """

    KIND_UNSPECIFIED: _ClassVar[Kind]
    KIND_TWO: _ClassVar[Kind]

KIND_UNSPECIFIED: _Final[Kind]
KIND_TWO: _Final[Kind]

class Text(_Message):
    """Attributes:
    text: \"\"\"\\\"\"\".
    """

    text: str
    raw: bytes
    back: str
    kind: Kind
    most: float
    none: float
    least: int
    def __init__(
        self,
        *,
        text: str | None = ...,
        raw: bytes | None = ...,
        back: str | None = ...,
        kind: Kind | str | None = ...,
        most: float | None = ...,
        none: float | None = ...,
        least: int | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal["text", "raw", "back", "kind", "most", "none", "least"],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal["text", "raw", "back", "kind", "most", "none", "least"],
    ) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
    RAW_FIELD_NUMBER: _ClassVar[int]
    BACK_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MOST_FIELD_NUMBER: _ClassVar[int]
    NONE_FIELD_NUMBER: _ClassVar[int]
    LEAST_FIELD_NUMBER: _ClassVar[int]
