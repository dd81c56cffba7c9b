"""What came back from each operation, whichever test called it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..configuration import ServiceConfiguration
from ..findings import Calls
from .document import Declared, Document

ANSWERED = "answered"
"""The check that an operation has a success at all, in some test."""


@dataclass(slots=True, kw_only=True)
class Heard:
    """Statuses that came back, by operation.

    Attributes:
        document: What the service promises.
        configuration: What is said of the service, so which operations need no success.
    """

    document: Document
    configuration: ServiceConfiguration
    statuses: dict[str, Counter[int]] = field(default_factory=dict)

    def note(self, case: Any, status: int) -> None:
        """Note that *status* came back, if *case* was a call of an operation."""
        operation = self._called(case)
        if operation is not None:
            self.statuses.setdefault(operation.name, Counter())[status] += 1

    def taken(self) -> Mapping[str, Calls]:
        """Return what came back since this was asked before."""
        declared = {one.name: one for one in self.document.operations.values()}
        found = {
            name: Calls(
                statuses={str(one): count for one, count in sorted(came.items())},
                answered=sum(
                    count
                    for status, count in came.items()
                    if is_success(self.document, declared[name], status)
                ),
                meant=self.configuration.leaves_out(ANSWERED, name),
            )
            for name, came in self.statuses.items()
        }
        self.statuses = {}
        return found

    def _called(self, case: Any) -> Declared | None:
        key = (case.operation.path, case.operation.method.upper())
        found = self.document.operations.get(key)
        if found is None or case.method.upper() != found.method:
            return None  # a method that the contract does not have, tried all the same
        return found


def is_success(document: Document, operation: Declared, status: int) -> bool:
    """Whether *status* is what *operation* is there for.

    That is a refusal where its contract declares nothing else, as of what is gone.
    """
    declared = document.response(operation, status) is not None
    if status >= 400:
        return declared and operation.only_refuses
    return status >= 200 and (declared or status < 300)
