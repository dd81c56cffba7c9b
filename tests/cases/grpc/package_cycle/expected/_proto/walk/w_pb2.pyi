"""Types of walk/w.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Way(_Message):
    @property
    def ways(self) -> _RepeatedCompositeFieldContainer[Way]: ...
    def __init__(
        self, *, ways: _Iterable[Way | _Mapping[str, _Any]] | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["ways"]) -> None: ...
    WAYS_FIELD_NUMBER: _ClassVar[int]
