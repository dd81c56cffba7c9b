"""What a parameter is: its place, its style, and how its texts are escaped there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

from pydantic import TypeAdapter

from ...content import Content
from .delimiters import EQUALS, delimiter_of
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
SINGLE = ("simple", "label", "matrix")
"""The styles that make one text of a value, whatever it is."""
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

    @property
    def shape(self) -> Shape | None:
        """The structure of its values, None if nothing is known of that."""
        return None if self.type is None else _shape(Same(self))

    @property
    def is_spread(self) -> bool:
        """Whether each member of an object has a name of its own."""
        style = self.effective_style
        return style == "deepObject" or (style in ("form", "cookie") and self.exploded)

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


def parts_at(parameter: Parameter, text: str) -> re.Pattern[str] | None:
    """Return what takes an escaped *text* apart, None if it is one piece."""
    style, exploded = parameter.effective_style, parameter.exploded
    found = [delimiter_of(style, exploded=exploded)]
    if exploded:
        if style not in SINGLE:
            return None  # each item stands alone
        shape = parameter.shape
        if shape is not None and "object" in shape.kinds:
            found.append(EQUALS)
    return next((one for one in found if one.search(text)), None)


@lru_cache(maxsize=1024)
def adapter_of(parameter: Same) -> TypeAdapter[Any]:
    assert isinstance(parameter.of, Parameter)
    return TypeAdapter(parameter.of.type)


def _quoted(parameter: Parameter, text: str, safe: str = "") -> str:
    """Percent-encode *text*, which may stand for bytes that are no UTF-8.

    Raises:
        UnicodeEncodeError: It does not, and is none.
    """
    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        if parameter.shape is None or not parameter.shape.has_bytes:
            raise
        return quote(text, safe=safe, errors=LOSSLESS)


@lru_cache(maxsize=1024)
def _shape(parameter: Same) -> Shape:
    return Shape.of(adapter_of(parameter))


def _escaped_percent(found: re.Match[str]) -> str:
    return "%25" + found[0][1:]
