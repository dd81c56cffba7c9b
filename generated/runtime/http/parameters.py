"""How parameters are written into path, query, headers and cookies (OpenAPI styles)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from ..content import Content

Place = Literal["path", "query", "header", "cookie"]
Style = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
]
Pairs: TypeAlias = list[tuple[str, str]]
"""Names and values that are already percent-encoded where the place needs it."""

DEFAULT_STYLES: Mapping[Place, Style] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
RESERVED = ":/?#[]@!$&'()*+,;="
"""RFC 3986, section 2.2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter (OpenAPI 3.1, section 4.8.12).

    Attributes:
        name: Wire name.
        place: Where it is written (`in` of the contract).
        style: None takes the default of the place.
        explode: None takes the default of the style: only `form` explodes.
        allow_reserved: Whether reserved characters stay as they are, in a query.
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
        return self.effective_style == "form"

    def escape(self, text: str) -> str:
        """Percent-encode *text* as the place needs it."""
        if self.place in ("header", "cookie"):
            return text
        return quote(text, safe=RESERVED if self.allow_reserved else "")


def path_text(parameter: Parameter, value: object) -> str:
    """Return the text that replaces `{name}` in a path.

    Raises:
        ValueError: The text would change which path is meant: empty, `.` or `..`.
    """
    text = _single_text(parameter, value)
    if text in ("", ".", ".."):
        raise ValueError(f"path parameter {parameter.name!r} cannot be {text!r}")
    return text


def query_pairs(parameter: Parameter, value: object) -> Pairs:
    """Return the `name=value` pairs that *value* adds to a query."""
    if parameter.content is not None:
        raw, _ = parameter.content.encode(value)
        return [(quote(parameter.name, safe=""), parameter.escape(raw.decode()))]
    plain = _plain(value)
    name = quote(parameter.name, safe="")
    if isinstance(plain, Mapping):
        return _object_pairs(parameter, name, plain)
    if isinstance(plain, list):
        items = [parameter.escape(_text(item)) for item in plain]
        if parameter.exploded:
            return [(name, item) for item in items]
        if not items:
            return []
        return [(name, _DELIMITERS.get(parameter.effective_style, ",").join(items))]
    return [(name, parameter.escape(_text(plain)))]


def header_text(parameter: Parameter, value: object) -> str:
    """Return the value of a header field.

    Raises:
        ValueError: The text has a line break or another control character.
    """
    return _checked(parameter, _single_text(parameter, value))


def cookie_pairs(parameter: Parameter, value: object) -> Pairs:
    """Return the `name=value` pairs that *value* adds to a Cookie header.

    Raises:
        ValueError: A text has a control character, or a semicolon, which would
            begin another cookie.
    """
    pairs = query_pairs(parameter, value)
    return [(name, _checked(parameter, text)) for name, text in pairs]


_DELIMITERS: Mapping[str, str] = {
    "form": ",",
    "spaceDelimited": "%20",
    "pipeDelimited": "%7C",
}


def _object_pairs(
    parameter: Parameter, name: str, fields: Mapping[str, object]
) -> Pairs:
    escape = parameter.escape
    if parameter.effective_style == "deepObject":
        return [
            (f"{name}%5B{quote(key, safe='')}%5D", escape(_text(item)))
            for key, value in fields.items()
            for item in (value if isinstance(value, list) else [value])
        ]
    if parameter.exploded:
        return [
            (quote(key, safe=""), escape(_text(value))) for key, value in fields.items()
        ]
    delimiter = _DELIMITERS.get(parameter.effective_style, ",")
    flat = [escape(_text(part)) for pair in fields.items() for part in pair]
    return [(name, delimiter.join(flat))] if flat else []


def _checked(parameter: Parameter, text: str) -> str:
    """Return *text* if it cannot break out of its header field."""
    if any(ord(character) < 32 or ord(character) == 127 for character in text):
        raise ValueError(
            f"{parameter.place} parameter {parameter.name!r} "
            "must not contain control characters"
        )
    if not text.isascii():
        raise ValueError(
            f"{parameter.place} parameter {parameter.name!r} must be ASCII text"
        )
    if parameter.place == "cookie" and ";" in text:
        raise ValueError(
            f"cookie parameter {parameter.name!r} must not contain a semicolon"
        )
    return text


def _single_text(parameter: Parameter, value: object) -> str:
    """Return *value* in one of the styles that make one text of it."""
    if parameter.content is not None:
        raw, _ = parameter.content.encode(value)
        return parameter.escape(raw.decode())
    return _SINGLE_STYLES[parameter.effective_style](parameter, _plain(value))


def _simple(parameter: Parameter, value: object) -> str:
    return ",".join(_members(parameter, value))


def _label(parameter: Parameter, value: object) -> str:
    return "." + ("." if parameter.exploded else ",").join(_members(parameter, value))


def _matrix(parameter: Parameter, value: object) -> str:
    name = parameter.escape(parameter.name)
    members = _members(parameter, value)
    if isinstance(value, Mapping) and parameter.exploded:
        return "".join(f";{member}" for member in members)
    if isinstance(value, list) and parameter.exploded:
        return "".join(f";{name}={member}" for member in members)
    return f";{name}={','.join(members)}"


_SINGLE_STYLES: Mapping[str, Callable[[Parameter, object], str]] = {
    "simple": _simple,
    "label": _label,
    "matrix": _matrix,
}


def _members(parameter: Parameter, value: object) -> list[str]:
    """Return the escaped parts of *value*: one, one an item, or one a field."""
    escape = parameter.escape
    if isinstance(value, list):
        return [escape(_text(item)) for item in value]
    if isinstance(value, Mapping):
        pairs = [(escape(key), escape(_text(item))) for key, item in value.items()]
        if parameter.exploded:
            return [f"{key}={item}" for key, item in pairs]
        return [part for pair in pairs for part in pair]
    return [escape(_text(value))]


def _plain(value: object) -> Any:
    """Return *value* as JSON types: models as dicts, ids and dates as texts."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return to_jsonable_python(value, by_alias=True)


def _text(value: object) -> str:
    """Return a JSON value as OpenAPI writes it in a parameter."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
