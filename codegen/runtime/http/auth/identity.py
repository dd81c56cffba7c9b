"""Who is calling, for the code that serves the call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from ...shared import shared_variable

T = TypeVar("T")

_IDENTITIES: ContextVar[Mapping[str, object] | None] = shared_variable(
    "identities", None
)


def identities() -> Mapping[str, object]:
    """Return who is calling, by the Python names of the schemes that said so.

    It is empty for an anonymous call, and where no call is served.
    """
    return _IDENTITIES.get() or {}


def identity(kind: type[T]) -> T:
    """Return who is calling, as the security method gave it.

    Args:
        kind: The class of it; of several identities, the first of that class.

    Raises:
        LookupError: Nobody of that class is calling.
    """
    for found in identities().values():
        if isinstance(found, kind):
            return found
    raise LookupError(f"no {kind.__name__} is calling")


@contextmanager
def identified(found: Mapping[str, object]) -> Iterator[None]:
    """Say to everything called inside that *found* is calling."""
    token = _IDENTITIES.set(found)
    try:
        yield
    finally:
        _IDENTITIES.reset(token)
