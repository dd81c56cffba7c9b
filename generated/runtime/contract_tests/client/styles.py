"""How OpenAPI writes a parameter: its table of styles, read from the standard alone.

OpenAPI 3.1.1, sections 4.8.12.2 ("Style Values") and 4.8.12.4 ("Style Examples"), and
RFC 6570. It shares nothing with what generated clients write with: a test that asks a
client what the client ought to write finds nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import quote, unquote

from ..http.document import Declared as Operation
from ..http.document import Document, Schema, escaped

_DEFAULTS = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_BETWEEN = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
_TRIPLE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
"""What means the same with and without percent-encoding (RFC 3986, 6.2.2.2)."""


Key: TypeAlias = tuple[str, str]
"""Place and name of a parameter."""


_RESERVED = frozenset({"accept", "content-type", "authorization"})


class Unspecified(Exception):
    """The standard does not say how such a value is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A parameter, as a document declares it.

    Attributes:
        place: Its `in`.
        name: Its name.
        pointer: Where it stands.
        required: Whether it must be there.
        style: How its values are written.
        explode: Whether each part of them is written apart.
        reserved: Whether reserved characters stay as they are.
        schema: What its values are.
        media_type: In which it is written instead; empty if it has a style.
    """

    place: str
    name: str
    pointer: str
    required: bool
    style: str
    explode: bool
    reserved: bool
    schema: Schema
    media_type: str = ""

    @property
    def is_reserved(self) -> bool:
        """Whether it is a header that is no parameter (OpenAPI 3.1, 4.8.12.1)."""
        return self.place == "header" and self.name.lower() in _RESERVED

    @property
    def key(self) -> Key:
        """What tells it from others: names of headers have no case (RFC 9110, 5.1)."""
        return key(self.place, self.name)


def key(place: str, name: str) -> Key:
    """Return what tells a parameter from others."""
    return place, name.lower() if place == "header" else name


def declared(value: Mapping[str, Any], pointer: str) -> Declared:
    """Return what the document says of a parameter that stands at *pointer*."""
    place = str(value.get("in"))
    style = str(value.get("style") or _DEFAULTS.get(place, "form"))
    schema, media_type = value.get("schema", {}), ""
    for name, content in value.get("content", {}).items():
        media_type = name
        schema = content.get("schema", {}) if isinstance(content, Mapping) else {}
    return Declared(
        place=place,
        name=str(value.get("name")),
        pointer=pointer,
        required=place == "path" or value.get("required") is True,
        style=style,
        explode=bool(value.get("explode", style in ("form", "cookie"))),
        reserved=value.get("allowReserved") is True,
        schema=schema,
        media_type=media_type,
    )


def parameters(
    document: Document, operation: Operation, taken: Collection[Key]
) -> list[Declared]:
    """Return the declared parameters of *operation* that are *taken*.

    A slot of the path that nobody describes is a text.
    """
    found: dict[Key, Declared] = {}
    own = operation.value.get("parameters", ())
    for pointer, listed in (
        (f"/paths/{escaped(operation.path)}/parameters", operation.shared),
        (f"{operation.pointer}/parameters", own),
    ):
        for number, one in enumerate(listed):
            value = document.resolved(one)
            if isinstance(value, Mapping):
                made = declared(value, f"{pointer}/{number}")
                found[made.key] = made
    for place, name in taken:
        if place == "path" and (place, name) not in found:
            described = {"in": place, "name": name, "schema": {"type": "string"}}
            made = declared(described, operation.pointer)
            found[made.key] = made
    return [one for key, one in found.items() if key in taken and not one.is_reserved]


def path_text(parameter: Declared, value: Any) -> str:
    """Return what stands for *value* in a path."""
    if parameter.media_type:
        return quote(_json(value), safe="")
    return _single(parameter, value, _escaped)


def header_text(parameter: Declared, value: Any) -> str:
    """Return the value of a header field, in which nothing is escaped."""
    if parameter.media_type:
        return _json(value)
    return _single(parameter, value, str)


def pairs(parameter: Declared, value: Any) -> list[tuple[str, str]]:
    """Return the names, not escaped, and the texts that *value* is in a query or a cookie."""
    name = parameter.name
    if parameter.media_type:
        return [(name, quote(_json(value), safe=""))]
    if isinstance(value, Mapping):
        if parameter.style == "deepObject":
            return [(f"{name}[{k}]", _escaped(_text(v))) for k, v in value.items()]
        if parameter.explode:
            return [(str(k), _escaped(_text(v))) for k, v in value.items()]
        parts = [_escaped(_text(part)) for pair in value.items() for part in pair]
        return [(name, _joined(parameter, parts))]
    if isinstance(value, list):
        parts = [_escaped(_text(part)) for part in value]
        if not parts or parameter.style == "deepObject":
            raise Unspecified("an empty list, or a list in a deepObject")
        if parameter.explode:
            return [(name, part) for part in parts]
        return [(name, _joined(parameter, parts))]
    return [(name, _escaped(_text(value)))]


def _joined(parameter: Declared, parts: list[str]) -> str:
    return _BETWEEN.get(parameter.style, ",").join(parts)


def _single(parameter: Declared, value: Any, escape: Any) -> str:
    """*value* in one of the styles that make one text of it."""
    style, explode = parameter.style, parameter.explode
    name = escape(parameter.name)
    if isinstance(value, Mapping):
        told = [(escape(str(k)), escape(_text(v))) for k, v in value.items()]
        if explode:
            parts = [f"{k}={v}" for k, v in told]
        else:
            parts = [part for pair in told for part in pair]
    elif isinstance(value, list):
        parts = [escape(_text(one)) for one in value]
        if not parts:
            raise Unspecified("an empty list")
    else:
        parts = [escape(_text(value))]
    match style:
        case "simple":
            return ",".join(parts)
        case "label":
            return "." + ("." if explode else ",").join(parts)
        case "matrix":
            if not explode or not isinstance(value, Mapping | list):
                return _named(name, ",".join(parts))
            if isinstance(value, list):
                return "".join(_named(name, part) for part in parts)
            return "".join(f";{part}" for part in parts)
    raise Unspecified(f"style {style} in a {parameter.place}")


def _named(name: str, text: str) -> str:
    """`;name=text`, without `=` where nothing follows (RFC 6570, 3.2.7)."""
    return f";{name}={text}" if text else f";{name}"


def _text(value: Any) -> str:
    """One value that is no list and no object, as it is written.

    Raises:
        Unspecified: It is one: how that is written inside of another, nobody says.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping | list) or value is None or value == "":
        raise Unspecified("null, or a value within a value")
    return json.dumps(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _escaped(text: str) -> str:
    return quote(text, safe="")


def normal(text: str) -> str:
    """Return *text* of a URL as any other that means the same (RFC 3986, 6.2.2)."""

    def decoded(found: re.Match[str]) -> str:
        sign = chr(int(found[1], 16))
        return sign if sign in _UNRESERVED else found[0].upper()

    return _TRIPLE.sub(decoded, text)


def same(parameter: Declared, wanted: str, found: str) -> bool:
    """Whether *found* is what *wanted* is, for whoever reads that parameter."""
    if parameter.media_type:
        return bool(_parsed(wanted) == _parsed(found))
    if parameter.reserved or parameter.place == "cookie":
        # What may stay as it is, and what a cookie may have, is not escaped by everyone.
        return unquote(wanted) == unquote(found)
    if parameter.style == "pipeDelimited":
        found = found.replace("|", "%7C")
    if normal(wanted) == normal(found):
        return True
    return same_number(wanted, found)


def same_number(one: str, other: str) -> bool:
    """Whether both are numbers, and the same."""
    try:
        return float(one) == float(other)
    except ValueError:
        return False


def _parsed(text: str) -> Any:
    text = unquote(text)
    try:
        return json.loads(text)
    except ValueError:
        return text
