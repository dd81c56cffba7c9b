"""Whether what the other side says may know more than our contract (yet).

A client is older than its server more often than not. Fields that it does not know are
ignored anyway; within `tolerant`, enumerations and unions may also have members that the
contract does not name. What we are asked to do is never read so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_tolerant: ContextVar[bool] = ContextVar("tolerant", default=False)


@contextmanager
def tolerant() -> Iterator[None]:
    """Take members of enumerations and unions that the contract does not name."""
    token = _tolerant.set(True)
    try:
        yield
    finally:
        _tolerant.reset(token)


is_tolerant = _tolerant.get
"""Return whether such members are taken here and now.

Every value that is read asks for it, so that it is the variable's own method.
"""
