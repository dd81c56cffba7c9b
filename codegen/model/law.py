"""What must hold between operations that are about the same things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One law of one resource, and whether the contract states it."""

    name: str
    """`read-after-create`"""
    resource: str
    """The constant of the resource, `USERS`."""
    stated: bool
    words: tuple[str, ...] = ()
    """Wire names that it is about: a parameter and the property that it filters by."""
