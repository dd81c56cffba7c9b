"""The members that a message class gets from its fields, as lines of a stub."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto

from codegen.model.names import KEYWORDS
from codegen.protobuf.stub_scope import Scope, free
from codegen.protobuf.types import ProtoType
from codegen.writing import python

Presence = Callable[[str], bool]
"""Whether the field of that full name knows if it was set (editions decide)."""

_F = FieldDescriptorProto
_SCALARS = {
    _F.TYPE_DOUBLE: "float",
    _F.TYPE_FLOAT: "float",
    _F.TYPE_BOOL: "bool",
    _F.TYPE_STRING: "str",
    _F.TYPE_BYTES: "bytes",
}
_WIDTH = 88
_CONTAINERS = "google.protobuf.internal.containers"
# The runtime takes these of the standard library for the message (protobuf 6 and on).
_NATIVE = {
    ".google.protobuf.Timestamp": ("datetime", "datetime"),
    ".google.protobuf.Duration": ("datetime", "timedelta"),
}


class Fields:
    """Spells fields; *members* are the names of the class body that hide others."""

    def __init__(
        self, scope: Scope, types: Mapping[str, ProtoType], presence: Presence
    ) -> None:
        self._scope = scope
        self._types = types
        self._presence = presence

    def attribute(
        self, field: FieldDescriptorProto, members: frozenset[str], indent: int
    ) -> Iterator[str]:
        """The attribute of a field; one that cannot be assigned is a property."""
        type = self._type(field, members)
        if _is_message(field) or _is_repeated(field):
            if "[" not in type and indent + len(f") -> {type}: ...") > _WIDTH:
                # Formatters break a long name in different ways, but not a subscript.
                type = f"{self._scope.name('typing', 'Annotated')}[{type}, None]"
            yield f"@{self._scope.builtin('property', members)}"
            yield f"def {field.name}(self) -> {type}: ..."
        else:
            yield f"{field.name}: {type}"

    def methods(
        self,
        message: DescriptorProto,
        full_name: str,
        members: frozenset[str],
        indent: int,
    ) -> Iterator[str]:
        """`__init__`, and the methods that take names of fields."""
        yield self._init(message, members, indent + 4)
        oneofs = _oneofs(message)
        fields = [field.name for field in message.field]
        present = [
            field.name
            for field in message.field
            if not _is_repeated(field)
            and self._presence(f"{full_name[1:]}.{field.name}")
        ]
        flag = self._scope.builtin("bool", members)
        if present:
            names = self._literals([*present, *oneofs])
            yield f"def HasField(self, field_name: {names}) -> {flag}: ..."
        if fields:
            names = self._literals([*fields, *oneofs])
            yield f"def ClearField(self, field_name: {names}) -> None: ..."
        yield from self._which(oneofs, members, indent)

    def _which(
        self, oneofs: Mapping[str, list[str]], members: frozenset[str], indent: int
    ) -> Iterator[str]:
        """`WhichOneof`, which says what is set; long answers get an alias."""
        overloads = []
        for oneof, choices in oneofs.items():
            answer = self._literals([*choices, None])
            head = f"def WhichOneof(self, oneof_group: {self._literals([oneof])}) ->"
            if indent + len(f"{head} {answer}: ...") > _WIDTH:
                alias = free(f"_{oneof}_choice", members)
                yield f"{alias}: {self._scope.name('typing', 'TypeAlias')} = {answer}"
                answer = alias
            overloads.append(f"{head} {answer}: ...")
        for line in overloads:
            if len(overloads) > 1:
                yield f"@{self._scope.name('typing', 'overload')}"
            yield line

    def extensions(
        self,
        extensions: Iterable[FieldDescriptorProto],
        pad: str,
        members: frozenset[str],
    ) -> Iterator[str]:
        """proto2 extensions: keys of `message.Extensions[...]`."""
        scope = self._scope
        for field in extensions:
            if field.name in KEYWORDS:
                continue
            key = scope.name(
                "google.protobuf.internal.extension_dict", "_ExtensionFieldDescriptor"
            )
            owner = scope.type(field.extendee, members)
            type = f"{key}[{owner}, {self._type(field, members)}]"
            if pad:
                type = f"{scope.name('typing', 'ClassVar')}[{type}]"
            yield f"{pad}{field.name}: {type}"

    def _init(
        self, message: DescriptorProto, members: frozenset[str], indent: int
    ) -> str:
        fields = [field for field in message.field if field.name not in KEYWORDS]
        names = {field.name for field in fields}
        own, more = free("self", names), free("more", names)
        parameters = [own, *(["*"] if fields else [])]
        for field in fields:
            types = self._accepted(field, members)
            parameter = f"{field.name}: {' | '.join(types)} = ..."
            if indent + len(f"{parameter},") > _WIDTH:
                # Formatters break a long `|` in different ways, but not a subscript.
                union = f"{self._scope.name('typing', 'Union')}[{', '.join(types)}]"
                parameter = f"{field.name}: {union} = ..."
            parameters.append(parameter)
        if len(fields) < len(message.field):
            # A keyword can be given as **{"from": ...} only.
            parameters.append(f"**{more}: {self._scope.name('typing', 'Any')}")
        return f"def __init__({', '.join(parameters)}) -> None: ..."

    def _accepted(
        self, field: FieldDescriptorProto, members: frozenset[str]
    ) -> list[str]:
        """What the constructor takes for a field: the members of a union."""
        entry = self._entry(field)
        if entry is not None:
            mapping = self._scope.name("collections.abc", "Mapping")
            key, value = (self._single(one, members) for one in entry.field)
            return [f"{mapping}[{key}, {value}]", "None"]
        types = [self._single(field, members)]
        if field.type == _F.TYPE_ENUM:
            types.append(self._scope.builtin("str", members))
        if _is_message(field):
            mapping = self._scope.name("collections.abc", "Mapping")
            anything = self._scope.name("typing", "Any")
            text = self._scope.builtin("str", members)
            if field.type_name in _NATIVE:
                types.append(self._scope.name(*_NATIVE[field.type_name]))
            types.append(f"{mapping}[{text}, {anything}]")
        if _is_repeated(field):
            iterable = self._scope.name("collections.abc", "Iterable")
            types = [f"{iterable}[{' | '.join(types)}]"]
        return [*types, "None"]

    def _type(self, field: FieldDescriptorProto, members: frozenset[str]) -> str:
        """What reading the field gives."""
        entry = self._entry(field)
        if entry is not None:
            kind = "MessageMap" if _is_message(entry.field[1]) else "ScalarMap"
            key, value = (self._single(one, members) for one in entry.field)
            return f"{self._scope.name(_CONTAINERS, kind)}[{key}, {value}]"
        single = self._single(field, members)
        if not _is_repeated(field):
            return single
        kind = "Composite" if _is_message(field) else "Scalar"
        container = self._scope.name(_CONTAINERS, f"Repeated{kind}FieldContainer")
        return f"{container}[{single}]"

    def _single(self, field: FieldDescriptorProto, members: frozenset[str]) -> str:
        if field.type_name:
            spelt = self._scope.type(field.type_name, members)
            foreign = not self._types[field.type_name].module.startswith(".")
            # The stubs of the protobuf runtime have a type for the values of an enum.
            is_value = field.type == _F.TYPE_ENUM and foreign
            return f"{spelt}.ValueType" if is_value else spelt
        return self._scope.builtin(_SCALARS.get(field.type, "int"), members)

    def _entry(self, field: FieldDescriptorProto) -> DescriptorProto | None:
        return self._types[field.type_name].map_entry if _is_message(field) else None

    def _literals(self, names: Iterable[str | None]) -> str:
        inner = ", ".join(python.literal(name) for name in names)
        return f"{self._scope.name('typing', 'Literal')}[{inner}]"


def _is_message(field: FieldDescriptorProto) -> bool:
    return field.type in (_F.TYPE_MESSAGE, _F.TYPE_GROUP)


def _is_repeated(field: FieldDescriptorProto) -> bool:
    return field.label == _F.LABEL_REPEATED


def _oneofs(message: DescriptorProto) -> dict[str, list[str]]:
    """The fields of each oneof that the author wrote (`optional` makes one, too)."""
    found: dict[str, list[str]] = {}
    for field in message.field:
        if field.HasField("oneof_index") and not field.proto3_optional:
            oneof = message.oneof_decl[field.oneof_index].name
            found.setdefault(oneof, []).append(field.name)
    return found
