"""Secrets: given as they are or by a function, and never shown by `repr`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import isawaitable, iscoroutine
from typing import TypeAlias

from ...awaiting import awaited
from ...service import MaybeAwaitable
from .errors import UnusableCredentials

Secret: TypeAlias = str | Callable[[], MaybeAwaitable[str]]
"""A secret, or what gives it: asked before each attempt, so that it may change.

A function may be `async def` where the client is async. A plain one is called in the
event loop, where it must not wait for anything.
"""


class Concealed(str):
    """A text whose `repr` does not show it, so that no record of a request does."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


class ConcealedBytes(bytes):
    """Bytes whose `repr` does not show them."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "b'***'"


class Concealing:
    """A base of frozen dataclasses that hold secrets.

    Who logs an error with all that the frames behind it know finds nothing there.
    """

    def _conceal(self, *names: str) -> None:
        """Conceal the texts in these fields."""
        for name in names:
            value = getattr(self, name)
            if type(value) is str:
                object.__setattr__(self, name, Concealed(value))


@dataclass(frozen=True)
class Basic(Concealing):
    """A user's name and password; some services take a key for the name."""

    username: str = field(repr=False)
    password: Secret = field(repr=False)

    def __post_init__(self) -> None:
        self._conceal("username", "password")


def read_secret(given: object, what: str, *, empty: bool = False) -> Concealed:
    """Return the secret that *given* is or gives.

    Args:
        given: The secret, or a function of it.
        what: What it is called in errors.
        empty: Whether it may be: some services take a key for a name, and no password.

    Raises:
        UnusableCredentials: It is no text, or it is empty.
        TypeError: Only a task could wait for it.
    """
    found = given() if callable(given) else given
    if isawaitable(found):
        if iscoroutine(found):
            found.close()
        raise TypeError(f"{what} comes from an async function, the client is sync")
    return _checked(found, what, empty)


async def read_secret_async(
    given: object, what: str, *, empty: bool = False
) -> Concealed:
    """Return the secret that *given* is or gives, as `read_secret` does."""
    found = await awaited(given() if callable(given) else given)
    return _checked(found, what, empty)


def _checked(found: object, what: str, empty: bool) -> Concealed:
    if not isinstance(found, str):
        kind = type(found).__name__
        raise UnusableCredentials(f"{what} must be a text, not {kind}")
    if not found and not empty:
        raise UnusableCredentials(f"{what} is empty")
    return Concealed(found)
