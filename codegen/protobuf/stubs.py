"""Writes the `.pyi` of a proto module from its descriptor: typed, strict, documented.

protoc's own stubs have bare generics and untyped `**kwargs`, and break on names such as
`None`; these say what the classes of the protobuf runtime really take.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FileDescriptorProto,
)
from google.protobuf.message import Message

from codegen.model.names import KEYWORDS
from codegen.protobuf import comments
from codegen.protobuf.comments import Path, SourceInfo
from codegen.protobuf.stub_fields import Fields, Presence
from codegen.protobuf.stub_scope import Scope, free
from codegen.protobuf.types import ProtoType, top_names, with_alias
from codegen.writing import python

# Attributes of the runtime's classes, which no field or value can replace in a stub.
_OF_MESSAGES = frozenset(dir(Message)) | {"Extensions", "FromString"}
_OF_ENUMS = frozenset(dir(int)) | {
    "DESCRIPTOR",
    "Name",
    "Value",
    "ValueType",
    "items",
    "keys",
    "mro",
    "values",
}


def stub(
    file: FileDescriptorProto,
    types: Mapping[str, ProtoType],
    placed: Mapping[str, str],
    files: Mapping[str, FileDescriptorProto],
    presence: Presence,
) -> str:
    """The text of the stub of *file*."""
    writer = _Writer(file, types, placed[file.name], presence)
    body = list(writer.module())
    passed_on = _public(file, files, types, placed)
    own = {*top_names(file), *(type.name for type in with_alias(file, types))}
    reexports = [(module, name) for name, module in passed_on.items()]
    imports = writer.scope.import_block(one for one in reexports if one[1] not in own)
    title = python.docstring(f"Types of {file.name}.") or '""""""'
    return "\n".join([title, "", imports, "", *body, ""])


def _public(
    file: FileDescriptorProto,
    files: Mapping[str, FileDescriptorProto],
    types: Mapping[str, ProtoType],
    placed: Mapping[str, str],
) -> dict[str, str]:
    """The module of each name that `import public` makes part of this module too.

    As with `import *`, the last module that has a name gives it, and names that begin
    with an underscore stay where they are.
    """
    found: dict[str, str] = {}
    for index in file.public_dependency:
        other = files[file.dependency[index]]
        names = [
            *_public(other, files, types, placed),
            *(name for name in top_names(other) if name not in KEYWORDS),
            *(type.name for type in with_alias(other, types)),
        ]
        found |= {name: placed[other.name] for name in names if name[0] != "_"}
    return found


class _Writer:
    def __init__(
        self,
        file: FileDescriptorProto,
        types: Mapping[str, ProtoType],
        here: str,
        presence: Presence,
    ) -> None:
        self.file, self.types = file, types
        self.scope = Scope(here, types, frozenset(top_names(file)))
        self.fields = Fields(self.scope, types, presence)
        self.source = SourceInfo(file)
        self.package = f".{file.package}" if file.package else ""
        self._later: list[str] = []

    def module(self) -> Iterator[str]:
        file, scope = self.file, self.scope
        descriptor = scope.name("google.protobuf.descriptor", "FileDescriptor")
        yield f"DESCRIPTOR: {descriptor}"
        for index, enum in enumerate(file.enum_type):
            path = (comments.ENUM, index)
            yield from self._enum(enum, path, (), "", frozenset(top_names(file)))
            yield from self._values(enum, (), "")
        for index, message in enumerate(file.message_type):
            yield from self._message(message, (comments.MESSAGE, index), (), "")
        yield from self.fields.extensions(file.extension, "", frozenset())
        while self._later:
            yield self._later.pop(0)

    def _class(
        self, name: str, above: tuple[str, ...], pad: str
    ) -> tuple[str, str, bool]:
        """Name and indent of a class; True if its own name cannot be spelt."""
        parts = (*above, name)
        if KEYWORDS.isdisjoint(parts):
            return name, pad, False
        full = ".".join([self.package, *parts])
        return self.types[full].name, "", True

    def _enum(
        self,
        enum: EnumDescriptorProto,
        path: Path,
        above: tuple[str, ...],
        pad: str,
        beside: frozenset[str],
    ) -> Iterator[str]:
        name, inner, moved = self._class(enum.name, above, pad)
        type = free(f"_{name}Type", beside)
        lines = list(self._enum_lines(enum, path, (name, type), above, inner))
        if moved and pad:
            self._later += lines
        else:
            yield from lines

    def _enum_lines(
        self,
        enum: EnumDescriptorProto,
        path: Path,
        names: tuple[str, str],
        above: tuple[str, ...],
        pad: str,
    ) -> Iterator[str]:
        scope, (name, type) = self.scope, names
        full = ".".join([self.package, *above, enum.name])
        wrapper = scope.name(
            "google.protobuf.internal.enum_type_wrapper", "_EnumTypeWrapper"
        )
        own = scope.type(full, frozenset())
        integer, text = (scope.builtin(n, frozenset()) for n in ("int", "str"))
        yield ""
        yield f"{pad}class {type}({wrapper}[{integer}]):"
        yield f"{pad}    def Value(self, name: {text} | {scope.builtin('bytes', frozenset())}) -> {own}: ..."
        yield ""
        yield f"{pad}class {name}({integer}, metaclass={type}):"
        values = [value.name for value in enum.value]
        yield from self._doc(path, pad, f"The enum {full[1:]}.", values)
        constant = scope.name("typing", "ClassVar")
        values = [v.name for v in enum.value if v.name not in _OF_ENUMS | KEYWORDS]
        yield from (f"{pad}    {value}: {constant}[{own}]" for value in values)
        if not values:
            yield f"{pad}    ..."
        yield ""

    def _values(
        self, enum: EnumDescriptorProto, above: tuple[str, ...], pad: str
    ) -> Iterator[str]:
        """The values once more: they are names of the scope around their enum."""
        full = ".".join([self.package, *above, enum.name])
        own = self.scope.type(full, frozenset())
        taken = _OF_MESSAGES if above else frozenset[str]()
        for value in enum.value:
            if value.name in taken | KEYWORDS:
                continue
            if above:
                constant = self.scope.name("typing", "ClassVar")
                yield f"{pad}{value.name}: {constant}[{own}]"
            else:
                yield f"{value.name}: {self.scope.name('typing', 'Final')}[{own}]"
        yield ""

    def _message(
        self,
        message: DescriptorProto,
        path: Path,
        above: tuple[str, ...],
        pad: str,
    ) -> Iterator[str]:
        if message.options.map_entry:
            return
        name, inner, moved = self._class(message.name, above, pad)
        lines = list(self._message_lines(message, path, name, above, inner))
        if moved and pad:
            self._later += lines
        else:
            yield from lines

    def _message_lines(
        self,
        message: DescriptorProto,
        path: Path,
        name: str,
        above: tuple[str, ...],
        pad: str,
    ) -> Iterator[str]:
        scope, parts, inner = self.scope, (*above, message.name), f"{pad}    "
        members = _members(message)
        yield ""
        base = scope.name("google.protobuf.message", "Message")
        yield f"{pad}class {name}({base}):"
        full = ".".join([self.package, *parts])
        names = [field.name for field in message.field]
        yield from self._doc(path, pad, f"The message {full[1:]}.", names)
        for index, enum in enumerate(message.enum_type):
            place = (*path, comments.NESTED_ENUM, index)
            yield from self._enum(enum, place, parts, inner, members)
            yield from self._values(enum, parts, inner)
        for index, nested in enumerate(message.nested_type):
            place = (*path, comments.NESTED, index)
            yield from self._message(nested, place, parts, inner)
        for field in message.field:
            if field.name not in _OF_MESSAGES | KEYWORDS:
                lines = self.fields.attribute(field, members, len(inner))
                yield from (inner + line for line in lines)
        methods = self.fields.methods(message, full, members, len(inner))
        yield from (inner + line for line in methods)
        yield from self.fields.extensions(message.extension, inner, members)
        yield from self._numbers(message, members, inner)
        yield ""

    def _numbers(
        self, message: DescriptorProto, members: frozenset[str], pad: str
    ) -> Iterator[str]:
        constant = self.scope.name("typing", "ClassVar")
        integer = self.scope.builtin("int", members)
        names = dict.fromkeys(f"{f.name.upper()}_FIELD_NUMBER" for f in message.field)
        for name in names:
            if name not in members:
                yield f"{pad}{name}: {constant}[{integer}]"

    def _doc(self, path: Path, pad: str, title: str, parts: list[str]) -> Iterable[str]:
        """The docstring of a class: its comment or *title*, and those of its *parts*.

        Fields of messages and values of enums have the same number in a path.
        """
        lines = []
        for index, part in enumerate(parts):
            comment = self.source.doc((*path, comments.FIELD, index))
            if comment:
                text = " ".join(f"{part}: {comment.split(_PARAGRAPH)[0]}".split())
                lines.append(_hanging(text, 84 - len(pad)))
        text = self.source.doc(path)
        if lines:
            text = f"{text or title}\n\nAttributes:\n" + "\n".join(lines)
        found = python.docstring(text, indent=len(pad) + 4)
        return [f"{pad}    {found}", ""] if found else []


_PARAGRAPH = "\n\n"


def _hanging(text: str, width: int) -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent="    ",
        subsequent_indent="        ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _members(message: DescriptorProto) -> frozenset[str]:
    """Every name of a class body, which would hide the same name outside of it."""
    return frozenset(
        [
            *(one.name for one in [*message.field, *message.extension]),
            *(nested.name for nested in message.nested_type),
            *(enum.name for enum in message.enum_type),
            *(value.name for enum in message.enum_type for value in enum.value),
        ]
    )
