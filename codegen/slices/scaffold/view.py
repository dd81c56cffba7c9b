"""The strings that the templates of the starter print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of a Protocol, as a class that implements it spells it."""

    name: str
    signature: str
    returns: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A module with the class that implements a Protocol."""

    doc: str
    imports: str
    name: str
    title: str
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """The module that makes the application."""

    doc: str
    imports: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A test that a class has what its Protocol asks for."""

    name: str
    doc: str
    arguments: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A test that calls one operation through client, wire and server."""

    name: str
    doc: str
    app: str
    client: str
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """The test module."""

    doc: str
    imports: str
    checks: tuple[Check, ...]
    calls: tuple[Call, ...]
    """One, or none where every operation streams."""
