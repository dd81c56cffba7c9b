"""The strings that the template of the contract tests prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One round trip: a function with one call."""

    name: str
    doc: str
    call: str
    skip: str = ""
    """Why it cannot be run, as a literal; empty if it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peers:
    """The function that makes the two sides of a round trip."""

    returns: str
    fake: str
    arguments: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """One test module."""

    doc: str
    imports: str
    tests: tuple[Test, ...]
    peers: Peers | None = None
