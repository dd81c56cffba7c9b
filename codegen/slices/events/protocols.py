"""What bindings say of one protocol: objects whose words are checked one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events.fields import Fields

Facts = dict[str, Any]

SHORT = 255
"""Bytes that names may have in AMQP 0-9-1 (short string)."""


def mapping(value: Any) -> dict[str, Any]:
    """*value*, if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def said(fields: Fields, protocol: str) -> Mapping[str, Any]:
    """The binding of *protocol*, references followed; empty if there is none."""
    return mapping(mapping(fields.tree("bindings")).get(protocol))


@dataclass(frozen=True, slots=True)
class Word:
    """What may stand under one word of a binding; *wanted* ends `must be ...`."""

    fits: Callable[[Any], bool]
    wanted: str


TEXT = Word(lambda value: isinstance(value, str) and value != "", "a string")
TEXTS = Word(
    lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value),
    "a list of strings",
)
NAME = Word(
    lambda value: isinstance(value, str)
    and len(value.encode(errors="replace")) <= SHORT,
    f"a string of up to {SHORT} bytes",
)
OBJECT = Word(lambda value: isinstance(value, dict), "an object")
FLAG = Word(lambda value: isinstance(value, bool), "true or false")


def one_of(*words: str) -> Word:
    """One of some words."""
    return Word(lambda value: value in words, f"one of {', '.join(words)}")


def whole(least: int, most: int | None = None) -> Word:
    """A whole number from *least* on, or up to *most*."""

    def fits(value: Any) -> bool:
        if not isinstance(value, int) or isinstance(value, bool):
            return False
        return value >= least and (most is None or value <= most)

    upper = f"{least} or more" if most is None else f"{least} to {most}"
    return Word(fits, f"a whole number, {upper}")


def checked(
    fields: Fields, protocol: str, words: Mapping[str, Word], report: Report
) -> Facts:
    """Those of *words* that the binding of *protocol* says; a wrong one is an error."""
    what, binding = f"the {protocol} binding", said(fields, protocol)
    return _checked(
        binding, words, what, lambda word: place(fields, protocol, word), report
    )


def checked_part(
    fields: Fields,
    protocol: str,
    part: str,
    words: Mapping[str, Word],
    report: Report,
) -> Facts:
    """The same of one *part* of a binding, an object; words that it has not are said."""
    written = mapping(said(fields, protocol).get(part))
    what = f'"{part}" of the {protocol} binding'

    def at(word: str) -> Pointer:
        return place(fields, protocol, part, word)

    for word in written:
        if word not in words and not word.startswith("x-"):
            message = f'"{word}" of {what} is not put into code yet'
            report.add(codes.NOT_GENERATED, at(word), message)
    return _checked(written, words, what, at, report)


def _checked(
    written: Mapping[str, Any],
    words: Mapping[str, Word],
    what: str,
    at: Callable[[str], Pointer],
    report: Report,
) -> Facts:
    found: Facts = {}
    for word, value in written.items():
        if word not in words or value is None:
            continue
        if words[word].fits(value):
            found[word] = value
        else:
            message = f'"{word}" of {what} must be {words[word].wanted}'
            report.add(codes.INVALID_DOCUMENT, at(word), message)
    return found


def place(fields: Fields, protocol: str, *path: str) -> Pointer:
    """Where the strongest of some bindings says a word, else where bindings stand.

    The word is the last of *path*, the others are the parts on the way to it.
    """
    places = fields.all("bindings")
    for at in reversed(places):
        for word in (protocol, *path):
            node = fields.documents.follow(at)
            if word not in mapping(fields.documents.get(node)):
                break
            at = node / word
        else:
            return at
    return places[-1] if places else fields.layers[-1]
