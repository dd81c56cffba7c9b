"""What every generated client and publisher has in common: policies and their layers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar, TypeAlias, TypedDict, TypeVar, Unpack

from .clock import SYSTEM_CLOCK, Clock
from .engine import Engine
from .environment import overridden, overrides
from .errors import CallError
from .exchange import Exchange
from .layers import Layers
from .otel import installed_listeners
from .policy import Policy
from .telemetry import Listener

R = TypeVar("R")
T = TypeVar("T")

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


class Caller:
    """Composes the layers of each operation when it is first called, and keeps them.

    Attributes:
        _service: Name of the service, which names its environment variables.
    """

    _service: ClassVar[str] = ""

    def __init__(self, **options: Unpack[CallerOptions]) -> None:
        """Call with *options*.

        Raises:
            ValueError: A variable of the environment has a value that cannot be.
        """
        listeners = [*options.get("listeners", ()), *installed_listeners()]
        clock = options.get("clock", SYSTEM_CLOCK)
        self._engine = Engine(clock, service=self._service, listeners=listeners)
        self._policies = options.get("policies", {})
        self._fallbacks = options.get("fallbacks", {})
        self._overrides = overrides(self._service)
        self._composed: dict[str, Layers[Any, Any]] = {}

    def _policy(
        self, operation: str, provided: Policy, *, answers: type, safe: bool
    ) -> Policy:
        """Return what holds for *operation*: of provider, consumer, environment.

        One variable may speak to several protocols: of what is worth repeating, only
        *answers* of this one count. And it may speak to several operations: one that is
        not *safe* is only hedged, or answered from memory, if its own policy says so.
        """
        policy = self._policies.get(operation, provided)
        found = overridden(policy, operation, self._overrides)
        retry = found.retry
        if retry.on is not None and retry.on is not policy.retry.on:
            on = tuple(item for item in retry.on if isinstance(item, answers))
            retry = replace(retry, on=on or policy.retry.on)
        return replace(
            found,
            retry=retry,
            hedge=found.hedge if safe or policy.hedge is not None else None,
            fallback=found.fallback if safe or policy.fallback is not None else None,
        )

    def _compose(
        self, key: str, operation: str, policy: Policy, exchange: Exchange[R, T]
    ) -> Layers[R, T]:
        """Return the layers of *operation* and keep them under *key*."""
        substitute = self._fallbacks.get(operation)
        layers = self._engine.layers(operation, policy, exchange, substitute)
        # Threads that call at once get the same: its answers are kept there.
        kept: Layers[R, T] = self._composed.setdefault(key, layers)
        return kept
