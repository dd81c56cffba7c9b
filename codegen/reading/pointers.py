"""What the text of a `$ref` names: a file, and a node by JSON Pointer or by anchor.

RFC 6901 (JSON Pointer), RFC 3986 (the file part), JSON Schema 2020-12 section 8.2
(anchors).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from codegen.diagnostics import Pointer
from codegen.reading.source import Source, is_remote, shown
from codegen.reading.text import is_index


def file_of(path: str, source: Source) -> str:
    """The file that the file part of a reference in *source* names: a path or URL."""
    try:
        if is_remote(source.file) or urlsplit(path).scheme or path.startswith("//"):
            return urljoin(source.file if is_remote(source.file) else "", path)
    except ValueError:
        return path  # `http://[`: it names nothing, and fetching it says why
    return shown(Path(os.path.normpath(source.path.parent / unquote(path))))


def tokens_of(fragment: str) -> tuple[str, ...]:
    """The unescaped tokens of a JSON Pointer in a URI fragment."""
    if not fragment.strip("/"):
        return ()
    return tuple(
        unquote(token).replace("~1", "/").replace("~0", "~")
        for token in fragment[1:].split("/")
    )


def is_anchor(fragment: str) -> bool:
    """Whether a fragment names a node by its anchor."""
    return bool(fragment) and not fragment.startswith("/")


def member(node: Any, token: str) -> Any:
    """What *token* names in *node*; KeyError if there is nothing of that name."""
    if isinstance(node, dict):
        return node[token]
    if isinstance(node, list) and is_index(token, len(node)):
        return node[int(token)]
    raise KeyError(token)


def anchor(source: Source, fragment: str) -> Pointer | None:
    """The node of *source* that has an anchor of this name; None if none has."""
    name = unquote(fragment)
    stack: list[tuple[Any, tuple[str, ...]]] = [(source.value, ())]
    while stack:
        node, tokens = stack.pop()
        if isinstance(node, dict):
            if node.get("$anchor") == name or node.get("$dynamicAnchor") == name:
                return Pointer(source.file, tokens)
            if node.get("$id") == f"#{name}":  # draft-07
                return Pointer(source.file, tokens)
            stack.extend((child, (*tokens, key)) for key, child in node.items())
        elif isinstance(node, list):
            stack.extend((c, (*tokens, str(i))) for i, c in enumerate(node))
    return None
