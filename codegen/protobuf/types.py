"""How Python spells the messages and enums of protos: module and dotted name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from codegen.model import ir
from codegen.model.names import KEYWORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtoType:
    """A message or enum: the module it stands in, and its name there."""

    module: str
    name: str
    """`Outer.Inner`; a name with a keyword in it gets an alias, `Outer_class_`.

    The alias is longer where the module has something else of that name.
    """
    parts: tuple[str, ...]
    map_entry: DescriptorProto | None = None
    """The entry message, if it stands for a map field."""

    @property
    def aliased(self) -> bool:
        """Whether only `getattr` can spell the name."""
        return not KEYWORDS.isdisjoint(self.parts)

    @property
    def ref(self) -> ir.Ref:
        """As the model refers to it."""
        return ir.Ref(self.module, self.name)


def catalogue(
    files: Mapping[str, FileDescriptorProto], placed: Mapping[str, str]
) -> dict[str, ProtoType]:
    """Every message and enum by full name with a leading dot, as descriptors refer."""
    found = {}
    for file in files.values():
        taken = set(top_names(file))
        for parts, entry in _walk(file):
            name = ".".join(parts)
            if not KEYWORDS.isdisjoint(parts):
                name = _alias(parts, taken)
            found[_full(file, parts)] = ProtoType(
                module=placed[file.name], name=name, parts=parts, map_entry=entry
            )
    return found


def top_names(file: FileDescriptorProto) -> tuple[str, ...]:
    """What the module of *file* defines, by the names of the contract."""
    return (
        *(message.name for message in file.message_type),
        *(enum.name for enum in file.enum_type),
        *(value.name for enum in file.enum_type for value in enum.value),
        *(extension.name for extension in file.extension),
    )


def _alias(parts: tuple[str, ...], taken: set[str]) -> str:
    alias = "_".join(parts) + "_"
    while alias in taken:
        alias += "_"
    taken.add(alias)
    return alias


def _full(file: FileDescriptorProto, parts: tuple[str, ...]) -> str:
    return ".".join([f".{file.package}" if file.package else "", *parts])


def _walk(
    scope: FileDescriptorProto | DescriptorProto, above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], DescriptorProto | None]]:
    messages = (
        scope.message_type
        if isinstance(scope, FileDescriptorProto)
        else scope.nested_type
    )
    for enum in scope.enum_type:
        yield (*above, enum.name), None
    for message in messages:
        parts = (*above, message.name)
        yield parts, message if message.options.map_entry else None
        yield from _walk(message, parts)


def with_alias(
    file: FileDescriptorProto, types: Mapping[str, ProtoType]
) -> Iterator[ProtoType]:
    """The types of *file* that have an alias; map entries are spelt by nobody."""
    for parts, entry in _walk(file):
        type = types[_full(file, parts)]
        if entry is None and type.aliased:
            yield type


def aliases(file: FileDescriptorProto, types: Mapping[str, ProtoType]) -> str:
    """Lines that give types with a keyword for a name another one in their module."""
    lines = []
    for type in with_alias(file, types):
        expression = f'globals()["{type.parts[0]}"]'
        for part in type.parts[1:]:
            expression = f'getattr({expression}, "{part}")'
        lines.append(f"{type.name} = {expression}\n")
    return "\n" + "".join(lines) if lines else ""
