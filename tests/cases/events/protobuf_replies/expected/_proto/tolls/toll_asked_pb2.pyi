"""Types of tolls/toll_asked.proto."""

from collections.abc import Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class TollAsked(_Message):
    ask_id: str
    @property
    def way(self) -> Way: ...
    @property
    def before(self) -> TollAsked: ...
    def __init__(
        self,
        *,
        ask_id: str | None = ...,
        way: Way | _Mapping[str, _Any] | None = ...,
        before: TollAsked | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["way", "before"]) -> bool: ...
    def ClearField(self, field_name: _Literal["ask_id", "way", "before"]) -> None: ...
    ASK_ID_FIELD_NUMBER: _ClassVar[int]
    WAY_FIELD_NUMBER: _ClassVar[int]
    BEFORE_FIELD_NUMBER: _ClassVar[int]

class Way(_Message):
    way_id: str
    answer_to: str
    def __init__(
        self, *, way_id: str | None = ..., answer_to: str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["way_id", "answer_to"]) -> None: ...
    WAY_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWER_TO_FIELD_NUMBER: _ClassVar[int]
