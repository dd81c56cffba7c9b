"""`x-codegen`: what a contract says beside its standard, read and checked in one way.

It stands at the document, at a channel, an operation or a message, and in traits. What its
words mean is the business of who asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.diagnostics import Pointer
from codegen.slices.events.checks import Checks, kind
from codegen.slices.events.document import Document
from codegen.slices.events.fields import Fields

KEY = "x-codegen"
_HOW = frozenset({"unknown", "amqp"})
_WORDS: dict[str, frozenset[str]] = {
    "document": frozenset({"roles"}),
    "channel": _HOW,
    "operation": _HOW,
    "message": frozenset({"key", "cloudEvents", "message", "schemaId"}),
}
_PARTS = {"amqp": frozenset({"bind"})}
"""Words whose values are objects, with the words of those."""


def said(fields: Fields) -> Mapping[str, Any]:
    """What all layers of *fields* say together; empty if nothing, or nothing that can be."""
    value = fields.tree(KEY)
    return value if isinstance(value, dict) else {}


def place(fields: Fields, word: str) -> Pointer:
    """Where the strongest layer says *word*, else where the strongest stands."""
    places = fields.all(KEY)
    for at in reversed(places):
        value = fields.documents.get(at)
        if isinstance(value, dict) and word in value:
            return at / word
    return places[-1] if places else fields.layers[-1]


def check(checks: Checks, document: Document) -> None:
    """Report each word of the document that means nothing where it stands."""
    for what, owner, fields in _everywhere(checks, document):
        for at in fields.all(KEY):
            found = checks.documents.get(at)
            if not isinstance(found, dict):
                message = f"{KEY} of {owner} must be an object, not {kind(found)}"
                checks.error(at, message)
                continue
            _check_words(checks, at, f"{KEY} of {owner}", found, _WORDS[what])
            for part, words in _PARTS.items():
                _check_part(checks, at / part, f'"{part}" of {KEY}', found, words)


def _everywhere(
    checks: Checks, document: Document
) -> Iterator[tuple[str, str, Fields]]:
    """Each place: what kind it is, what it is called, what is said there."""
    yield "document", "the document", Fields(checks.documents, (document.at,))
    for channel in document.channels:
        yield "channel", f'channel "{channel.key}"', channel.fields
        for message in channel.messages:
            yield "message", f'message "{message.wire_name}"', message.fields
    for operation in document.operations:
        yield "operation", f'operation "{operation.id}"', operation.fields


def _check_part(
    checks: Checks, at: Pointer, what: str, within: Any, words: frozenset[str]
) -> None:
    part = at.tokens[-1]
    if part not in within or within[part] is None:
        return
    if isinstance(within[part], dict):
        _check_words(checks, at, what, within[part], words)
    else:
        checks.error(at, f"{what} must be an object, not {kind(within[part])}")


def _check_words(
    checks: Checks, at: Pointer, what: str, found: Any, known: frozenset[str]
) -> None:
    for word in found:
        if word in known or word.startswith("x-"):
            continue
        elsewhere = [where for where, words in _WORDS.items() if word in words]
        hint = f"known: {', '.join(sorted(known))}"
        if elsewhere:
            hint = f"it may stand at {_spoken(elsewhere)}"
        checks.error(at / word, f'"{word}" is no word of {what}', hint)


def _spoken(places: list[str]) -> str:
    articles = {"document": "the top", "operation": "an operation"}
    return " or ".join(articles.get(one, f"a {one}") for one in places)
