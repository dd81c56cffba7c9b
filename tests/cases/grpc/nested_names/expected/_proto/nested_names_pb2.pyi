"""Types of nested_names.proto."""

from collections.abc import Mapping as _Mapping
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
)

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

from . import nested_names_pb2 as _nested_names_pb2

DESCRIPTOR: _FileDescriptor

class _TopType_(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Top: ...

class Top(int, metaclass=_TopType_):
    TOP: _ClassVar[Top]

TOP: _Final[Top]

class Deep(_Message):
    class Deep(_Message):
        class _KindType_(_EnumTypeWrapper[int]):
            def Value(self, name: str | bytes) -> Deep.Deep.Kind: ...

        class Kind(int, metaclass=_KindType_):
            DEEP: _ClassVar[Deep.Deep.Kind]

        DEEP: _ClassVar[Deep.Deep.Kind]

        class Deep(_Message):
            text: str
            Kind: Deep.Deep.Kind
            def __init__(
                self, *, text: str | None = ..., Kind: Deep.Deep.Kind | str | None = ...
            ) -> None: ...
            def ClearField(self, field_name: _Literal["text", "Kind"]) -> None: ...
            TEXT_FIELD_NUMBER: _ClassVar[int]
            KIND_FIELD_NUMBER: _ClassVar[int]

        class _KindType(_Message):
            kind: Deep.Deep.Kind
            def __init__(self, *, kind: Deep.Deep.Kind | str | None = ...) -> None: ...
            def ClearField(self, field_name: _Literal["kind"]) -> None: ...
            KIND_FIELD_NUMBER: _ClassVar[int]

        @property
        def deep(self) -> _nested_names_pb2.Deep.Deep.Deep: ...
        def __init__(
            self,
            *,
            deep: _nested_names_pb2.Deep.Deep.Deep | _Mapping[str, _Any] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _Literal["deep"]) -> bool: ...
        def ClearField(self, field_name: _Literal["deep"]) -> None: ...
        DEEP_FIELD_NUMBER: _ClassVar[int]

    @property
    def deep(self) -> _nested_names_pb2.Deep.Deep: ...
    @property
    def deepest(self) -> _nested_names_pb2.Deep.Deep.Deep: ...
    @property
    def same(self) -> _nested_names_pb2.Deep: ...
    def __init__(
        self,
        *,
        deep: _nested_names_pb2.Deep.Deep | _Mapping[str, _Any] | None = ...,
        deepest: _nested_names_pb2.Deep.Deep.Deep | _Mapping[str, _Any] | None = ...,
        same: _nested_names_pb2.Deep | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["deep", "deepest", "same"]) -> bool: ...
    def ClearField(self, field_name: _Literal["deep", "deepest", "same"]) -> None: ...
    DEEP_FIELD_NUMBER: _ClassVar[int]
    DEEPEST_FIELD_NUMBER: _ClassVar[int]
    SAME_FIELD_NUMBER: _ClassVar[int]

class Outer(_Message):
    class Inner(_Message):
        dotted: int
        def __init__(self, *, dotted: int | None = ...) -> None: ...
        def ClearField(self, field_name: _Literal["dotted"]) -> None: ...
        DOTTED_FIELD_NUMBER: _ClassVar[int]

    def __init__(self) -> None: ...

class OuterInner(_Message):
    joined: int
    @property
    def Inner(self) -> Outer.Inner: ...
    def __init__(
        self,
        *,
        joined: int | None = ...,
        Inner: Outer.Inner | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["Inner"]) -> bool: ...
    def ClearField(self, field_name: _Literal["joined", "Inner"]) -> None: ...
    JOINED_FIELD_NUMBER: _ClassVar[int]
    INNER_FIELD_NUMBER: _ClassVar[int]

class Outer_None_(_Message):
    @property
    def none(self) -> Outer_None__: ...
    def __init__(
        self, *, none: Outer_None__ | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["none"]) -> bool: ...
    def ClearField(self, field_name: _Literal["none"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[int]

class Upper_Case(_Message):
    lined: int
    def __init__(self, *, lined: int | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["lined"]) -> None: ...
    LINED_FIELD_NUMBER: _ClassVar[int]

class UpperCase(_Message):
    @property
    def upper_case(self) -> Upper_Case: ...
    def __init__(
        self, *, upper_case: Upper_Case | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["upper_case"]) -> bool: ...
    def ClearField(self, field_name: _Literal["upper_case"]) -> None: ...
    UPPER_CASE_FIELD_NUMBER: _ClassVar[int]

class None__(_Message):
    bare: int
    def __init__(self, *, bare: int | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["bare"]) -> None: ...
    BARE_FIELD_NUMBER: _ClassVar[int]

class None_(_Message):
    @property
    def none(self) -> None__: ...
    @property
    def lined(self) -> Outer_None_: ...
    def __init__(
        self,
        *,
        none: None__ | _Mapping[str, _Any] | None = ...,
        lined: Outer_None_ | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["none", "lined"]) -> bool: ...
    def ClearField(self, field_name: _Literal["none", "lined"]) -> None: ...
    NONE_FIELD_NUMBER: _ClassVar[int]
    LINED_FIELD_NUMBER: _ClassVar[int]

class _TopType(_Message):
    top: Top
    def __init__(self, *, top: Top | str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["top"]) -> None: ...
    TOP_FIELD_NUMBER: _ClassVar[int]

class Request(_Message):
    @property
    def request(self) -> None_: ...
    def __init__(
        self, *, request: None_ | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["request"]) -> bool: ...
    def ClearField(self, field_name: _Literal["request"]) -> None: ...
    REQUEST_FIELD_NUMBER: _ClassVar[int]

class Outer_None__(_Message):
    inner: int
    def __init__(self, *, inner: int | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["inner"]) -> None: ...
    INNER_FIELD_NUMBER: _ClassVar[int]
