"""The two media types of HTML forms: urlencoded and multipart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, reduce
from operator import or_
from secrets import token_hex
from typing import Any, TypeVar, overload
from urllib.parse import parse_qsl, quote, unquote, urlencode

from pydantic import TypeAdapter, ValidationError

from ...content import Content, first_problem
from ...errors import ContractViolation
from ...exact import exact
from ...payload import Body, joined
from ..media_types import covers, is_json
from ..values.members import NONE, Taken, is_member, told_apart
from ..values.misfits import FieldViolation
from ..values.parameters import Pairs, Parameter, query_pairs
from ..values.reading import (
    ABSENT,
    Target,
    query_of,
    read_absent,
    read_pairs,
)
from ..values.shapes import FILE_MARK, LOSSLESS, Shape, branches, whole
from .fields import fields_of, gathered, items_of, text_of
from .files import OCTETS, File, as_file, chosen_type
from .parts import (
    PLAIN,
    Part,
    Received,
    as_it_reads,
    escaped,
    quoted,
    unescaped,
)

T_co = TypeVar("T_co", covariant=True)

_LISTED = (Mapping, list, tuple, set, frozenset)

_WRITTEN = {"string", "null"}
"""The JSON types of a form that comes as a text, and is no fields to anyone."""


class _Field(Parameter):
    """A field that is written as a parameter is."""

    __slots__ = ()

    @property
    def described(self) -> str:
        """Which one it is, in words."""
        return f"form field {self.name!r}"


class _Fields(Content[T_co]):
    """Content that is fields with names.

    Attributes:
        parts: How fields are written, where the contract says so (`encoding`), by wire
            name.
    """

    def __init__(
        self, type: Any, media_type: str, parts: Mapping[str, Part] | None
    ) -> None:
        super().__init__(type, media_type)
        self.parts: Mapping[str, Part] = dict(parts or {})

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self.type)

    @cached_property
    def _shape(self) -> Shape:
        return Shape.of(self._adapter)

    @cached_property
    def _styled(self) -> Mapping[str, Parameter]:
        """The fields that are written as a query is, by wire name.

        Of bytes there is but one way to be written, whatever a style says.
        """
        return {
            name: self._as_parameter(name, part)
            for name, part in self.parts.items()
            if part.has_style and not self._binary(name)
        }

    def _as_parameter(self, name: str, part: Part) -> Parameter:
        return _Field(
            name=name,
            place="query",
            style=part.style,
            explode=part.explode,
            allow_reserved=part.allow_reserved,
        )

    def _binary(self, name: str) -> list[dict[str, Any]]:
        """The schemas of a field, or of its items, that are bytes."""
        found = branches(self._shape.field(name), self._shape.definitions)
        for one in list(found):
            if one.get("type") == "array" and isinstance(one.get("items"), dict):
                found += branches(one["items"], self._shape.definitions)
        return [one for one in found if one.get("format") == "binary"]

    @cached_property
    def _shapes(self) -> Mapping[str, Shape]:
        """The shapes of the styled fields."""
        shape = self._shape
        return {
            name: Shape(shape.field(name), shape.definitions) for name in self._styled
        }

    @cached_property
    def _taken(self) -> Mapping[str, Taken]:
        """What is spoken for by others than each styled field."""
        taken = {
            one: Taken.by(parameter, self._shapes[one])
            for one, parameter in self._styled.items()
        }
        known = Taken(frozenset(self._shape.properties))
        return {
            name: reduce(or_, (t for one, t in taken.items() if one != name), known)
            - name
            for name in taken
        }

    def _is_styled(self, name: str) -> bool:
        """Whether *name* is a styled field, or a member of one that is an object."""
        if name in self._styled or name in self._shape.properties:
            return name in self._styled
        return any(
            "object" in shape.kinds
            and is_member(self._styled[field], shape, NONE, name)
            for field, shape in self._shapes.items()
        )

    def _found(self, pairs: Pairs) -> dict[str, Any]:
        """Return the styled fields among *pairs*."""
        found = {}
        for name, parameter in self._styled.items():
            target = Target(self._shapes[name], _as_it_is)
            value = read_pairs(parameter, pairs, self._taken[name], target)
            if value is ABSENT and name in self._shape.required:
                value = read_absent(parameter, target)
            if value is not ABSENT:
                found[name] = value
        return found

    def _pairs(self, name: str, value: object) -> Pairs:
        """Return what a styled field adds, as in a query.

        Raises:
            ValueError: It cannot be told from others.
        """
        parameter = self._styled[name]
        pairs = query_pairs(parameter, value)
        told_apart(parameter, self._shapes[name], self._taken[name], pairs)
        return pairs

    @cached_property
    def _empty(self) -> Mapping[str, list[Any]]:
        """The lists that must be there, and are written as nothing if they are empty."""
        shape = self._shape
        return {
            name: []
            for name in shape.required - self._styled.keys()
            if "array" in Shape(shape.field(name), shape.definitions).kinds
            and self._repeats(name)
        }

    def _repeats(self, name: str) -> bool:
        """Whether each item of a list is a field of its own."""
        return True

    def _validated(self, fields: Mapping[str, Any]) -> T_co:
        """Return the fields as the type; one part may be a whole list, text JSON."""
        try:
            reader = exact(self._adapter, texts=True)
            given = {**self._empty, **fields}
            value: T_co = reader.validate_python(self._shape.read_fields(given))
        except ValidationError as error:
            raise ContractViolation(first_problem(error)) from error
        return value


class Form(_Fields[T_co]):
    """`application/x-www-form-urlencoded` (WHATWG URL, section 5).

    Arrays repeat their name; objects inside are written as JSON (OpenAPI 3.1,
    section 4.8.15, default of `contentType`), unless `parts` says otherwise. Where the
    type is no object but a text, that is the form as it is written.
    """

    @overload
    def __init__(
        self, type: type[T_co], *, parts: Mapping[str, Part] | None = None
    ) -> None: ...

    @overload
    def __init__(
        self, type: Any, *, parts: Mapping[str, Part] | None = None
    ) -> None: ...

    def __init__(self, type: Any, *, parts: Mapping[str, Part] | None = None) -> None:
        super().__init__(type, "application/x-www-form-urlencoded", parts)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the fields of *value*, urlencoded.

        Raises:
            ValueError: It has no fields.
        """
        if isinstance(value, str):
            return value.encode(), self.media_type
        pieces = [self._field(name, item) for name, item in fields_of(value)]
        return "&".join(filter(None, pieces)).encode(), self.media_type

    def decode(self, raw: bytes) -> T_co:
        """Return the value of a form; a name that stands twice is a list."""
        text = raw.decode(errors=LOSSLESS)
        if self._shape.kinds <= _WRITTEN:
            return self._read_whole(text)
        pairs = parse_qsl(text, keep_blank_values=True, errors=LOSSLESS)
        plain = [
            (name, self._read(name, item))
            for name, item in ((whole(one), item) for one, item in pairs)
            if not self._is_styled(name)
        ]
        styled = self._found(query_of(text)) if self._styled else {}
        return self._validated({**gathered(plain), **styled})

    def _repeats(self, name: str) -> bool:
        # A media type is that of the whole field here, and not of its items.
        return not is_json(self.parts.get(name, Part()).first_type)

    def _read_whole(self, text: str) -> T_co:
        try:
            value: T_co = self._adapter.validate_python(whole(text))
        except ValidationError as error:
            raise ContractViolation(first_problem(error)) from error
        return value

    def _read(self, name: str, text: str) -> Any:
        """Return a field of a form, which is JSON where the contract says so."""
        if self._binary(name):
            return text
        if not is_json(self.parts.get(name, Part()).first_type):
            return text
        return Received(name, text.encode(errors=LOSSLESS)).json(name)

    def _field(self, name: str, value: object) -> str:
        if name in self._styled:
            return "&".join(f"{one}={text}" for one, text in self._pairs(name, value))
        whole = not self._repeats(name)
        items = [value] if whole else items_of(value)
        return urlencode(
            [
                (
                    (name, as_file(item).read())
                    if isinstance(item, bytes | File)
                    else (name, text_of(item, as_json=whole))
                )
                for item in items
            ]
        )


class Multipart(_Fields[T_co]):
    """`multipart/form-data` (RFC 7578); fields of bytes and files are sent as files."""

    @overload
    def __init__(
        self, type: type[T_co], *, parts: Mapping[str, Part] | None = None
    ) -> None: ...

    @overload
    def __init__(
        self, type: Any, *, parts: Mapping[str, Part] | None = None
    ) -> None: ...

    def __init__(self, type: Any, *, parts: Mapping[str, Part] | None = None) -> None:
        super().__init__(type, "multipart/form-data", parts)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the fields of *value* as parts, and the type with its boundary."""
        body, content_type = self.payload(value)
        return (body if isinstance(body, bytes) else b"".join(body)), content_type

    def payload(self, value: Any) -> tuple[Body, str]:
        """Return what `encode` does; files are read while they are sent.

        Raises:
            ValueError: *value* has no fields.
        """
        boundary = token_hex(16)
        pieces: list[Body] = []
        for name, item in fields_of(value):
            for head, content in self._written(name, item):
                pieces += [f"--{boundary}\r\n{head}\r\n\r\n".encode(), content, b"\r\n"]
        pieces.append(f"--{boundary}--\r\n".encode())
        return joined(pieces), f"{self.media_type}; boundary={boundary}"

    def decode(self, raw: bytes) -> T_co:
        """Not possible without the boundary: contracts answer with other types."""
        raise ContractViolation("multipart answers are not supported", raw=raw)

    def received(self, parts: Iterable[Received]) -> T_co:
        """Return the value of parts that were taken apart already.

        Raises:
            ContractViolation: They are not what the contract says.
        """
        named = {quoted(name): name for name in self._shape.properties}
        plain: list[tuple[str, Any]] = []
        styled: Pairs = []
        for part in parts:
            name = named.get(part.name) or unescaped(part.name)
            if self._is_styled(name):
                styled.append((quote(name, safe=""), escaped(part.text())))
            else:
                plain.append((name, self._content(name, part)))
        return self._validated({**gathered(plain), **self._found(styled)})

    def _as_parameter(self, name: str, part: Part) -> Parameter:
        # No part escapes anything, so that nothing of it is escaped already.
        return super()._as_parameter(name, replace(part, allow_reserved=False))

    def _written(self, name: str, value: object) -> Iterator[tuple[str, Body]]:
        """Yield head and content of each part that *value* becomes."""
        if name in self._styled:
            styled = self._styled[name]
            commas = styled.effective_style == "form" and not styled.exploded
            listed = commas and isinstance(value, _LISTED)
            for one, text in self._pairs(name, value):
                plain = as_it_reads(name, text, listed=listed)
                yield _head(unquote(one), PLAIN), plain.encode()
            return
        part = self.parts.get(name, Part())
        for item in items_of(value):
            if isinstance(item, bytes):
                item = File(item)
            if isinstance(item, File):
                kind = chosen_type(part.content_type or "*/*", item)
                yield _head(name, kind, item), item.body()
                continue
            nested = isinstance(item, (dict, list))
            kind = part.first_type or ("application/json" if nested else PLAIN)
            yield _head(name, kind), text_of(item, as_json=is_json(kind)).encode()

    def _content(self, name: str, part: Received) -> Any:
        """Return what a part holds, as the schema of its field wants it."""
        schema, told = self._shape.field(name), self.parts.get(name, Part())
        binary = self._binary(name)
        if binary or (isinstance(part.content, File) and not schema):
            self._check_type(name, part, told.content_type)
            as_files = any(FILE_MARK in one for one in binary) or not binary
            return part.file() if as_files else part.raw()
        if is_json(told.first_type):
            return part.json(name)
        if name not in self._shape.properties and not part.is_text():
            return part.file()  # whatever it is, nobody said what it should be
        return part.text()

    def _check_type(self, name: str, part: Received, allowed: str | None) -> None:
        kind = part.file().content_type
        listed = [one for one in (allowed or "").split(",") if one.strip()]
        if kind in (None, OCTETS) or not listed:
            return  # who does not know the type of a file says this
        if not any(covers(one, str(kind)) for one in listed):
            raise FieldViolation(name, f"a file of type {kind} is not {allowed}")


def _as_it_is(value: Any) -> Any:
    return value


def _head(name: str, content_type: str, file: File | None = None) -> str:
    disposition = f'form-data; name="{quoted(name)}"'
    lines = [f"Content-Type: {content_type}"]
    if file is not None:
        filename = name if file.filename is None else file.filename
        disposition += f'; filename="{quoted(filename)}"'
        lines += [f"{word}: {text}" for word, text in file.headers.items()]
    return "\r\n".join([f"Content-Disposition: {disposition}", *lines])
