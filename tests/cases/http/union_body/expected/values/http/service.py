"""What a server of the Values API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class ValuesService(Protocol):
    """The Values API."""

    def set_value(self, body: int | str | bool) -> MaybeAwaitable[int | str | None]:
        """PUT /value"""
        ...

    def add_number(self, body: int) -> MaybeAwaitable[None]:
        """POST /value"""
        ...

    def merge_values(self, body: dict[str, int | None]) -> MaybeAwaitable[None]:
        """PATCH /value"""
        ...

    def forget_value(self) -> MaybeAwaitable[None]:
        """DELETE /value"""
        ...

    def set_limits(self, body: list[int] | None) -> MaybeAwaitable[str | None]:
        """PUT /limits"""
        ...
