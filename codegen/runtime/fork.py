"""What a forked child must make anew: locks, and what other threads had taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

_resets: WeakKeyDictionary[Any, Callable[[Any], None]] = WeakKeyDictionary()


def reset_in_child(owner: Any, reset: Callable[[Any], None]) -> None:
    """Run ``reset(owner)`` in a child process, for as long as *owner* lives.

    A child has only the thread that forked. A lock that another thread held then is
    never given back there, and permits that other threads had taken are never
    returned. *reset* must not refer to *owner*, or it would live for ever.
    """
    _resets[owner] = reset


def _in_child() -> None:
    for owner, reset in list(_resets.items()):
        reset(owner)


if hasattr(os, "register_at_fork"):  # Windows has no fork
    os.register_at_fork(after_in_child=_in_child)
