"""What the templates of the events slice print: strings."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.writing.policies import Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation, as the module at hand spells it."""

    name: str
    type: str = ""
    """Class of its constant."""
    head: str = ""
    """Type of the event or of its messages."""
    doc: str = ""
    signature: str = ""
    call: str = ""
    context: str = ""
    """Type of what a handler learns beside the event."""
    returns: str = ""
    """Type of what comes of it: of a handler, or of a request."""
    binder: str = ""
    """The runtime's function that binds its handler."""
    body: tuple[str, ...] = ()
    """What a fake does."""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module of the slice."""

    doc: str
    imports: str
    name: str = ""
    """The class it is about."""
    title: str = ""
    service: str = ""
    group: str = ""
    """What consumers belong to if nothing is said; empty if something must be."""
    called: str = ""
    """A tuple of all operations."""
    publisher: str = ""
    handlers: str = ""
    client: str = ""
    policies: tuple[Constant, ...] = ()
    operations: tuple[Operation, ...] = ()
    requests: tuple[Operation, ...] = ()
    lines: tuple[str, ...] = ()
