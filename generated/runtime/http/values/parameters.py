"""How parameters are written into path, query, headers and cookies (OpenAPI styles)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeAlias
from urllib.parse import quote, unquote

from pydantic import BaseModel, TypeAdapter
from pydantic_core import to_jsonable_python

from ...content import Content
from .characters import CONTROL
from .delimiters import WRITTEN, apart, delimiter_of
from .same import Same
from .shapes import LOSSLESS, Shape

Place = Literal["path", "query", "querystring", "header", "cookie"]
Style = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "cookie",
]
Pairs: TypeAlias = list[tuple[str, str]]
"""Names and values that are already percent-encoded where the place needs it."""

DEFAULT_STYLES: Mapping[Place, Style] = {
    "path": "simple",
    "query": "form",
    "querystring": "form",
    "header": "simple",
    "cookie": "form",
}
RESERVED: Mapping[str, str] = {"query": ":/?[]@!$'()*,;=", "path": ":[]@!$&'()*+,;="}
"""What `allowReserved` leaves as it is (RFC 3986, 2.2), without what would end the
parameter in its place: it is the application's to escape that (OpenAPI 3.2, 4.12.2.2)."""

_TRIPLES = re.compile("%[0-9A-Fa-f]{2}")
_COOKIE_OCTETS = "!#$%&'()*+-./:<=>?@[]^_`{|}~"
"""RFC 6265, 4.1.1, without the comma that stands between the items of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter (OpenAPI 3.1, section 4.8.12; 3.2, section 4.12).

    Attributes:
        name: Wire name.
        place: Where it is written (`in` of the contract).
        style: None takes the default of the place.
        explode: None takes the default of the style: only `form` and `cookie` explode.
        allow_reserved: Whether reserved characters and what is percent-encoded already
            stay as they are.
        content: Set if the contract gives a media type in place of a style.
        type: What the server reads it as, where FastAPI cannot read its style.
        required: Whether it must be there, for the same.
    """

    name: str
    place: Place
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content: Content[Any] | None = None
    type: Any = None
    required: bool = False

    @property
    def effective_style(self) -> Style:
        """The declared style, or the default of the place."""
        return self.style or DEFAULT_STYLES[self.place]

    @property
    def exploded(self) -> bool:
        """The declared explode, or the default of the style."""
        if self.explode is not None:
            return self.explode
        return self.effective_style in ("form", "cookie")

    @property
    def described(self) -> str:
        """Which one it is, in words."""
        return f"{self.place} parameter {self.name!r}"

    def escape(self, text: str) -> str:
        """Percent-encode *text* as the place needs it."""
        if self.place == "header" or self.effective_style == "cookie":
            return text
        if self.place == "cookie":
            # What a cookie may have stays: not everyone decodes it.
            plain = _TRIPLES.sub(_escaped_percent, text)
            return _quoted(self, plain, _COOKIE_OCTETS)
        if not self.allow_reserved:
            return _quoted(self, text)
        safe = RESERVED.get(self.place, "")
        return "".join(
            part if _TRIPLES.fullmatch(part) else _quoted(self, part, safe)
            for part in re.split("(%[0-9A-Fa-f]{2})", text)
        )


def path_text(parameter: Parameter, value: object) -> str:
    """Return the text that replaces `{name}` in a path.

    Raises:
        ValueError: The text would change which path is meant: empty, `.` or `..`.
    """
    text = _single_text(parameter, value)
    if unquote(text) in ("", ".", ".."):
        raise ValueError(f"{parameter.described} cannot be {text!r}")
    return text


def query_pairs(parameter: Parameter, value: object) -> Pairs:
    """Return the `name=value` pairs that *value* adds to a query.

    Raises:
        ValueError: A part of it has what stands between the parts.
    """
    if parameter.content is not None:
        raw, _ = parameter.content.encode(value)
        return [(_name(parameter), parameter.escape(raw.decode()))]
    plain = _plain(parameter, value)
    name = _name(parameter)
    if isinstance(plain, Mapping):
        return _object_pairs(parameter, name, plain)
    if isinstance(plain, list):
        items = [parameter.escape(_text(item)) for item in plain]
        if parameter.exploded:
            return [(name, item) for item in items]
        return _joined(parameter, name, items)
    return [(name, parameter.escape(_text(plain)))]


def query_string(parameter: Parameter, value: object) -> str:
    """Return the whole query, which *value* is (`in: querystring` of OpenAPI 3.2)."""
    assert parameter.content is not None
    raw, content_type = parameter.content.encode(value)
    if content_type.startswith("application/x-www-form-urlencoded"):
        return raw.decode()
    return quote(raw.decode(), safe="")


def header_text(parameter: Parameter, value: object) -> str:
    """Return the value of a header field.

    Raises:
        ValueError: The text has a line break or another control character, or a part of
            it has what nobody would read.
    """
    return _checked(parameter, _with_ends(parameter, _single_text(parameter, value)))


def cookie_pairs(parameter: Parameter, value: object) -> Pairs:
    """Return the `name=value` pairs that *value* adds to a Cookie header.

    Raises:
        ValueError: A text has a character that no cookie may have, where the style
            escapes none (`cookie` of OpenAPI 3.2).
    """
    pairs = query_pairs(parameter, value)
    for name, text in pairs:
        _checked(parameter, name)
        if not name or "=" in name:
            raise ValueError(
                f"{parameter.described}: a cookie cannot be named {name!r}"
            )
        _checked(parameter, text)
    return pairs


def _name(parameter: Parameter, member: str | None = None) -> str:
    """Return the name of a pair, which is that of a *member* where they stand apart."""
    name = parameter.name if member is None else member
    # Nothing is escaped there (OpenAPI 3.2, 4.12.3.1), not even a name.
    return name if parameter.effective_style == "cookie" else quote(name, safe="")


def _joined(parameter: Parameter, name: str, parts: list[str]) -> Pairs:
    """Return the one pair that *parts* are together, none if there are none."""
    if not parts:
        return []
    style = parameter.effective_style
    return [(name, WRITTEN.get(style, ",").join(_apart(parameter, parts)))]


def _object_pairs(
    parameter: Parameter, name: str, fields: Mapping[str, object]
) -> Pairs:
    escape = parameter.escape
    if parameter.effective_style == "deepObject":
        return [
            (name + inner, escape(text))
            for key, value in fields.items()
            for inner, text in _deep(parameter, (key,), value)
        ]
    if parameter.exploded:
        return [
            (_name(parameter, key), escape(_text(item)))
            for key, value in fields.items()
            for item in (value if isinstance(value, list) else [value])
        ]
    flat = [escape(_text(part)) for pair in fields.items() for part in pair]
    return _joined(parameter, name, flat)


def _deep(
    parameter: Parameter, keys: tuple[str, ...], value: object
) -> Iterator[tuple[str, str]]:
    """Yield what *value* is, and the *keys* that lead there, in brackets.

    OpenAPI leaves open what is inside of an object; this is how most read it.

    Raises:
        ValueError: Brackets in a key would be read as those of others.
    """
    if isinstance(value, Mapping):
        for inner, item in value.items():
            yield from _deep(parameter, (*keys, inner), item)
        return
    brackets = "[]" if len(keys) > 1 else ("][",)
    if found := next((one for one in keys if any(map(one.count, brackets))), None):
        raise ValueError(
            f"{parameter.described}: brackets in the key {found!r} would be read as"
            " those around it"
        )
    here = "".join(f"%5B{quote(key, safe='')}%5D" for key in keys)
    for item in value if isinstance(value, list) else [value]:
        yield here, _text(item)


def _checked(parameter: Parameter, text: str) -> str:
    """Return *text* if it cannot break out of its header field."""
    if CONTROL.search(text):
        raise ValueError(f"{parameter.described} must not contain control characters")
    if not text.isascii():
        raise ValueError(f"{parameter.described} must be ASCII text")
    if parameter.place == "cookie" and (found := set(text) & set(' ";\\')):
        signs = " ".join(map(repr, sorted(found)))
        raise ValueError(f"{parameter.described} must not contain {signs}")
    return text


def _single_text(parameter: Parameter, value: object) -> str:
    """Return *value* in one of the styles that make one text of it."""
    if parameter.content is not None:
        raw, _ = parameter.content.encode(value)
        return parameter.escape(raw.decode())
    return _SINGLE_STYLES[parameter.effective_style](
        parameter, _plain(parameter, value)
    )


def _simple(parameter: Parameter, value: object) -> str:
    return ",".join(_members(parameter, value))


def _label(parameter: Parameter, value: object) -> str:
    return "." + ("." if parameter.exploded else ",").join(_members(parameter, value))


def _matrix(parameter: Parameter, value: object) -> str:
    name = parameter.escape(parameter.name)
    members = _members(parameter, value)
    if isinstance(value, Mapping) and parameter.exploded:
        return "".join(f";{member}" for member in members)
    if not isinstance(value, list) or not parameter.exploded:
        members = [",".join(members)]
    # Without `=` where nothing follows (RFC 6570, 3.2.7).
    return "".join(f";{name}={one}" if one else f";{name}" for one in members)


_SINGLE_STYLES: Mapping[str, Callable[[Parameter, object], str]] = {
    "simple": _simple,
    "label": _label,
    "matrix": _matrix,
}


def _members(parameter: Parameter, value: object) -> list[str]:
    """Return the escaped parts of *value*: one, one an item, or one a field."""
    escape = parameter.escape
    if isinstance(value, list):
        parts = _apart(parameter, [escape(_text(item)) for item in value])
        # Of a matrix that is exploded there would be nothing at all without items.
        named = parameter.effective_style == "matrix" and parameter.exploded
        if parts == [""] and not named:
            raise ValueError(
                f"{parameter.described}: an empty item must not stand alone, which a"
                " list without items looks like"
            )
        return parts
    if isinstance(value, Mapping):
        flat = [escape(_text(part)) for pair in value.items() for part in pair]
        parts = _apart(parameter, flat)
        if not parameter.exploded:
            return parts
        if "" in value:
            raise ValueError(f"{parameter.described}: a member must have a name")
        names = [apart(parameter.described, name) for name in parts[::2]]
        return [f"{name}={item}" for name, item in zip(names, parts[1::2], strict=True)]
    return [escape(_text(value))]


def _apart(parameter: Parameter, parts: list[str]) -> list[str]:
    """Return *parts* if each can be told from what stands beside it."""
    exploded, style = parameter.exploded, parameter.effective_style
    delimiter = delimiter_of(style, exploded=exploded)
    return [
        _with_ends(parameter, apart(parameter.described, part, delimiter))
        for part in parts
    ]


def _with_ends(parameter: Parameter, text: str) -> str:
    """Return *text*, a header or a part of one, if it arrives with its ends.

    What is blank around a value is none of it (RFC 9110, 5.5 and 5.6.1).
    """
    if parameter.place == "header" and text != text.strip(" \t"):
        raise ValueError(
            f"{parameter.described} must not begin or end with a space, which nobody"
            " would read"
        )
    return text


def _plain(parameter: Parameter, value: object) -> Any:
    """Return *value* as JSON types: models as dicts, ids and dates as texts."""
    if parameter.type is not None and _has_bytes(value):
        return _adapter(Same(parameter)).dump_python(value, mode="json")
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return to_jsonable_python(value, by_alias=True)


def _has_bytes(value: object) -> bool:
    """Whether it takes the type to know how *value* is written."""
    if isinstance(value, list):
        return any(isinstance(item, bytes) for item in value)
    return isinstance(value, bytes)


@lru_cache(maxsize=1024)
def _adapter(parameter: Same) -> TypeAdapter[Any]:
    assert isinstance(parameter.of, Parameter)
    return TypeAdapter(parameter.of.type)


def _text(value: object) -> str:
    """Return a JSON value as OpenAPI writes it in a parameter.

    What is nested deeper than a style reaches is JSON.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | Mapping):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def _quoted(parameter: Parameter, text: str, safe: str = "") -> str:
    """Percent-encode *text*, which may stand for bytes that are no UTF-8.

    Raises:
        UnicodeEncodeError: It does not, and is none.
    """
    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        if parameter.type is None or not _has_binary(Same(parameter)):
            raise
        return quote(text, safe=safe, errors=LOSSLESS)


@lru_cache(maxsize=1024)
def _has_binary(parameter: Same) -> bool:
    return Shape.of(_adapter(parameter)).has_bytes


def _escaped_percent(found: re.Match[str]) -> str:
    return "%25" + found[0][1:]
