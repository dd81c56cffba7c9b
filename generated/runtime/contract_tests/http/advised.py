"""Checks of Schemathesis of which no contract says anything: they are advice until accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ..findings import Basis, Finding, Outcome

if TYPE_CHECKING:
    from .subject import HttpSubject

ADVISED: Mapping[str, str] = {
    # RFC 9110 states these, and servers answer them where no service is asked: Starlette
    # names the methods of one handler where a path has several.
    "allow_header_conformance": "",
    "unsupported_method": "",
    # Laws by other names.
    "use_after_free": "gone-after-delete",
    "ensure_resource_availability": "read-after-create",
}
"""Each, and the law that says the same: whoever accepts that accepts the check."""


def basis(subject: HttpSubject, check: str) -> Basis:
    """Return why *check*, one of these, counts for *subject*, or that it does not."""
    law = ADVISED[check]
    own = subject.basis(check)
    return subject.basis(law) if law and own == "inferred" else own


def apart(
    subject: HttpSubject, operation: str, found: Iterable[Finding]
) -> Iterator[Outcome]:
    """What was *found* by these checks, while *operation* was tested, one outcome for each.

    What several operations of a path show is told once: it is said of the path.
    """
    new: dict[str, list[Finding]] = {}
    for finding in found:
        path = finding.pointer.split("/")[2:3]
        key = (finding.check, *(path or [finding.operation]))
        if key not in subject.advised:
            subject.advised.add(key)
            new.setdefault(finding.check, []).append(finding)
    for check, findings in new.items():
        yield Outcome(
            operation=operation,
            checks={check: len(findings)},
            findings=findings,
            basis=basis(subject, check),
        )
