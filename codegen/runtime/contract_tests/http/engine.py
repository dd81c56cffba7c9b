"""Schemathesis as the engine of contract tests: what it sends, and what its checks find.

https://schemathesis.readthedocs.io: all checks, in all phases, in this process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import schemathesis
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError
from schemathesis.schemas import BaseSchema

from ..configuration import Credential
from ..constants import by_the_seed_alone
from ..effort import effort
from ..findings import Coverage, Finding, Outcome
from . import failures, shapes
from .app import Served
from .document import Declared, Document, json_schema
from .exchanges import SECRET_WORDS, shown_answer, shown_request

if TYPE_CHECKING:
    from .subject import HttpSubject

_SEQUENCE = "sequences"
_PUBLIC = "as_state_machine"
UNDECLARED, WRITE_ONLY = "undeclared_property", "write_only_property"
"""Checks of our own, of every answer."""


def requests(subject: HttpSubject, operation: Declared, caller: int) -> Any:
    """Return the requests of *operation* that the contract allows, as a strategy.

    They are those of the *caller* of this number, without characters of which stores make
    nothing (NUL): what a service says of those is not what a law is about.
    """
    loaded = schema(subject, (), caller)
    found = loaded[operation.path][operation.method]
    return found.as_strategy(generation_mode=GenerationMode.POSITIVE)


def schema(subject: HttpSubject, phases: tuple[str, ...], caller: int = 0) -> Any:
    """Return what Schemathesis calls a schema: the document, and who answers."""
    config = SchemathesisConfig.from_dict(_config(subject, phases, caller))
    loaded = schemathesis.openapi.from_dict(dict(subject.spec.value), config=config)
    if isinstance(subject.served, Served):
        loaded.app = subject.served
    return loaded


def calls(subject: HttpSubject, operation: Declared) -> Outcome:
    """Ask one *operation* by itself; the service is at its start before each request."""
    loaded = schema(subject, ("examples", "coverage", "fuzzing"))
    one = loaded.include(path=operation.path, method=operation.method)

    def renew(context: Any, case: Any, response: Any) -> None:
        subject.served.renew()

    one.hooks.register_hook_with_name(renew, "after_call")
    return _run(subject, one, operation.name)


def sequences(subject: HttpSubject) -> Outcome:
    """Call operations one after another; the service is at its start before each sequence."""
    loaded = schema(subject, ("stateful",))
    # The engine makes its machines by the one name, `as_state_machine` is the public one.
    name = next(n for n in ("build_state_machine", _PUBLIC) if hasattr(loaded, n))
    make = getattr(loaded, name)
    keys = {one.policy.idempotency_key for one in subject.operations} - {None}

    def machine(*args: Any, **options: Any) -> Any:
        class FromTheStart(make(*args, **options)):  # type: ignore[misc]
            # Made anew for each scenario; what Schemathesis makes of it has its own setup.
            def __init__(self) -> None:
                subject.served.renew()
                self.sent = set[tuple[str, str]]()
                super().__init__()

            def before_call(self, case: Any) -> None:
                # What a key did before is not done again, and may be gone since.
                for name in keys & set(case.headers):
                    key = (case.operation.label, case.headers[name])
                    if key in self.sent and case.meta.generation.mode.is_positive:
                        case.headers.pop(name)
                    self.sent.add(key)
                super().before_call(case)

        return FromTheStart

    setattr(loaded, name, machine)
    return _run(subject, loaded, _SEQUENCE)


def _run(subject: HttpSubject, loaded: BaseSchema, name: str) -> Outcome:
    seen = _Seen(subject=subject)
    subject.served.renew()
    with by_the_seed_alone():
        for event in from_schema(loaded).execute():
            seen.note(event)
    subject.served.check()
    if seen.problems and not seen.checks:
        return Outcome(operation=name, untested="; ".join(seen.problems))
    untested = "" if seen.checks else _nothing(name)
    return Outcome(
        operation=name,
        checks=dict(seen.checks),
        findings=list(seen.findings.values()),
        untested=untested,
        answered=seen.answered,
        coverage={} if name == _SEQUENCE else _coverage(seen),
    )


def _nothing(name: str) -> str:
    if name == _SEQUENCE:
        return "no operation gives what another one needs"
    return "no request could be made up for it"


@dataclass(slots=True, kw_only=True)
class _Seen:
    """What a run showed so far."""

    subject: HttpSubject
    checks: Counter[str] = field(default_factory=Counter)
    findings: dict[tuple[str, ...], Finding] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    answered: int = 0
    operation: Declared | None = None
    statuses: set[str] = field(default_factory=set)
    media_types: set[str] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)

    def note(self, event: events.EngineEvent) -> None:
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
            self.problems.append(f"{event.label}: {event.value!r}")
        elif isinstance(event, events.FatalError):
            raise event.exception

    def _answer(
        self, recorder: ScenarioRecorder, case_id: str, response: Response
    ) -> None:
        """Count an answer, and look at it for what was not declared."""
        node = recorder.cases.get(case_id)
        if node is None:
            return
        case = node.value
        key = (case.operation.path, case.operation.method.upper())
        operation = self.subject.spec.operations.get(key)
        if operation is None or case.method.upper() != operation.method:
            return
        self.operation = operation
        document = self.subject.spec
        found = document.response(operation, response.status_code)
        if 200 <= response.status_code < 400 and found is not None:
            self.answered += 1
        body = document.body(operation)
        if body is not None and isinstance(case.body, dict | list):
            self.taken |= {
                f"request {b}" for b in shapes.taken(document, body, case.body)
            }
        if found is None:
            return
        name, value = found
        self.statuses.add(name)
        media_type = response.headers.get("content-type", [""])[0].partition(";")[0]
        self.media_types |= {f"{name} {media_type}"} if media_type else set()
        answer_schema = json_schema(value.get("content", {}))
        if answer_schema is None or "json" not in media_type:
            return
        with suppress(ValueError):
            self._look(operation, name, answer_schema, case, response)

    def _look(
        self, operation: Declared, name: str, answer: Any, case: Any, response: Response
    ) -> None:
        document, told = self.subject.spec, response.json()
        self.taken |= {f"{name} {b}" for b in shapes.taken(document, answer, told)}
        for check, look, said in (
            (UNDECLARED, shapes.undeclared, "which the contract does not declare"),
            (WRITE_ONLY, shapes.write_only, "which the contract calls writeOnly"),
        ):
            if check in self.subject.provider.configuration.unchecked:
                continue
            if check == UNDECLARED and _is_problem(response):
                continue  # RFC 9457, section 3.2: whoever reads it ignores what it adds
            self.checks[check] += 1
            for place in look(document, answer, told):
                plain = "/".join("*" if p.isdigit() else p for p in place.split("/"))
                key = (check, operation.name, plain)
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
        operation = document.operations.get(
            (case.operation.path, case.operation.method.upper())
        )
        name = operation.name if operation else str(failure.operation)
        exchange = recorder.interactions.get(failure.case_id or case_id)
        response = exchange.response if exchange else None
        status = response.status_code if response else None
        if failures.is_of_whole_events(failure):
            return
        if check == "negative_data_rejection" and operation:
            if failures.is_lost(document, operation, str(case.media_type), failure):
                return
        unchecked = self.subject.provider.configuration.unchecked
        if operation and status:
            if failures.is_none(
                document,
                operation,
                check,
                status,
                unchecked=unchecked,
                forbidden=failures.is_forbidden(case),
            ):
                return
        pointer = failures.pointer(document, operation, failure, status)
        place = pointer if isinstance(failure, JsonSchemaError) else ""
        self._found(
            (check, name, failure.title, place),
            Finding(
                check=check,
                operation=name,
                said=failures.said(failure, check, status),
                request=shown_request(response.request) if response else "",
                answer=shown_answer(response) if response else "",
                repeat=self.subject.repeated(sample),
                pointer=pointer,
            ),
        )

    def _found(self, key: tuple[str, ...], finding: Finding) -> None:
        """Keep *finding*; of those that show the same, the one that is shortest to repeat."""
        known = self.findings.get(key)
        if known is None or len(finding.repeat) < len(known.repeat):
            self.findings[key] = finding


def _is_problem(response: Response) -> bool:
    content_type = response.headers.get("content-type", [""])[0]
    return content_type.partition(";")[0].strip() == "application/problem+json"


def _coverage(seen: _Seen) -> Mapping[str, Coverage]:
    """What of the operation came up, by kind."""
    operation, document = seen.operation, seen.subject.spec
    if operation is None:
        return {}
    statuses = {str(key) for key in operation.value.get("responses", {})}
    media_types, known = set[str](), set[str]()
    body = document.body(operation)
    if body is not None:
        known |= {f"request {one}" for one in shapes.branches(document, body)}
    for key, value in operation.value.get("responses", {}).items():
        content = document.resolved(value).get("content", {})
        media_types |= {f"{key} {name}" for name in content}
        answer = json_schema(content)
        if answer is not None:
            known |= {f"{key} {one}" for one in shapes.branches(document, answer)}
    return {
        kind: Coverage(seen=frozenset(came), unseen=frozenset(all_ - came))
        for kind, came, all_ in (
            ("statuses", seen.statuses, statuses),
            ("media types", seen.media_types, media_types),
            ("schema branches", seen.taken, known),
        )
    }


def _config(
    subject: HttpSubject, phases: tuple[str, ...], caller: int
) -> dict[str, Any]:
    known = ("examples", "coverage", "fuzzing", "stateful")
    config: dict[str, Any] = {
        "seed": effort().seed,
        "base-url": subject.address,
        "continue-on-failure": True,
        # The same requests in each run: nothing is remembered from the one before, and
        # nothing is read out of the code under test.
        "cache": {"enabled": False},
        "analysis": {"constants": {"enabled": False}},
        # What is hidden of reports, which are passed around: an idempotency key is not.
        "output": {"sanitization": {"sensitive-markers": list(SECRET_WORDS)}},
        "generation": {
            "max-examples": effort().examples,
            "database": "none",
            "allow-x00": bool(phases),
        },
        "phases": {name: {"enabled": name in phases} for name in known},
        "checks": {
            name: {"enabled": False}
            for name in sorted(subject.provider.configuration.unchecked)
            if name not in (UNDECLARED, WRITE_ONLY)
        },
    }
    who = subject.caller(caller)
    if who is not None:
        config.update(_shown(subject.spec, who))
    return config


def _shown(document: Document, caller: Credential) -> dict[str, Any]:
    """How Schemathesis is told what *caller* shows."""
    schemes = document.value.get("components", {}).get("securitySchemes", {})
    found: dict[str, Any] = {}
    headers: dict[str, str] = {}
    for name, secret in caller.secrets.items():
        scheme = document.resolved(schemes.get(name, {}))
        kind = str(scheme.get("type", ""))
        if kind == "apiKey":
            found[name] = {"api_key": secret}
        elif kind == "http" and str(scheme.get("scheme")).lower() == "basic":
            user, _, password = secret.partition(":")
            found[name] = {"username": user, "password": password}
        elif kind == "http" and str(scheme.get("scheme")).lower() == "bearer":
            found[name] = {"bearer": secret}
        elif kind in ("oauth2", "openIdConnect"):
            headers["Authorization"] = f"Bearer {secret}"
        elif kind == "http":
            headers["Authorization"] = f"{scheme.get('scheme')} {secret}"
    config: dict[str, Any] = {"headers": headers} if headers else {}
    if found:
        config["auth"] = {"openapi": found}
    return config
