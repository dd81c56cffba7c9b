"""Types of choir.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
)

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    MessageMap as _MessageMap,
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class Singer(_Message):
    name: str
    @property
    def emails(self) -> _RepeatedScalarFieldContainer[str]: ...
    low: int
    high: int
    @property
    def notes(self) -> _MessageMap[str, Note]: ...
    def __init__(
        self,
        *,
        name: str | None = ...,
        emails: _Iterable[str] | None = ...,
        low: int | None = ...,
        high: int | None = ...,
        notes: _Mapping[str, Note] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["name", "emails", "low", "high", "notes"]
    ) -> None: ...
    NAME_FIELD_NUMBER: _ClassVar[int]
    EMAILS_FIELD_NUMBER: _ClassVar[int]
    LOW_FIELD_NUMBER: _ClassVar[int]
    HIGH_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]

class Note(_Message):
    named: str
    hertz: int
    def __init__(self, *, named: str | None = ..., hertz: int | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["named", "hertz", "pitch"]) -> bool: ...
    def ClearField(self, field_name: _Literal["named", "hertz", "pitch"]) -> None: ...
    _pitch_choice: _TypeAlias = _Literal["named", "hertz", None]
    def WhichOneof(self, oneof_group: _Literal["pitch"]) -> _pitch_choice: ...
    NAMED_FIELD_NUMBER: _ClassVar[int]
    HERTZ_FIELD_NUMBER: _ClassVar[int]

class Song(_Message):
    title: str
    @property
    def verses(self) -> _RepeatedCompositeFieldContainer[Verse]: ...
    def __init__(
        self,
        *,
        title: str | None = ...,
        verses: _Iterable[Verse | _Mapping[str, _Any]] | None = ...,
    ) -> None: ...
    def ClearField(self, field_name: _Literal["title", "verses"]) -> None: ...
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VERSES_FIELD_NUMBER: _ClassVar[int]

class Verse(_Message):
    @property
    def below(self) -> _RepeatedCompositeFieldContainer[Verse]: ...
    @property
    def last(self) -> Note: ...
    def __init__(
        self,
        *,
        below: _Iterable[Verse | _Mapping[str, _Any]] | None = ...,
        last: Note | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["last"]) -> bool: ...
    def ClearField(self, field_name: _Literal["below", "last"]) -> None: ...
    BELOW_FIELD_NUMBER: _ClassVar[int]
    LAST_FIELD_NUMBER: _ClassVar[int]

class Echo(_Message):
    text: str
    def __init__(self, *, text: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["text"]) -> None: ...
    TEXT_FIELD_NUMBER: _ClassVar[int]
