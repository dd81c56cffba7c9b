"""What reports, which are passed around, must not show."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, quote_plus

from .configuration import Credential

FILTERED = "[Filtered]"
_SHORTEST = 6
"""Characters of a secret that is looked for in any text: a shorter one is a word of many."""


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """What is secret about the calls of one contract.

    Attributes:
        values: The secrets that callers show, wherever they stand.
        headers: Names of headers whose values are secret, whatever they are.
        parameters: Names of parameters of the query for which that holds.
    """

    values: frozenset[str] = frozenset()
    headers: frozenset[str] = frozenset()
    parameters: frozenset[str] = frozenset()

    def hidden(self, text: str) -> str:
        """Return *text* with `[Filtered]` in place of each secret."""
        text = re.sub(r"(?<=://)[^/@\s'\"]+@", "", text)
        for pattern in self._patterns:
            text = pattern.sub(lambda found: f"{found['name']}{FILTERED}", text)
        return text

    @cached_property
    def _patterns(self) -> list[re.Pattern[str]]:
        found = []
        if self.headers:
            # As HTTP writes them, a line each, and as arguments of curl.
            start = rf"(?P<name>(?:^|-H ['\"]?)(?:{_any(self.headers)}): ?)"
            flags = re.MULTILINE | re.IGNORECASE
            found.append(re.compile(rf"{start}[^'\"\n]+", flags))
        if self.parameters:
            start = rf"(?P<name>(?:[?&]|&amp;|\\u0026)(?:{_any(self.parameters)})=)"
            found.append(re.compile(rf"{start}[^&#\s'\"\\<>]+"))
        if self.values:
            longest_first = sorted(self.values, key=lambda one: (-len(one), one))
            start = r"(?P<name>)(?<!\w)"
            found.append(re.compile(rf"{start}(?:{_any(longest_first)})(?!\w)"))
        return found


def _any(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, texts))


def values_of(callers: Iterable[Credential]) -> frozenset[str]:
    """Return what *callers* show, in each way in which it is written."""
    found = (
        written
        for caller in callers
        for secret in caller.secrets.values()
        for written in _written(secret)
    )
    return frozenset(one for one in found if len(one) >= _SHORTEST)


def _written(secret: str) -> Iterator[str]:
    plain = [secret, b64encode(secret.encode()).decode()]
    _, colon, password = secret.partition(":")
    if colon:  # of a name and a password, the name is none
        plain.append(password)
    for one in plain:
        yield from (one, quote(one, safe=""), quote_plus(one))
