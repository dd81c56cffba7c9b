"""Where the nodes of a contract are written, and where they go in a bundle."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from codegen.diagnostics import Pointer
from codegen.reading import places
from codegen.reading.places import Kind, Tokens

_BY_KIND = {
    "schema": "schemas",
    "path item": "pathItems",
    "example": "examples",
    "link": "links",
    "path map": "callbacks",
}
# What else may be a reference, by the word that it stands below.
_BY_WORD = {
    **{word: word for word in ("responses", "parameters", "headers")},
    **{word: word for word in ("requestBodies", "securitySchemes", "mediaTypes")},
    "requestBody": "requestBodies",
    "content": "mediaTypes",
}
_UNUSUAL = re.compile(r"[^A-Za-z0-9._-]+")
_SAFE = "~!$&'()*+,;=:@/?-._"


@dataclass(frozen=True, slots=True)
class Here:
    """A node: where it is written, what it is, where it goes, the word it is below."""

    at: Pointer
    kind: Kind
    to: Tokens
    word: str = ""

    def member(self, key: str) -> Here:
        """Return the member *key* of the object here."""
        named = self.kind.startswith("{") or self.kind == "responses"
        word = self.word if named else key
        kind = places.child(self.kind, key)
        return Here(self.at / key, kind, (*self.to, key), word)

    def item(self, index: int) -> Here:
        """Return an item of the list here."""
        kind, to = places.item(self.kind), (*self.to, str(index))
        return Here(self.at / index, kind, to, self.word)

    @property
    def section(self) -> str:
        """The section of `components` that holds such a node; empty for none."""
        if self.kind.startswith("{") or self.kind == "responses":
            return ""  # a whole map
        if self.kind == "path map" and self.word == "paths":
            return ""
        return _BY_KIND.get(self.kind) or _BY_WORD.get(self.word, "")


def stem_of(target: Pointer) -> str:
    """Return the name of the file of *target*, without what follows a dot."""
    return PurePosixPath(urlsplit(target.file).path).name.partition(".")[0]


def name_of(target: Pointer) -> str:
    """Return the name that a component of *target* should have."""
    return plain(target.tokens[-1] if target.tokens else stem_of(target))


def plain(text: str) -> str:
    """Return *text* as the name of a component may be (OpenAPI 3.1, section 4.8.7)."""
    return _UNUSUAL.sub("_", text).strip("_") or "part"


def fragment(tokens: Tokens) -> str:
    """Return the reference to a node of the same document (RFC 6901, section 6)."""
    escaped = (token.replace("~", "~0").replace("/", "~1") for token in tokens)
    return "#" + "".join(f"/{quote(token, safe=_SAFE)}" for token in escaped)
