"""What a client may be given, held to what the client knows before it is used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Protocol, TypeAlias, TypedDict

from .clock import Clock
from .errors import CallError
from .policy import Policy
from .telemetry import Listener

Substitute: TypeAlias = Callable[[CallError], Any]
"""Gives what is returned in place of an answer, or raises; async clients await it."""


class CallerOptions(TypedDict, total=False):
    """What any client can be given beside its address; all of it is optional.

    Keys:
        clock: Time and chance.
        policies: By wire name of an operation, what holds in place of the policy in
            the table: `<consumer>/policies.py` has those of a consumer.
        fallbacks: By wire name, what serves when the peer cannot.
        listeners: Functions that hear of each event (`runtime.telemetry`).
    """

    clock: Clock
    policies: Mapping[str, Policy]
    fallbacks: Mapping[str, Substitute]
    listeners: Iterable[Listener]


class Described(Protocol):
    """What describes an operation: one of HTTP, a method of gRPC, an event."""

    @property
    def name(self) -> str:
        """Its wire name."""
        ...

    @property
    def policy(self) -> Policy:
        """What holds for it unless somebody says otherwise."""
        ...


def check_options(
    owner: str, options: Mapping[str, object], operations: Sequence[Described]
) -> None:
    """Refuse *options* that would change nothing, or go wrong when they are needed.

    *owner* is whose they are. It has *operations*; if there are none, any name goes.

    Raises:
        TypeError: A keyword is unknown, or a value is of a wrong type.
        ValueError: There is no operation of a name.
    """
    refuse_unknown(owner, options, CallerOptions.__annotations__)
    names = {operation.name for operation in operations}
    _check_table(owner, options, "policies", names, _is_policy, "a Policy")
    _check_table(owner, options, "fallbacks", names, callable, "a function")
    if "clock" in options and not isinstance(options["clock"], Clock):
        raise TypeError(f"{owner}(clock=...) must be a Clock")


def split_options(
    options: Mapping[str, Any], words: Iterable[str]
) -> tuple[Any, CallerOptions]:
    """Return those of *options* that are *words*, and those of any client."""
    calls = {word: options[word] for word in words if word in options}
    known = CallerOptions.__annotations__
    others: Any = {word: options[word] for word in known if word in options}
    return calls, others


def refuse_unknown(
    owner: str, options: Mapping[str, object], words: Iterable[str]
) -> None:
    """Refuse *options* of *owner* that are none of *words*.

    Raises:
        TypeError: One is unknown.
    """
    known = tuple(words)
    for word in options:
        if word not in known:
            raise TypeError(
                f"{owner}() got an unexpected keyword argument {word!r}"
                f"{_meant(word, known)}"
            )


def refuse_strange(where: str, name: object, names: Collection[str]) -> None:
    """Refuse an operation that is none of *names*; if there are none, any name goes.

    Raises:
        ValueError: There is no operation of that *name*; it says *where* that was given.
    """
    if names and name not in names:
        raise ValueError(
            f"{where}: there is no operation {name!r}{_meant(name, names)}"
        )


def functions(owner: str, given: object) -> list[Listener]:
    """Return the listeners *given* to *owner*.

    Raises:
        TypeError: They are not functions.
    """
    listeners: list[Any] = [*given] if isinstance(given, Iterable) else [None]
    if not all(map(callable, listeners)):
        raise TypeError(f"{owner}(listeners=...) must be a list of functions")
    return listeners


def _check_table(
    owner: str,
    options: Mapping[str, object],
    word: str,
    names: set[str],
    fits: Callable[[object], bool],
    wanted: str,
) -> None:
    table = options.get(word, {})
    if not isinstance(table, Mapping):
        raise TypeError(f"{owner}({word}=...) must be {wanted} by name of an operation")
    for name, value in table.items():
        refuse_strange(f"{owner}({word}=...)", name, names)
        if not fits(value):
            kind = type(value).__name__
            raise TypeError(
                f"{owner}({word}={{{name!r}: ...}}) must be {wanted}, not {kind}"
            )


def _is_policy(value: object) -> bool:
    return isinstance(value, Policy)


def _meant(word: object, known: Iterable[str]) -> str:
    """Return a question for what is near to *word*, if anything is."""
    near = get_close_matches(str(word), sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
