"""The two media types of HTML forms: urlencoded and multipart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from secrets import token_hex
from typing import Any, TypeVar, overload
from urllib.parse import parse_qsl, quote, unquote, urlencode

from pydantic import ValidationError

from ...content import first_problem
from ...errors import ContractViolation
from ...media_types import covers, is_json
from ...payload import Body, joined
from ..values.misfits import FieldViolation
from ..values.parameters import Pairs
from ..values.reading import query_of
from ..values.shapes import FILE_MARK, LOSSLESS, whole
from .fields import gathered, text_of
from .files import OCTETS, File, as_file, chosen_type
from .form_content import LISTED, WRITTEN, Field, FormContent
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


class Form(FormContent[T_co]):
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
        pieces = [self._field(name, item) for name, item in self._given(value)]
        return "&".join(filter(None, pieces)).encode(), self.media_type

    def decode(self, raw: bytes) -> T_co:
        """Return the value of a form; a name that stands twice is a list."""
        text = raw.decode(errors=LOSSLESS)
        if self._shape.kinds <= WRITTEN:
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
        # A media type is that of the whole field here, and not of its items. Of bytes
        # there is but one way to be written, whatever it says.
        said = self.parts.get(name, Part()).first_type
        return not is_json(said) or bool(self._binary(name))

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
        items = self._items(name, value)
        if whole:
            items = [value]
        return urlencode(
            [
                (
                    (name, as_file(item).read())
                    if isinstance(item, bytes | File)
                    else (name, text_of(name, item, as_json=whole))
                )
                for item in items
            ]
        )


class Multipart(FormContent[T_co]):
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
        for name, item in self._given(value):
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
                styled.append((quote(name, safe=""), escaped(part.raw())))
            else:
                plain.append((name, self._content(name, part)))
        fields = gathered(plain)
        for name, count in Counter(name for name, _ in plain).items():
            if count == 1 and self._is_item(name, fields[name]):
                fields[name] = [fields[name]]
        return self._validated({**fields, **self._found(styled)})

    def _is_item(self, name: str, value: object) -> bool:
        """Whether *value*, that of the one part *name*, is an item, where it looks whole.

        A list is JSON there, as null is, and each item is a part of its own.
        """
        kind = {list: "array", type(None): "null"}.get(type(value))
        shape = self._shape.member(name)
        if kind is None or "array" not in shape.kinds:
            return False
        item = shape.item()
        return kind in item.kinds or item.is_anything

    def _as_parameter(self, name: str, part: Part) -> Field:
        # No part escapes anything, so that nothing of it is escaped already.
        return super()._as_parameter(name, replace(part, allow_reserved=False))

    def _written(self, name: str, value: object) -> Iterator[tuple[str, Body]]:
        """Yield head and content of each part that *value* becomes."""
        if name in self._styled:
            styled = self._styled[name]
            commas = styled.effective_style == "form" and not styled.exploded
            # A text that has a comma would be a list, where there may be one.
            nested = bool(styled.known.kinds & {"array", "object"})
            listed = commas and (nested or isinstance(value, (Mapping, *LISTED)))
            for one, text in self._pairs(name, value):
                plain = as_it_reads(name, text, listed=listed)
                yield _head(unquote(one), PLAIN), plain.encode(errors=LOSSLESS)
            return
        part = self.parts.get(name, Part())
        if value is None and self._is_item(name, value):
            raise ValueError(f"form field {name!r}: null would be read as a list of it")
        for item in self._items(name, value):
            if isinstance(item, bytes):
                item = File(item)
            if isinstance(item, File):
                kind = chosen_type(part.content_type or "*/*", item)
                yield _head(name, kind, item), item.body()
                continue
            nested = isinstance(item, (dict, list))
            kind = part.first_type or ("application/json" if nested else PLAIN)
            yield _head(name, kind), text_of(name, item, as_json=is_json(kind)).encode()

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


def _head(name: str, content_type: str, file: File | None = None) -> str:
    disposition = f'form-data; name="{quoted(name)}"'
    lines = [f"Content-Type: {content_type}"]
    if file is not None:
        filename = name if file.filename is None else file.filename
        disposition += f'; filename="{quoted(filename)}"'
        lines += [f"{word}: {text}" for word, text in file.headers.items()]
    return "\r\n".join([f"Content-Disposition: {disposition}", *lines])
