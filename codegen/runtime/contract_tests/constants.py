"""Keeps Hypothesis from drawing what stands in the modules that happen to be loaded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hypothesis.internal.conjecture import providers


@contextmanager
def by_the_seed_alone() -> Iterator[None]:
    """Make what Hypothesis draws follow from the seed, whatever else was imported."""
    hidden: Any = providers
    if not hasattr(hidden, "_get_local_constants"):  # as in releases before 6.131
        yield
        return
    found = hidden._get_local_constants
    none = hidden.Constants(
        integers=hidden.SortedSet(),
        floats=hidden.SortedSet(key=hidden.float_to_int),
        bytes=hidden.SortedSet(),
        strings=hidden.SortedSet(),
    )
    hidden.CONSTANTS_CACHE.cache.clear()
    hidden._get_local_constants = lambda: none
    try:
        yield
    finally:
        hidden._get_local_constants = found
        hidden.CONSTANTS_CACHE.cache.clear()
