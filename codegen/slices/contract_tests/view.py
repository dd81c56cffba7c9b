"""The strings that the templates of the contract tests print."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.writing.policies import Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One round trip: a function with one call."""

    name: str
    doc: str
    call: str
    skip: str = ""
    """Why it cannot be run, as a literal; empty if it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conftest:
    """What pytest is told of all tests."""

    imports: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """The tests of who answers for a contract; all texts are Python."""

    doc: str
    imports: str
    service: str
    slice: str
    contract: str
    fake: str
    """The class of the fake."""
    serve: str = ""
    """What makes an app of it."""
    document: str = ""
    resources: str = ""
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcSubject:
    """One service of a proto file; all texts are Python."""

    name: str
    service: str
    slice: str
    contract: str
    fake: str
    proto_service: str
    bind: str
    methods: str
    validate: str
    """What finds broken rules; empty if the contract has none."""
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcProvider:
    """The tests of who answers for the services of a proto file."""

    doc: str
    imports: str
    subjects: tuple[GrpcSubject, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsProvider:
    """The tests of who receives and sends the events of a contract; all texts are Python."""

    doc: str
    imports: str
    service: str
    slice: str
    contract: str
    fake: str
    register: str
    received: tuple[str, ...]
    sent: tuple[str, ...]
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The tests of a client; all texts are Python."""

    doc: str
    imports: str
    service: str
    slice: str
    contract: str
    document: str
    client: str
    """The async class."""
    blocking: str
    """The sync one."""
    policies: tuple[Constant, ...] = ()
    tests: tuple[Test, ...]
    """Of each, the arguments of its one call."""


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
