"""How Python spells the messages and enums of protos: module and dotted name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from codegen.model import ir
from codegen.model.names import KEYWORDS

ALIAS_END = "_"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtoType:
    """A message or enum: the module it stands in, and its name there."""

    module: str
    name: str
    """`Outer.Inner`; a name with a keyword in it gets an alias, `Outer_class_`."""
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
        package = f".{file.package}" if file.package else ""
        for parts, entry in _walk(file):
            aliased = not KEYWORDS.isdisjoint(parts)
            name = "_".join(parts) + ALIAS_END if aliased else ".".join(parts)
            found[".".join([package, *parts])] = ProtoType(
                module=placed[file.name], name=name, parts=parts, map_entry=entry
            )
    return found


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


def aliases(file: FileDescriptorProto) -> str:
    """Lines that give types with a keyword for a name another one in their module."""
    lines = []
    for parts, entry in _walk(file):
        if not KEYWORDS.isdisjoint(parts) and entry is None:
            expression = f'globals()["{parts[0]}"]'
            for part in parts[1:]:
                expression = f'getattr({expression}, "{part}")'
            lines.append(f"{'_'.join(parts)}{ALIAS_END} = {expression}\n")
    return "\n" + "".join(lines) if lines else ""
