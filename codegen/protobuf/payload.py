"""Which message of a proto file is meant by who names the file alone."""

from __future__ import annotations

from collections.abc import Iterator

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from codegen.model import names

Found = tuple[str, tuple[int, ...]]
"""A full name with a leading dot, and the indexes that lead to it in its file."""


def messages(file: FileDescriptorProto) -> list[Found]:
    """Every message of *file*, those at the top first."""
    top = f".{file.package}" if file.package else ""
    found = [
        (f"{top}.{one.name}", (index,)) for index, one in enumerate(file.message_type)
    ]
    nested = [
        inner
        for (name, path), one in zip(found, file.message_type, strict=True)
        for inner in _nested(one, name, path)
    ]
    return found + nested


def _nested(message: DescriptorProto, above: str, path: tuple[int, ...]) -> list[Found]:
    found: list[Found] = []
    for index, one in enumerate(message.nested_type):
        if not one.options.map_entry:
            inner = f"{above}.{one.name}", (*path, index)
            found += [inner, *_nested(one, *inner)]
    return found


def said(file: FileDescriptorProto, name: str) -> Found | None:
    """The message called *name*: in full, or as its file knows it."""
    top = f".{file.package}" if file.package else ""
    wanted = {f".{name.lstrip('.')}", f"{top}.{name}"}
    return next((one for one in messages(file) if one[0] in wanted), None)


def guessed(file: FileDescriptorProto, name: str) -> tuple[Found, ...]:
    """What may be meant by a payload called *name*: one if that is clear.

    The message of that name, else the only one, else those that no other one holds.
    """
    top = messages(file)[: len(file.message_type)]
    same = [one for one in top if _word(one[0]) == _word(name)]
    if len(same) == 1:
        return tuple(same)
    holds = {
        one[0]: set(_types(m)) for one, m in zip(top, file.message_type, strict=True)
    }
    free = [
        (full, path)
        for full, path in top
        if not any(full in types for other, types in holds.items() if other != full)
    ]
    return tuple(free or top)


def _word(name: str) -> str:
    """The last part of a name, however it is spelt: `order_placed`, `OrderPlaced`."""
    return names.pascal(name.rpartition(".")[2]).lower()


def _types(message: DescriptorProto) -> Iterator[str]:
    """The types of all fields of a message, and of those within it."""
    yield from (field.type_name for field in message.field)
    for nested in message.nested_type:
        yield from _types(nested)
