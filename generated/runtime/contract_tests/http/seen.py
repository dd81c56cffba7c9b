"""What a run of Schemathesis showed: what its checks found, and ours, and what came up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.engine import events
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError

from ..findings import Finding
from . import failures, shapes
from .document import Declared, schema_of
from .exchanges import shown_answer, shown_request
from .forbidden import forbidding
from .reached import of_network

if TYPE_CHECKING:
    from .subject import HttpSubject

UNDECLARED, WRITE_ONLY = "undeclared_property", "write_only_property"
"""Checks of our own, of every answer."""
_ACCEPTED = "positive_data_acceptance"
"""The check that wants a success of what the contract allows."""
_REFUSED = "negative_data_rejection"
"""The check that wants a refusal of what the contract forbids."""
_NO_CURSOR = (400, 404, 410, 422)
"""What may answer a cursor that the service did not give."""
_OF_NO_ANSWERS = frozenset(
    {"ServerUnavailable", "UnhealthyAPIError", "UnresponsiveOperationError"}
)
"""What Schemathesis makes of several requests that nobody answered, by its name."""


@dataclass(slots=True, kw_only=True)
class Seen:
    """What a run of Schemathesis showed so far.

    Attributes:
        subject: The service.
        checks: How often each check looked at something.
        findings: What was found, the shortest of those that show the same.
        problems: What kept Schemathesis itself from its work.
        answered: How many calls got a success.
        known: What was found before, as `failures.again` has it, and is not told again.
        told: What was found now.
    """

    subject: HttpSubject
    checks: Counter[str] = field(default_factory=Counter)
    findings: dict[tuple[str, ...], Finding] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    answered: int = 0
    known: Set[tuple[str, ...]] = frozenset()
    told: set[tuple[str, ...]] = field(default_factory=set)

    def note(self, event: events.EngineEvent) -> None:
        """Take in what the engine tells."""
        if isinstance(event, events.ScenarioFinished):
            for case_id, interaction in event.recorder.interactions.items():
                if interaction.response is not None:
                    self._answer(event.recorder, case_id, interaction.response)
            for case_id, checks in event.recorder.checks.items():
                for check in checks:
                    self.checks[check.name] += 1
                    if check.failure_info is not None:
                        failed = check.failure_info.failure
                        sample = check.failure_info.code_sample
                        self._failed(
                            event.recorder, case_id, check.name, failed, sample
                        )
        elif isinstance(event, events.NonFatalError):
            if not self._is_told(event.value):
                self.problems.append(f"{event.label}: {_said(event.value)}")
        elif isinstance(event, events.FatalError):
            raise event.exception

    def _is_told(self, error: Exception) -> bool:
        """Whether *error* only says that something was not answered, which is a finding."""
        if not self.subject.reached.counted:
            return False
        return of_network(error) or type(error).__name__ in _OF_NO_ANSWERS

    def _answer(
        self, recorder: ScenarioRecorder, case_id: str, response: Response
    ) -> None:
        """Count an answer, and look at it for what was not declared."""
        node = recorder.cases.get(case_id)
        if node is None:
            return
        case = node.value
        operation = self.subject.spec.asked(case)
        if operation is None or case.method.upper() != operation.method:
            return
        document = self.subject.spec
        found = document.response(operation, response.status_code)
        if found is None:
            return
        if 200 <= response.status_code < 400:
            self.answered += 1
        name, value = found
        media_type = response.headers.get("content-type", [""])[0].partition(";")[0]
        answer_schema = schema_of(value.get("content", {}), media_type)
        if answer_schema is None:
            return
        with suppress(ValueError):
            self._look(operation, name, answer_schema, case, response)

    def _look(
        self, operation: Declared, name: str, answer: Any, case: Any, response: Response
    ) -> None:
        document, told = self.subject.spec, response.json()
        for check, look, said in (
            (UNDECLARED, shapes.undeclared, "which the contract does not declare"),
            (WRITE_ONLY, shapes.write_only, "which the contract calls writeOnly"),
        ):
            if check == UNDECLARED and _is_problem(response):
                continue  # RFC 9457, section 3.2: whoever reads it ignores what it adds
            self.checks[check] += 1
            for place in look(document, answer, told):
                plain = "/".join("*" if p.isdigit() else p for p in place.split("/"))
                key = (check, operation.name, plain)
                if key in self.known:
                    continue
                self.told.add(key)
                self._found(
                    key,
                    Finding(
                        check=check,
                        operation=operation.name,
                        said=f"The answer has {place}, {said}.",
                        request=shown_request(response.request),
                        answer=shown_answer(response),
                        repeat=self.subject.repeated(case.as_curl_command()),
                        pointer=f"{operation.pointer}/responses/{name}",
                    ),
                )

    def _failed(
        self,
        recorder: ScenarioRecorder,
        case_id: str,
        check: str,
        failure: Failure,
        sample: str,
    ) -> None:
        case = recorder.cases[case_id].value
        document = self.subject.spec
        operation = document.asked(case)
        name = operation.name if operation else str(failure.operation)
        exchange = recorder.interactions.get(failure.case_id or case_id)
        response = exchange.response if exchange else None
        status = response.status_code if response else None
        unchecked = self.subject.provider.configuration.left_out(name)
        if operation and operation.only_refuses and check == _ACCEPTED:
            return
        if failures.is_too_early(recorder, case_id, check, failure):
            return
        if operation and failures.is_none(
            document, operation, check, failure, case, status, unchecked
        ):
            return
        if check == _ACCEPTED and self._has_made_up_cursor(case):
            if status in _NO_CURSOR:
                return
        found = failures.again(name, failure, check, status)
        if found in self.known:
            return
        self.told.add(found)
        if operation and check == _REFUSED:
            pointer = forbidding(document, operation, case)
        else:
            pointer = failures.pointer(document, operation, failure, status)
        place = pointer if isinstance(failure, JsonSchemaError) else ""
        raised = self.subject.raised(response.request) if response else ""
        self._found(
            (check, name, failure.title, place),
            Finding(
                check=check,
                operation=name,
                said=failures.said(document, failure, check, status, raised),
                request=shown_request(response.request) if response else "",
                answer=shown_answer(response) if response else "",
                repeat=self.subject.repeated(sample),
                pointer=pointer,
            ),
        )

    def _has_made_up_cursor(self, case: Any) -> bool:
        """Whether *case* says where a page is in words that are the service's alone."""
        for one in self.subject.operations:
            if (one.path, one.method) == (case.operation.path, case.method.upper()):
                paging = one.paging
                if paging is None or paging.style != "cursor":
                    return False
                sent = {**(case.query or {}), **(case.headers or {})}
                return paging.parameter in sent
        return False

    def _found(self, key: tuple[str, ...], finding: Finding) -> None:
        """Keep *finding*; of those that show the same, the one that is shortest to repeat."""
        known = self.findings.get(key)
        if known is None or len(finding.repeat) < len(known.repeat):
            self.findings[key] = finding


def _said(error: Exception) -> str:
    """What *error* says, in a line."""
    line = next(iter(str(error).strip().splitlines()), "")
    return f"{type(error).__name__}: {line}" if line else type(error).__name__


def _is_problem(response: Response) -> bool:
    content_type = response.headers.get("content-type", [""])[0]
    return content_type.partition(";")[0].strip() == "application/problem+json"
