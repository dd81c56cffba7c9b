"""Schemathesis: all its checks, in all its phases, on an app in this process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

import schemathesis
from fastapi import FastAPI
from hypothesis.internal.conjecture import providers
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

SEED = 20
CHECKS = frozenset(
    {
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
        "negative_data_rejection",
        "positive_data_acceptance",
        "missing_required_header",
        "unsupported_method",
        "allow_header_conformance",
        "use_after_free",
        "ensure_resource_availability",
        "ignored_auth",
        "object_level_authorization",
    }
)
PHASES = frozenset({"examples", "coverage", "fuzzing", "stateful"})


@dataclass(slots=True)
class Verdict:
    """What a run came to."""

    findings: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """By check, operation and kind: what was said, and the request that shows it."""
    excused: Iterable[tuple[str, str, str]] = ()
    """Findings that are none: by check, operation, and words of what is said."""
    problems: list[str] = field(default_factory=list)
    """What kept schemathesis itself from doing its work."""
    ran: Counter[str] = field(default_factory=Counter)
    """How often each check ran."""
    phases: set[str] = field(default_factory=set)

    def add(self, key: tuple[str, str, str], said: str) -> None:
        """Add what a check found at an operation, unless it is excused."""
        if not any(key[:2] == one[:2] and one[2] in said for one in self.excused):
            self.findings.setdefault(key, said)

    def __str__(self) -> str:
        """Everything that was found, each with its request."""
        lines = [f"problem: {problem}" for problem in self.problems]
        for (check, operation, kind), said in self.findings.items():
            lines += [f"{check}: {operation}: {kind}", said, ""]
        return "\n".join(lines)


def examine(
    app: FastAPI,
    contract: Any = None,
    *,
    examples: int,
    headers: Mapping[str, str] | None = None,
    unchecked: Mapping[str, str] | None = None,
    excused: Iterable[tuple[str, str, str]] = (),
) -> Verdict:
    """Ask *app* whatever its contract allows, and what it forbids.

    The contract is what the app serves, unless *contract* is given. *examples* bounds
    the requests of the random phases, for each operation.
    """
    config = _config(examples, headers or {}, unchecked or {})
    if contract is None:
        schema = schemathesis.openapi.from_asgi("/openapi.json", app, config=config)
    else:
        schema = schemathesis.openapi.from_dict(contract, config=config)
        schema.app = app
    verdict = Verdict(excused=tuple(excused))
    with _by_the_seed_alone():
        for event in from_schema(schema).execute():
            _note(event, verdict)
    return verdict


@contextmanager
def _by_the_seed_alone() -> Iterator[None]:
    """Keep Hypothesis from drawing what stands in the modules that happen to be loaded."""
    hidden: Any = providers
    none = hidden.Constants(
        integers=hidden.SortedSet(),
        floats=hidden.SortedSet(key=hidden.float_to_int),
        bytes=hidden.SortedSet(),
        strings=hidden.SortedSet(),
    )
    hidden.CONSTANTS_CACHE.cache.clear()
    with mock.patch.object(hidden, "_get_local_constants", lambda: none):
        yield
    hidden.CONSTANTS_CACHE.cache.clear()


def _config(
    examples: int, headers: Mapping[str, str], unchecked: Mapping[str, str]
) -> SchemathesisConfig:
    return SchemathesisConfig.from_dict(
        {
            "seed": SEED,
            "base-url": "http://service.test",
            "headers": dict(headers),
            "continue-on-failure": True,
            # The same requests in each run: nothing is remembered from the one before,
            # and nothing is read out of the code under test.
            "cache": {"enabled": False},
            "analysis": {"constants": {"enabled": False}},
            "generation": {"max-examples": examples, "database": "none"},
            "checks": {name: {"enabled": False} for name in unchecked},
        }
    )


def _note(event: events.EngineEvent, verdict: Verdict) -> None:
    if isinstance(event, events.ScenarioFinished):
        verdict.phases.add(str(event.phase.value))
        for checks in event.recorder.checks.values():
            for check in checks:
                verdict.ran[check.name] += 1
                if check.failure_info is not None:
                    failure = check.failure_info.failure
                    key = (check.name, str(failure.operation), failure.title)
                    said = f"{failure.message}\n{check.failure_info.code_sample}"
                    verdict.add(key, said)
    elif isinstance(event, events.NonFatalError):
        verdict.problems.append(f"{event.label}: {event.value!r}")
    elif isinstance(event, events.FatalError):
        verdict.problems.append(repr(event.exception))
