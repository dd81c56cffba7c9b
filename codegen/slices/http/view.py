"""The strings that the templates of the http slice print."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.writing.policies import Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """One class of attributes, or a constant: an exception, the headers of an answer."""

    name: str
    base: str
    doc: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One security scheme: its constant, its credentials, the method that checks them."""

    constant: str
    value: str
    name: str
    credentials: str
    signature: str
    doc: str


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
    streams: bool = False
    """Whether the answer comes piece by piece, so that nothing is awaited at first."""
    async_returns: str = ""
    """What the async twin of a method that streams returns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The operations of one tag, or those without one."""

    name: str
    bases: str
    doc: str
    operations: tuple[Operation, ...]


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
    receives: str = ""
    """What serves: the service, and who checks credentials if somebody does."""
    passes: str = ""
    """The same, as arguments."""
    guarded: str = ""
    """What more the router is given."""
    documented: bool = False
    """Whether there is a document to show, and so a whole application to make."""
    credentials: str = ""
    """The class of what callers show."""
    remembers: bool = False
    """Whether a fake knows what its operations are about."""
    policies: tuple[Constant, ...] = ()
    operations: tuple[Operation, ...] = ()
    groups: tuple[Group, ...] = ()
    classes: tuple[Class, ...] = ()
    schemes: tuple[Scheme, ...] = ()
