"""From a wire name to a Python name, decided once and never twice the same.

`snake`, `pascal` and `constant` spell; a `Scope` hands the names out, so that no two
things in one namespace share a name and none hides a keyword.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Container, Iterable
from pathlib import PurePosixPath

KEYWORDS = frozenset(keyword.kwlist)
BUILTINS = frozenset(dir(builtins))
# Names that annotations in a class body use: a method or field of that name would hide
# the type for every annotation after it.
TYPE_NAMES = frozenset(
    {"bool", "bytes", "dict", "float", "frozenset", "int", "list", "object", "set"}
    | {"str", "tuple", "type", "date", "datetime", "time", "timedelta", "property"}
)

# What generated clients and fakes have of their own; a test compares with the classes.
CALLER_NAMES = frozenset(
    {
        "aclose",
        "close",
        "items",
        "layers",
        "pages",
        "stream",
        "with_options",
        "with_response",
    }
)
FAKE_NAMES = frozenset({"arrange", "calls", "forget"})

_SIGNS = {"+": " plus ", "-": " minus ", "<": " lt ", ">": " gt ", "=": " eq "}
_SIGNED_NUMBER = re.compile(r"^\s*([+-])(?=\d)")
_HUMP = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))"
)


def words(text: str) -> list[str]:
    """Split a wire name into lower-case words: `HTTPServer2-userIDs` is four.

    A name of signs alone is spelt out, so that `<` and `>` stay apart.
    """
    plain = unicodedata.normalize("NFKC", text).replace("'", "")
    plain = _SIGNED_NUMBER.sub(lambda sign: _SIGNS[sign[1]], plain)
    if not re.search(r"[^\W_]", plain):
        plain = "".join(_SIGNS.get(sign, " ") for sign in plain)
    return re.findall(r"[^\W_]+", _HUMP.sub(" ", plain).lower())


def snake(text: str, *, fallback: str = "value") -> str:
    """The name of a variable, parameter, method or module."""
    return _identifier("_".join(words(text)), f"{fallback}_")


def pascal(text: str, *, fallback: str = "Value") -> str:
    """The name of a class; capitals inside a word of the wire name are kept."""
    plain = unicodedata.normalize("NFKC", text).replace("'", "")
    plain = _SIGNED_NUMBER.sub(lambda sign: _SIGNS[sign[1]], plain)
    parts = re.findall(r"[^\W_]+", plain) or words(text)
    return _identifier("".join(p[0].upper() + p[1:] for p in parts), fallback)


def constant(text: str, *, fallback: str = "VALUE") -> str:
    """The name of a constant or enum member."""
    return _identifier("_".join(words(text)).upper(), f"{fallback}_")


def stem(file: str, kinds: frozenset[str]) -> str:
    """The name of a file without its suffix, and without *kinds* before that.

    `users.openapi.yaml` -> `users`: the kind is no part of the name.
    """
    name = PurePosixPath(file).name
    parts = name.split(".")[:-1] or [name]
    while len(parts) > 1 and parts[-1].lower() in kinds:
        parts.pop()
    return ".".join(parts)


def _identifier(text: str, prefix: str) -> str:
    """*text*, made a Python identifier by *prefix* where it starts with a digit."""
    for candidate in (text, prefix + text if text else "", prefix.strip("_")):
        if candidate.isidentifier():
            return candidate
    raise AssertionError(prefix)


class Scope:
    """One namespace: a class body, a module, a signature.

    Names are taken in contract order and never given back, so adding something at the
    end of a contract renames nothing before it. Dunder and underscore names are never
    handed out.
    """

    def __init__(
        self,
        reserved: Iterable[str] = (),
        *,
        ignore_case: bool = False,
        around: Container[str] = frozenset(),
    ) -> None:
        self._key = str.casefold if ignore_case else str
        self._taken = {self._key(name) for name in reserved}
        self._around = around  # names that many scopes share, and that are not copied
        self._hard = KEYWORDS | {"None", "True", "False"}

    def take(self, wanted: str, *others: str) -> str:
        """Take *wanted*, else the first free of *others*, else `wanted_`, `wanted_2`."""
        plain = wanted.lstrip("_") or "value"
        for name in (plain, *others, f"{plain}_"):
            if self._free(name):
                return self._keep(name)
        number = 2
        while not self._free(f"{plain}_{number}"):
            number += 1
        return self._keep(f"{plain}_{number}")

    def __contains__(self, name: str) -> bool:
        return self._key(name) in self._taken

    def _free(self, name: str) -> bool:
        if name in self._hard or name in self._around:
            return False
        return self._key(name) not in self._taken

    def _keep(self, name: str) -> str:
        self._taken.add(self._key(name))
        return name
