"""Numbers and texts that fit a JSON Schema."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from importlib import import_module
from typing import Any

_FORMATS = {
    "date-time": "2024-01-02T03:04:05Z",
    "date": "2024-01-02",
    "time": "03:04:05Z",
    "date-time-local": "2024-01-02T03:04:05",
    "time-local": "03:04:05",
    "duration": "PT1S",
    "decimal": "1",
    "uuid": "00000000-0000-4000-8000-000000000001",
    "email": "ann@example.com",
    "uri": "https://example.com/",
    "idn-email": "ann@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri-reference": "/here",
    "uri-template": "/users/{id}",
    "iri": "https://example.com/",
    "iri-reference": "/here",
    "json-pointer": "/0",
    "relative-json-pointer": "0",
    "ipvanyaddress": "192.0.2.1",
    "base64": "AA==",
    "base64url": "AA==",
    "json-string": "{}",
}
MOST = 100_000
"""Items or characters, beyond which a made-up value is of no use to anyone."""
_FAR = 1_000_000


class CannotSample(Exception):
    """No value could be made that fits the type.

    A test that asks for one fails, for it cannot say whether the code is right; but see
    `Endless`.
    """


def a_number(schema: dict[str, Any], *, whole: bool, far: bool = False) -> int | float:
    """The multiple nearest to the lower limit, else to the upper, else to 1.

    One that is *far* from the only limit has as many others as can be on its side.
    """
    low = _limit(schema, "minimum", "exclusiveMinimum", max)
    high = _limit(schema, "maximum", "exclusiveMaximum", min)
    if far and low is None and high is not None:
        low = high - _FAR
    elif far and high is None and low is not None:
        low += _FAR
    step = Fraction(str(schema.get("multipleOf") or (1 if whole else 0.5)))
    if low is not None:
        value = math.ceil(low / step) * step
        value += step if value == schema.get("exclusiveMinimum") else 0
    elif high is not None:
        value = math.floor(min(high, Fraction(1)) / step) * step
        value -= step if value == schema.get("exclusiveMaximum") else 0
    else:
        value = math.ceil(1 / step) * step
    if low is not None and high is not None and value >= high and not whole:
        value = (low + high) / 2  # a narrow range of any numbers
    return int(value) if whole else float(value)


def _limit(
    schema: dict[str, Any], closed: str, open_: str, strictest: Callable[..., Any]
) -> Fraction | None:
    said = [Fraction(str(schema[key])) for key in (closed, open_) if key in schema]
    return strictest(said) if said else None


def a_text(schema: dict[str, Any]) -> str:
    """A text of the format, the pattern and the length that are asked for.

    Raises:
        CannotSample: None could be made up.
    """
    pattern = schema.get("pattern")
    shortest = schema.get("minLength", 0)
    longest = min(schema.get("maxLength", MOST), MOST)
    if shortest > MOST:
        raise CannotSample(f"a text of {shortest} characters")
    example = _FORMATS.get(schema.get("format", ""), "")
    if pattern:
        try:
            fits = re.compile(pattern).search
        except re.error as error:
            raise CannotSample(f"pattern {pattern!r}: {error}") from error
        if example and shortest <= len(example) <= longest and fits(example):
            return example
        for length in range(shortest, shortest + 3):
            made = _matching(pattern, length)
            # A pattern without anchors may stand in the middle of a longer text.
            for text in (made, made.ljust(shortest, "x"), made.rjust(shortest, "x")):
                if shortest <= len(text) <= longest and fits(text):
                    return text
        raise CannotSample(f"no text for the pattern {pattern!r}")
    return (example or "text").ljust(shortest, "x")[:longest]


def _matching(pattern: str, wanted: int) -> str:
    """A text that fits a regular expression, about *wanted* characters long."""
    parsed = import_module("re._parser").parse(pattern)  # there is no public one
    return _Text().of(parsed, wanted)


class _Text:
    """Writes the text of a parsed pattern; repeats grow until it is long enough."""

    def __init__(self) -> None:
        self.groups = dict[int, str]()

    def of(self, parsed: Any, wanted: int) -> str:
        text = ""
        for number, (kind, argument) in enumerate(parsed, 1):
            after, _ = parsed[number:].getwidth()
            text += self._one(str(kind), argument, wanted - len(text) - after)
        return text

    def _one(self, kind: str, argument: Any, wanted: int) -> str:
        match kind:
            case "LITERAL":
                return chr(argument)
            case "NOT_LITERAL":
                return "b" if argument == ord("a") else "a"
            case "ANY":
                return "a"
            case "IN":
                return self._in(argument)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                low, high, inner = argument
                one: str = self.of(inner, wanted)
                grow = wanted // max(1, len(one))
                times = max(low, min(int(high), grow))
                return one * int(times)
            case "SUBPATTERN":
                text = self.of(argument[-1], wanted)
                if argument[0] is not None:
                    self.groups[argument[0]] = text
                return text
            case "ATOMIC_GROUP":
                return self.of(argument, wanted)
            case "BRANCH":
                branches = argument[1]
                long = (one for one in branches if one.getwidth()[1] >= wanted)
                return self.of(next(long, branches[0]), wanted)
            case "GROUPREF":
                return self.groups.get(argument, "")
            case "AT" | "ASSERT" | "ASSERT_NOT":
                return ""
        raise CannotSample(f"pattern with {kind}")

    def _in(self, members: Any) -> str:
        if str(members[0][0]) == "NEGATE":
            for candidate in "aA0_-~":
                if not any(_has(m, candidate) for m in members[1:]):
                    return candidate
            raise CannotSample("pattern that excludes every plain character")
        for candidate in "aA0_":
            if any(_has(member, candidate) for member in members):
                return candidate
        kind, argument = members[0]
        return chr(int(argument[0] if str(kind) == "RANGE" else argument))


def _has(member: Any, character: str) -> bool:
    kind, argument = str(member[0]), member[1]
    if kind == "LITERAL":
        return bool(ord(character) == argument)
    if kind == "RANGE":
        return bool(argument[0] <= ord(character) <= argument[1])
    tests = {
        "CATEGORY_DIGIT": character.isdigit(),
        "CATEGORY_NOT_DIGIT": not character.isdigit(),
        "CATEGORY_WORD": character.isalnum() or character == "_",
        "CATEGORY_NOT_WORD": not (character.isalnum() or character == "_"),
        "CATEGORY_SPACE": character.isspace(),
        "CATEGORY_NOT_SPACE": not character.isspace(),
    }
    return tests.get(str(argument), False)
