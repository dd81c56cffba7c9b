"""What every generated client and publisher has in common: policies and their layers."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, ClassVar, TypeVar, Unpack

from .clock import SYSTEM_CLOCK
from .engine import Engine
from .environment import overridden, overrides
from .exchange import Exchange
from .layers import Layers
from .options import (
    CallerOptions,
    Described,
    Substitute,
    check_options,
    functions,
)
from .otel import installed_listeners
from .policy import Policy

__all__ = ["Caller", "CallerOptions", "Substitute"]

R = TypeVar("R")
T = TypeVar("T")


class Life:
    """Whether a client was closed, which its views share.

    Attributes:
        closed: Whether it was.
    """

    __slots__ = ("closed",)

    def __init__(self) -> None:
        self.closed = False


TABLES = 256
"""How many tables of layers a client keeps: of addresses, and of limits of views."""


class Caller:
    """Composes the layers of each operation when it is first called, and keeps them.

    Attributes:
        _service: Name of the service, which names its environment variables.
        _operations: What can be called; none if that is not known.
        _is_view: Whether it is a view of another one, which closes nothing.
    """

    _service: ClassVar[str] = ""
    _operations: ClassVar[Sequence[Described]] = ()
    _is_view = False

    def __init__(self, **options: Unpack[CallerOptions]) -> None:
        """Call with *options*.

        Raises:
            TypeError: A keyword is unknown, or a value is of a wrong type.
            ValueError: There is no operation of a name, or a variable of the environment
                has a value that cannot be.
        """
        owner = type(self).__name__
        check_options(owner, options, self._operations)
        listeners = functions(owner, options.get("listeners", ()))
        listeners += installed_listeners()
        clock = options.get("clock", SYSTEM_CLOCK)
        self._engine = Engine(clock, service=self._service, listeners=listeners)
        self._policies = options.get("policies", {})
        self._fallbacks = options.get("fallbacks", {})
        self._overrides = overrides(self._service)
        self._composed: dict[str, Layers[Any, Any]] = {}
        self._tables: dict[Hashable, dict[str, Layers[Any, Any]]] = {}
        self._life = Life()
        if self._overrides.variables:
            # What a variable cannot be is told now, not by the first call. Whether an
            # operation is safe is known only then.
            for one in self._operations:
                self._policy(one.name, one.policy, answers=object, safe=False)

    def _end(self) -> bool:
        """Take no more calls; return whether what it calls through is to be closed."""
        if self._is_view:
            return False
        self._life.closed = True
        return True

    def _closed(self) -> RuntimeError:
        """Return the error of a call that comes after the end of this client."""
        return RuntimeError(f"{type(self).__name__} was closed, and calls no more")

    def _policy(
        self, operation: str, provided: Policy, *, answers: type, safe: bool
    ) -> Policy:
        """Return what holds for *operation*: of provider, consumer, environment.

        See `overridden` for *answers* and *safe*.
        """
        policy = self._consumed(self._policies.get(operation, provided))
        # What the provider does not call idempotent is not safe, whatever its method.
        safe = safe and provided.idempotent
        return overridden(
            policy, operation, self._overrides, answers=answers, safe=safe
        )

    def _consumed(self, policy: Policy) -> Policy:
        """Return *policy* with what else the consumer says of all operations."""
        return policy

    def _compose(
        self, key: str, operation: str, policy: Policy, exchange: Exchange[R, T]
    ) -> Layers[R, T]:
        """Return the layers of *operation* and keep them under *key*."""
        substitute = self._fallbacks.get(operation)
        layers = self._engine.layers(operation, policy, exchange, substitute)
        # Threads that call at once get the same: its answers are kept there.
        kept: Layers[R, T] = self._composed.setdefault(key, layers)
        return kept

    def _table_for(self, key: Hashable) -> dict[str, Layers[Any, Any]]:
        """Return the layers that were composed for *key*; views share them."""
        table = self._tables.get(key)
        if table is None:
            if len(self._tables) >= TABLES:
                self._tables.pop(next(iter(list(self._tables))), None)  # the oldest
            table = self._tables.setdefault(key, {})
        return table
