"""Types of maps.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import struct_pb2 as _struct_pb2, wrappers_pb2 as _wrappers_pb2
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

class Atlas(_Message):
    class _KindType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> Atlas.Kind: ...

    class Kind(int, metaclass=_KindType):
        KIND_UNSPECIFIED: _ClassVar[Atlas.Kind]
        KIND_ONE: _ClassVar[Atlas.Kind]

    KIND_UNSPECIFIED: _ClassVar[Atlas.Kind]
    KIND_ONE: _ClassVar[Atlas.Kind]

    @property
    def by_int32(self) -> _MessageMap[int, Atlas]: ...
    @property
    def by_int64(self) -> _ScalarMap[int, Atlas.Kind]: ...
    @property
    def by_uint32(self) -> _MessageMap[int, _wrappers_pb2.StringValue]: ...
    @property
    def by_uint64(self) -> _MessageMap[int, _struct_pb2.Struct]: ...
    @property
    def by_sint32(self) -> _ScalarMap[int, bytes]: ...
    @property
    def by_sint64(self) -> _ScalarMap[int, float]: ...
    @property
    def by_fixed32(self) -> _ScalarMap[int, bool]: ...
    @property
    def by_fixed64(self) -> _ScalarMap[int, int]: ...
    @property
    def by_sfixed32(self) -> _ScalarMap[int, str]: ...
    @property
    def by_sfixed64(self) -> _MessageMap[int, Tree.Node]: ...
    @property
    def by_bool(self) -> _ScalarMap[bool, _struct_pb2.NullValue.ValueType]: ...
    @property
    def keys(self) -> _ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        by_int32: _Mapping[int, Atlas] | None = ...,
        by_int64: _Mapping[int, Atlas.Kind] | None = ...,
        by_uint32: _Mapping[int, _wrappers_pb2.StringValue] | None = ...,
        by_uint64: _Mapping[int, _struct_pb2.Struct] | None = ...,
        by_sint32: _Mapping[int, bytes] | None = ...,
        by_sint64: _Mapping[int, float] | None = ...,
        by_fixed32: _Mapping[int, bool] | None = ...,
        by_fixed64: _Mapping[int, int] | None = ...,
        by_sfixed32: _Mapping[int, str] | None = ...,
        by_sfixed64: _Mapping[int, Tree.Node] | None = ...,
        by_bool: _Mapping[bool, _struct_pb2.NullValue.ValueType] | None = ...,
        keys: _Mapping[str, str] | None = ...,
        **more: _Any,
    ) -> None: ...
    def ClearField(
        self,
        field_name: _Literal[
            "by_int32",
            "by_int64",
            "by_uint32",
            "by_uint64",
            "by_sint32",
            "by_sint64",
            "by_fixed32",
            "by_fixed64",
            "by_sfixed32",
            "by_sfixed64",
            "by_bool",
            "from",
            "keys",
        ],
    ) -> None: ...
    BY_INT32_FIELD_NUMBER: _ClassVar[int]
    BY_INT64_FIELD_NUMBER: _ClassVar[int]
    BY_UINT32_FIELD_NUMBER: _ClassVar[int]
    BY_UINT64_FIELD_NUMBER: _ClassVar[int]
    BY_SINT32_FIELD_NUMBER: _ClassVar[int]
    BY_SINT64_FIELD_NUMBER: _ClassVar[int]
    BY_FIXED32_FIELD_NUMBER: _ClassVar[int]
    BY_FIXED64_FIELD_NUMBER: _ClassVar[int]
    BY_SFIXED32_FIELD_NUMBER: _ClassVar[int]
    BY_SFIXED64_FIELD_NUMBER: _ClassVar[int]
    BY_BOOL_FIELD_NUMBER: _ClassVar[int]
    FROM_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]

class Tree(_Message):
    class Node(_Message):
        @property
        def leaf(self) -> Tree.Leaf: ...
        @property
        def nodes(self) -> _RepeatedCompositeFieldContainer[Tree.Node]: ...
        def __init__(
            self,
            *,
            leaf: Tree.Leaf | _Mapping[str, _Any] | None = ...,
            nodes: _Iterable[Tree.Node | _Mapping[str, _Any]] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _Literal["leaf"]) -> bool: ...
        def ClearField(self, field_name: _Literal["leaf", "nodes"]) -> None: ...
        LEAF_FIELD_NUMBER: _ClassVar[int]
        NODES_FIELD_NUMBER: _ClassVar[int]

    class Leaf(_Message):
        @property
        def tree(self) -> Tree: ...
        @property
        def leaves(self) -> _MessageMap[str, Tree.Leaf]: ...
        def __init__(
            self,
            *,
            tree: Tree | _Mapping[str, _Any] | None = ...,
            leaves: _Mapping[str, Tree.Leaf] | None = ...,
        ) -> None: ...
        def HasField(self, field_name: _Literal["tree"]) -> bool: ...
        def ClearField(self, field_name: _Literal["tree", "leaves"]) -> None: ...
        TREE_FIELD_NUMBER: _ClassVar[int]
        LEAVES_FIELD_NUMBER: _ClassVar[int]

    @property
    def root(self) -> Tree.Node: ...
    def __init__(
        self, *, root: Tree.Node | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["root"]) -> bool: ...
    def ClearField(self, field_name: _Literal["root"]) -> None: ...
    ROOT_FIELD_NUMBER: _ClassVar[int]
