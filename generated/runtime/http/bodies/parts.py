"""The parts of a form: how a contract wants one, and how one came."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from ...errors import ContractViolation
from ..values.misfits import FieldViolation
from ..values.parameters import Style
from ..values.shapes import LOSSLESS
from ..values.strict import NotJson, parsed
from .files import File

PLAIN = "text/plain; charset=utf-8"

_ESCAPES: Mapping[str, str] = {'"': "%22", "\r": "%0D", "\n": "%0A"}
_SIGNS: Mapping[str, str] = {escape: sign for sign, escape in _ESCAPES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How one field of a form is written (`encoding` of OpenAPI 3.1, 4.8.15).

    Attributes:
        content_type: Its media type; or several with commas between them, ranges among
            them, of which a file has one. None for the default of its type.
        style: As of a parameter in a query; with it, there is no media type.
        explode: The same.
        allow_reserved: The same.
    """

    content_type: str | None = None
    style: Style | None = None
    explode: bool | None = None
    allow_reserved: bool = False

    @property
    def has_style(self) -> bool:
        """Whether it is written as a query is."""
        return bool(self.style or self.allow_reserved or self.explode is not None)

    @property
    def first_type(self) -> str | None:
        """The media type of what is no file."""
        listed = (self.content_type or "").split(",")
        return next((one.strip() for one in listed if "*" not in one and one), None)


@dataclass(frozen=True, slots=True)
class Received:
    """One part that came: its name as it was sent, and its bytes or its file."""

    name: str
    content: bytes | File

    def raw(self) -> bytes:
        """Return its bytes."""
        content = self.content
        return content if isinstance(content, bytes) else content.read()

    def file(self) -> File:
        """Return it as a file, which it is even without a filename."""
        return self.content if isinstance(self.content, File) else File(self.content)

    def is_text(self) -> bool:
        """Whether it can be read as text."""
        try:
            self.text()
        except ContractViolation:
            return False
        return True

    def text(self) -> str:
        """Return it as text.

        Raises:
            ContractViolation: It is not UTF-8.
        """
        try:
            return self.raw().decode()
        except UnicodeDecodeError as error:
            raise FieldViolation(self.name, "not UTF-8") from error

    def json(self, name: str) -> Any:
        """Return what it holds as JSON.

        Raises:
            ContractViolation: It is none.
        """
        try:
            return parsed(self.raw())
        except NotJson as error:
            raise FieldViolation(name, "not JSON") from error


def quoted(name: str) -> str:
    """Return *name* for a quoted string, escaped as browsers do (WHATWG HTML, 4.10.21.8)."""
    return re.sub('["\r\n]', lambda found: _ESCAPES[found[0]], name)


def unescaped(text: str) -> str:
    """Return the name or filename that a browser has escaped."""
    return re.sub("%22|%0D|%0A", lambda found: _SIGNS[found[0]], text)


def escaped(raw: bytes) -> str:
    """Return what a part holds as a query has it: a comma stands between items."""
    return quote(raw, safe=",")


def as_it_reads(name: str, text: str, *, listed: bool) -> str:
    """Return the text of a query as a part has it, in which nothing is escaped.

    Args:
        name: The field.
        text: What a query has.
        listed: Whether it is several items, with commas between them.

    Raises:
        ValueError: An item has a comma, of which nobody could tell what it is.
    """
    if listed and "%2C" in text:
        raise ValueError(f"form field {name!r}: an item must not contain a comma")
    return unquote(text, errors=LOSSLESS)
