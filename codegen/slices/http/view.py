"""The strings that the templates of the http slice print."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.writing.policies import Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """One exception class."""

    name: str
    base: str
    doc: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation, as the module at hand spells it."""

    name: str
    doc: str = ""
    signature: str = ""
    returns: str = ""
    call: str = ""
    """Arguments of the one call in the body, or the whole expression."""
    head: str = ""
    """What stands above: a decorator's arguments, a constant's annotation."""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module of the slice."""

    doc: str
    imports: str
    name: str = ""
    """The class it is about."""
    twin: str = ""
    """The async class beside it."""
    title: str = ""
    service: str = ""
    server: str = ""
    called: str = ""
    """A tuple of all operations."""
    policies: tuple[Constant, ...] = ()
    operations: tuple[Operation, ...] = ()
    errors: tuple[Error, ...] = ()
