"""What bindings say of one protocol: objects whose words are checked one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events.fields import Fields

Facts = dict[str, Any]


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
FLAG = Word(lambda value: isinstance(value, bool), "true or false")


def one_of(*words: str) -> Word:
    """One of a few words."""
    return Word(lambda value: value in words, " or ".join(words))


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
    found: Facts = {}
    for word, value in said(fields, protocol).items():
        if word not in words or value is None:
            continue
        if words[word].fits(value):
            found[word] = value
        else:
            message = f'"{word}" of the {protocol} binding must be {words[word].wanted}'
            report.add(codes.INVALID_DOCUMENT, place(fields, protocol, word), message)
    return found


def place(fields: Fields, protocol: str, word: str) -> Pointer:
    """Where the strongest of some bindings says *word*, else where bindings stand."""
    places = fields.all("bindings")
    for at in reversed(places):
        bindings = fields.documents.follow(at)
        if protocol in mapping(fields.documents.get(bindings)):
            binding = fields.documents.follow(bindings / protocol)
            if word in mapping(fields.documents.get(binding)):
                return binding / word
    return places[-1] if places else fields.layers[-1]
