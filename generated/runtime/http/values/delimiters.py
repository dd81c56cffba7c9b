"""What stands between the parts of a value that is one text, and so in none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

WRITTEN: Mapping[str, str] = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
"""What is written between items, percent-encoded, where it is no comma; by style."""

_READ: Mapping[str, re.Pattern[str]] = {
    "spaceDelimited": re.compile("%20|[+]"),
    "pipeDelimited": re.compile("%7C|[|]", re.IGNORECASE),
}
_EXPLODED: Mapping[str, re.Pattern[str]] = {
    "label": re.compile("[.]"),
    "matrix": re.compile(";"),
}
_COMMA = re.compile(",")
EQUALS = re.compile("=")
"""What stands between a member's name and its value, where each has both."""
_WORDS: Mapping[str, str] = {
    ",": "a comma",
    "%20": "a space",
    "+": "a space",
    "%7C": "a pipe (|)",
    "|": "a pipe (|)",
    ".": "a dot",
    ";": "a semicolon",
    "=": "an equals sign",
}


def delimiter_of(style: str, *, exploded: bool) -> re.Pattern[str]:
    """Return what a text in *style*, not yet decoded, is taken apart at."""
    if exploded and style in _EXPLODED:
        return _EXPLODED[style]
    return _READ.get(style, _COMMA)


def apart(whose: str, text: str, delimiter: re.Pattern[str] = EQUALS) -> str:
    """Return *text*, a part of a value as it is written, if it can be told from others.

    Of what is not escaped, or is written as the delimiter is, nobody could. Without a
    *delimiter* it is the name of a member, which ends where its value begins.

    Raises:
        ValueError: The delimiter is in it.
    """
    if found := delimiter.search(text):
        word = _WORDS[found[0].upper()]
        raise ValueError(f"{whose}: an item must not contain {word}, which ends it")
    return text
