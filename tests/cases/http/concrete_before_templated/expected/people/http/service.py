"""What a server of the People API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class PeopleService(Protocol):
    """The People API."""

    def get_person(self, id: str) -> MaybeAwaitable[str]:
        """GET /people/{id}"""
        ...

    def get_me(self) -> MaybeAwaitable[str]:
        """GET /people/me"""
        ...

    def get_mine(self, kind: str) -> MaybeAwaitable[str]:
        """GET /{kind}/me"""
        ...

    def print_person(self, id: str) -> MaybeAwaitable[str]:
        """GET /people/{id}.txt"""
        ...
