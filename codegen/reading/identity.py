"""What documents call themselves: `$self` of OpenAPI 3.2, `$id` of JSON Schema.

A reference may use such a name in place of a path (RFC 3986 section 5; JSON Schema
2020-12 section 8.2.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from codegen.diagnostics import Pointer
from codegen.reading.source import Source


@dataclass(slots=True)
class Identities:
    """The names of all documents that were read, and of the schemas in them."""

    _known: dict[str, Pointer] = field(default_factory=dict)
    _named: dict[str, dict[tuple[str, ...], str]] = field(default_factory=dict)
    """By file, the URI of each node that has one."""

    def add(self, source: Source) -> None:
        """Note what *source* and its schemas are called."""
        if "$id" not in source.text and "$self" not in source.text:
            return
        for tokens, uri in _names(source.value, (), ""):
            self._known.setdefault(uri, Pointer(source.file, tokens))
            self._named.setdefault(source.file, {})[tokens] = uri

    def find(self, path: str, at: Pointer) -> Pointer | None:
        """The node that the file part of a reference at *at* names, None if none."""
        home = self.home(at)
        base = self._named[at.file][home.tokens] if home is not None else ""
        return self._known.get(_joined(base, path)) or self._known.get(path)

    def home(self, at: Pointer) -> Pointer | None:
        """The innermost node around *at* that has a name."""
        named = self._named.get(at.file)
        if named is None:
            return None
        for cut in range(len(at.tokens), -1, -1):
            if at.tokens[:cut] in named:
                return Pointer(at.file, at.tokens[:cut])
        return None


def _names(
    node: Any, tokens: tuple[str, ...], base: str
) -> Iterator[tuple[tuple[str, ...], str]]:
    members = enumerate(node) if isinstance(node, list) else node.items()
    if isinstance(node, dict):
        said = node.get("$id") if tokens else node.get("$self", node.get("$id"))
        if isinstance(said, str) and not said.startswith("#"):
            base = _joined(base, said).removesuffix("#")
            yield tokens, base
    for key, child in members:
        if isinstance(child, dict | list):
            yield from _names(child, (*tokens, str(key)), base)


def _joined(base: str, path: str) -> str:
    try:
        return urljoin(base, path)
    except ValueError:
        return path  # `http://[` names nothing
