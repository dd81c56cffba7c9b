"""What serves in place of a new answer: one that is kept, or a function's."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, TypeVar

from .answers import Kept
from .errors import CallError
from .layers import Layers
from .telemetry import FellBack

R = TypeVar("R")
T = TypeVar("T")


def fresh_answer(layers: Layers[R, Any], key: Hashable | None) -> Kept[R] | None:
    """Return a kept answer that saves a call, None to make it."""
    if layers.answers is None or key is None:
        return None
    kept = layers.answers.fresh(key, layers.clock.now())
    if kept is not None:
        layers.tell(FellBack, source="fresh")
    return kept


def recover(layers: Layers[Any, T], key: Hashable | None, error: CallError) -> Any:
    """Return what serves in place of the answer that *error* stands for.

    That is a stale answer, else what the client's function gives, which for async
    clients may be awaitable.

    Raises:
        CallError: *error*, if nothing serves, or if the peer is well and means it.
    """
    if not error.unavailable:
        raise error
    if layers.answers is not None and key is not None:
        kept = layers.answers.stale(key, layers.clock.now())
        if kept is not None:
            layers.tell(FellBack, source="stale", error=error)
            return layers.read(kept.answer)
    if layers.substitute is None:
        raise error
    value = layers.substitute(error)
    layers.tell(FellBack, source="function", error=error)
    return value
