"""`x-codegen-skip` leaves out operations, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from codegen.diagnostics import Pointer, Report, codes

SKIP = "x-codegen-skip"


def skipped(operation: dict[str, Any], at: Pointer, name: str, report: Report) -> bool:
    """Whether the contract asks to leave an operation out; that is said."""
    if operation.get(SKIP) is True:
        report.add(codes.SKIPPED, at, f'operation "{name}" is left out')
        return True
    if SKIP in operation and operation[SKIP] is not False:
        message = f"{SKIP} must be true or false"
        report.add(codes.UNUSED_SKIP, at / SKIP, message)
    return False


def check_skips(
    root: dict[str, Any], at: Pointer, operations: Iterable[Pointer], report: Report
) -> None:
    """A skip where there is no operation is a rule that does nothing."""
    places = set(operations)
    for place in _skips(root, at):
        if place not in places:
            report.add(
                codes.UNUSED_SKIP,
                place / SKIP,
                f'"{SKIP}" stands where there is no operation',
                hint="move it to an operation, or delete it",
            )


def _skips(node: Any, at: Pointer) -> Iterator[Pointer]:
    members = enumerate(node) if isinstance(node, list) else node.items()
    for key, child in members:
        if key == SKIP:
            yield at
        elif isinstance(child, dict | list):
            yield from _skips(child, at / key)
