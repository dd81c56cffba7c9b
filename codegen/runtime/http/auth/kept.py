"""The tokens that are kept, and who is getting new ones."""

from __future__ import annotations

from typing import TypeAlias

from .flight import Flight
from .secret import Concealed

Key: TypeAlias = tuple[str, tuple[str, ...]]
"""Which tokens are interchangeable: where they were asked for, and for which scopes."""


class _Held:
    """A token, and the moment from which on it is renewed; None if it has none."""

    __slots__ = ("spent", "token", "until")

    def __init__(self, token: Concealed, until: float | None) -> None:
        self.token = token
        self.until = until
        self.spent = False


class Kept:
    """What one source of tokens knows.

    Attributes:
        endpoints: Token endpoints, by the address of the document that named them.
    """

    def __init__(self) -> None:
        self.endpoints: dict[str, str] = {}
        self._held: dict[Key, _Held] = {}
        self._flights: dict[Key, Flight[Concealed]] = {}
        self._lookups: dict[str, Flight[str]] = {}

    def fresh(self, key: Key, now: float) -> Concealed | None:
        """Return a token that can be used at *now*."""
        held = self._held.get(key)
        if held is None or held.spent:
            return None
        return held.token if held.until is None or now < held.until else None

    def hold(self, key: Key, token: Concealed, until: float | None) -> None:
        """Keep *token* until then."""
        self._held[key] = _Held(token, until)

    def forget(self, token: str) -> None:
        """Use *token* no more; what is newer stays."""
        for held in list(self._held.values()):
            if held.token == token:
                held.spent = True

    def flight(self, key: Key) -> Flight[Concealed]:
        """Return who gets tokens of that kind."""
        known = self._flights.get(key)
        return self._flights.setdefault(key, Flight()) if known is None else known

    def lookup(self, address: str) -> Flight[str]:
        """Return who asks for the document at *address*."""
        known = self._lookups.get(address)
        return self._lookups.setdefault(address, Flight()) if known is None else known
