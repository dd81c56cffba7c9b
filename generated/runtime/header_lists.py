"""Header fields that list things (RFC 9110, 5.6.1), taken apart in linear time.

They are written by whoever is at the other end, so that no text may make us search for long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What is open at the end holds all that is left: nothing is looked at twice.
_QUOTED = r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)'
_LINKED = r"<[^>]*+(?:>|\Z)"


def elements(text: str, separator: str = ",", *, links: bool = False) -> Iterator[str]:
    """Yield what stands between separators, without the space around it.

    Args:
        text: Value of a field, or an element of one.
        separator: A comma or a semicolon. Inside of quotes it is none.
        links: Whether it is none inside of `<...>` either (RFC 8288).
    """
    start = 0
    for found in _MARKS[separator, links].finditer(text):
        if found.group() == separator:
            yield text[start : found.start()].strip()
            start = found.end()
    yield text[start:].strip()


def parameters(text: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of parameters; *text* is what follows the first semicolon.

    Names are in lower case, values without their quotes.
    """
    for one in elements(text, ";", links=True):
        name, found, value = one.partition("=")
        if found:
            yield name.strip().lower(), _unquoted(value.strip())


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    return re.sub(r"\\(.)", r"\1", value[1:].removesuffix('"'))


_MARKS = {
    (sign, links): re.compile(
        "|".join([_QUOTED, *([_LINKED] if links else []), sign]), re.S
    )
    for sign in ",;"
    for links in (False, True)
}
