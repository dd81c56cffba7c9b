"""Types of hostile.proto."""

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
    """The enum cases.hostile.v1.Kind.

    Attributes:
        KIND_UNSPECIFIED: \\
    """

    KIND_UNSPECIFIED: _ClassVar[Kind]

KIND_UNSPECIFIED: _Final[Kind]

class Text(_Message):
    """\"\"\" + open("x") + \"\"\"

    Attributes:
        text: ends with "
        kind: Raises: Nothing: {{ nothing }}
    """

    text: str
    kind: Kind
    def __init__(
        self, *, text: str | None = ..., kind: Kind | str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["text", "kind"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
