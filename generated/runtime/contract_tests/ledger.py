"""What came of the contract tests of this process, for whoever reports it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Entry = dict[str, Any]
"""JSON: an outcome, and the subject that it is about."""

_writer: ContextVar[Callable[[Entry], object] | None] = ContextVar(
    "codegen_contract_ledger", default=None
)


def write(entry: Entry) -> None:
    """Note *entry*, if somebody reports."""
    writer = _writer.get()
    if writer is not None:
        writer(entry)


@contextmanager
def written_to(writer: Callable[[Entry], object]) -> Iterator[None]:
    """Give *writer* what is noted meanwhile."""
    token = _writer.set(writer)
    try:
        yield
    finally:
        _writer.reset(token)
