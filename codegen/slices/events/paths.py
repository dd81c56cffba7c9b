"""From runtime expressions of a contract to fields of its Python types.

AsyncAPI 3.1, "Runtime Expression": `$message.payload#/a/b`, `$message.header#/name`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from codegen.model import ir
from codegen.slices.events.expressions import HEADER, PAYLOAD

_Field = ir.Attribute | ir.ProtoField


class Paths:
    """Answers with the properties of named types, which *definition* looks up."""

    def __init__(self, definition: Callable[[ir.Ref], ir.Definition | None]) -> None:
        self._definition = definition

    def common(
        self, event: ir.EventBinding, said: Callable[[ir.Message], str | None]
    ) -> tuple[str, ...]:
        """The field that an expression means in all messages, else nothing.

        A field is the names on the way to it; it has a single value.
        """
        paths = {
            self._path(message.payload, said(message)) for message in event.messages
        }
        return paths.pop() if len(paths) == 1 else ()

    def located(self, event: ir.EventBinding, parameter: str) -> tuple[str, ...]:
        """The field of all messages that says a parameter of the address, else nothing."""
        expression = event.facts.get("located", {}).get(parameter)
        return self.common(event, lambda _: expression)

    def headers(self, event: ir.EventBinding) -> ir.Type | None:
        """The classes of the headers, if each message has one."""
        found = [message.headers for message in event.messages]
        classes = [type for type in found if type and self._record(type) is not None]
        if not classes or len(classes) < len(found):
            return None
        unique = tuple(dict.fromkeys(classes))
        return unique[0] if len(unique) == 1 else ir.UnionOf(unique)

    def header_class(self, message: ir.Message) -> ir.Ref | None:
        """The class of the headers of a message itself, whatever aliases lead to it."""
        return None if message.headers is None else self._named(message.headers)

    def is_record(self, type: ir.Type) -> bool:
        """Whether a type is a class with fields, whatever aliases lead to it."""
        return self._record(type) is not None

    def lacks(self, content: ir.Content, expression: str) -> bool:
        """Whether an expression leads to a field that a class on its way does not have."""
        if content.proto is not None:
            return not self._way(content, expression)
        type: ir.Type = content.type
        for token in tokens_of(expression):
            record = self._record(type)
            if record is None:
                return False  # of what is no class nobody knows
            found = self._attribute(record, token)
            if found is None:
                return True
            type = found.type
        return False

    def ends_in_parts(self, content: ir.Content, expression: str) -> bool:
        """Whether an expression leads to a list or an object, which is no single value."""
        way = self._way(content, expression)
        return bool(way) and self._has_parts(way[-1])

    def _path(self, content: ir.Content, expression: str | None) -> tuple[str, ...]:
        """The names on the way to a field that has a single value, else nothing."""
        way = self._way(content, expression or "")
        if way and self._has_parts(way[-1]):
            return ()
        return tuple(field.name for field in way)

    def _way(self, content: ir.Content, expression: str) -> Sequence[_Field]:
        tokens = tokens_of(expression)
        if content.proto is not None:
            return content.proto.way(tokens)
        way: list[ir.Attribute] = []
        for token in tokens:
            record = self._record(way[-1].type if way else content.type)
            found = None if record is None else self._attribute(record, token)
            if found is None:
                return ()
            way.append(found)
        return way

    def _has_parts(self, field: _Field) -> bool:
        if isinstance(field, ir.ProtoField):
            return bool(field.message)
        waiting, seen = [field.type], set[ir.Ref]()
        while waiting:
            match waiting.pop():
                case ir.ListOf() | ir.TupleOf() | ir.MapOf():
                    return True
                case ir.Nullable(type=inner):
                    waiting.append(inner)
                case ir.UnionOf(members=members):
                    waiting += members
                case ir.Ref() as ref if ref not in seen:
                    seen.add(ref)
                    definition = self._definition(ref)
                    if isinstance(definition, ir.Record):
                        return True
                    if isinstance(definition, ir.Alias):
                        waiting.append(definition.type)
        return False

    def _attribute(self, record: ir.Record, wire_name: str) -> ir.Attribute | None:
        named = (a for a in self._attributes(record) if a.wire_name == wire_name)
        return next(named, None)

    def _record(self, type: ir.Type) -> ir.Record | None:
        """The class behind a type, aliases and null aside."""
        ref = self._named(type)
        definition = None if ref is None else self._definition(ref)
        return definition if isinstance(definition, ir.Record) else None

    def _named(self, type: ir.Type) -> ir.Ref | None:
        """What the class behind a type is called."""
        for _ in range(100):  # an alias may lead to itself
            if isinstance(type, ir.Nullable):
                type = type.type
                continue
            if not isinstance(type, ir.Ref):
                return None
            definition = self._definition(type)
            if not isinstance(definition, ir.Alias):
                return type if isinstance(definition, ir.Record) else None
            type = definition.type
        return None

    def _attributes(self, record: ir.Record) -> tuple[ir.Attribute, ...]:
        inherited: tuple[ir.Attribute, ...] = ()
        for base in record.bases:
            found = self._record(base)
            inherited += self._attributes(found) if found else ()
        return (*record.attributes, *inherited)


def correlation_header(message: ir.Message) -> str:
    """The header that carries the correlation id of a message, else nothing."""
    match = HEADER.fullmatch(message.correlation_id or "")
    return unescaped(match[1]) if match else ""


def tokens_of(expression: str) -> list[str]:
    """The names on the way to a field of the payload; none if no field is meant."""
    match = PAYLOAD.fullmatch(expression)
    return [unescaped(token) for token in match[1][1:].split("/")] if match else []


def unescaped(token: str) -> str:
    """A token of a JSON Pointer as the name that it stands for (RFC 6901)."""
    return token.replace("~1", "/").replace("~0", "~")
