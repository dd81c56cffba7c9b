"""The table of settings: what it says is what the runtime, the schema and code say."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from codegen.diagnostics import Report, Span, codes
from codegen.model.policy import POLICY, ROWS, WORDS, Reader, schema, settings
from codegen.model.policy.kinds import scalar
from codegen.model.policy.settings import Group
from codegen.runtime import policy as runtime
from tests.harness.command import REPOSITORY

SCHEMA = REPOSITORY / "docs/x-resilience.schema.json"
GOOD: list[Any] = [
    {},
    {"timeout": "5s"},
    {"timeout": 2.5},
    {"timeout": False},
    {"timeout": {"total": False, "attempt": "500ms", "connect": "0.5s"}},
    {"retry": 3},
    {"retry": False},
    {"retry": {"attempts": 2, "backoff": "100ms..5s", "respectRetryAfter": False}},
    {"retry": {"backoff": {"base": "0.05s", "cap": 1, "throttled": "1m"}}},
    {"retry": {"on": [429, 503, "UNAVAILABLE"]}},
    {"idempotent": True, "idempotency": {"header": "X-Once", "safe": True}},
    {"breaker": False, "budget": False, "bulkhead": False, "rateLimit": False},
    {"breaker": True, "hedge": False, "fallback": False},
    {"breaker": {"scope": "operation", "window": "1m", "ratio": 0.5, "minCalls": 1}},
    {"breaker": {"consecutive": 5, "open": "2s", "maxOpen": "1h", "probes": 1}},
    {"breaker": {"slow": False, "slowRatio": "99.5%"}},
    {"breaker": {"slow": "2s", "slowRatio": 1}},
    {"budget": "20%"},
    {"budget": 0.5},
    {"budget": {"ratio": "100%", "reserve": 1}},
    {"bulkhead": 100},
    {"bulkhead": {"limit": 1, "queue": 0, "adaptive": True}},
    {"rateLimit": "100/s"},
    {"rateLimit": "5/h"},
    {"rateLimit": "5/10s"},
    {"rateLimit": {"calls": 1, "per": "m", "burst": 3}},
    {"rateLimit": {"calls": 1, "per": "1m"}},
    {"hedge": "2s"},
    {"hedge": "p95"},
    {"hedge": {"delay": "p95", "extra": 2}},
    {"fallback": {"fresh": "5s", "stale": "1h", "entries": 10}},
    {"fallback": {"fresh": False}},
]
BAD: list[Any] = [
    None,
    [],
    "5s",
    {"timeouts": "5s"},
    {"x-timeout": "5s"},
    {"timeout": "5"},
    {"timeout": "5 s"},
    {"timeout": "0s"},
    {"timeout": "0.0ms"},
    {"timeout": "-1s"},
    {"timeout": "1d"},
    {"timeout": "1e3s"},
    {"timeout": "\u0663s"},
    {"timeout": "s"},
    {"timeout": 0},
    {"timeout": -1},
    {"timeout": True},
    {"timeout": None},
    {"timeout": [1]},
    {"timeout": "1000000h"},
    {"timeout": 1000001},
    {"timeout": float("inf")},
    {"timeout": 10**400},
    {"timeout": "9" * 5000 + "s"},
    {"timeout": {"each": 1}},
    {"retry": 0},
    {"retry": True},
    {"retry": 1.5},
    {"retry": "3"},
    {"retry": 10**400},
    {"retry": {"on": 503}},
    {"retry": {"on": []}},
    {"retry": {"on": [200]}},
    {"retry": {"on": ["unavailable"]}},
    {"retry": {"on": ["OK"]}},
    {"retry": {"on": [[]]}},
    {"retry": {"on": [True]}},
    {"retry": {"backoff": "1s"}},
    {"retry": {"backoff": "1s..2s..3s"}},
    {"retry": {"backoff": "0s..2s"}},
    {"retry": {"backoff": 1}},
    {"retry": {"backoff": False}},
    {"retry": {"backoff": {"min": 1}}},
    {"idempotent": "yes"},
    {"idempotent": None},
    {"idempotency": True},
    {"idempotency": {"header": ""}},
    {"idempotency": {"header": "a b"}},
    {"idempotency": {"header": 'a"b'}},
    {"idempotency": {"header": 1}},
    {"idempotency": {"header": "Content-Length"}},
    {"idempotency": {"header": "HOST"}},
    {"breaker": "on"},
    {"breaker": None},
    {"breaker": []},
    {"breaker": {"ratio": 0}},
    {"breaker": {"ratio": 1.1}},
    {"breaker": {"ratio": "101%"}},
    {"breaker": {"ratio": "100.5%"}},
    {"breaker": {"ratio": "0.0%"}},
    {"breaker": {"ratio": "50"}},
    {"breaker": {"minCalls": 0}},
    {"breaker": {"min_calls": 10}},
    {"breaker": {"scope": "host"}},
    {"breaker": {"scope": []}},
    {"budget": "20"},
    {"budget": {"reserve": 0}},
    {"bulkhead": 0},
    {"bulkhead": {"queue": -1}},
    {"bulkhead": {"adaptive": 1}},
    {"rateLimit": 100},
    {"rateLimit": True},
    {"rateLimit": "007/s"},
    {"rateLimit": "100"},
    {"rateLimit": "0/s"},
    {"rateLimit": "100/d"},
    {"rateLimit": "100/s/s"},
    {"rateLimit": "1.5/s"},
    {"rateLimit": {"per": "d"}},
    {"hedge": "p99"},
    {"hedge": {"extra": 0}},
    {"fallback": "5s"},
    {"fallback": True},
    {"fallback": {"entries": 0}},
]


def _read(value: Any) -> tuple[bool, dict[str, Any]]:
    """Whether the reader takes *value*, and what it makes of it."""
    report = Report()
    found = Reader(lambda words: Span("here"), report).policy(value)
    return not report.failed, {path: said.value for path, said in found.items()}


@pytest.mark.parametrize("value", GOOD, ids=repr)
def test_what_both_take(value: Any) -> None:
    """The reader, and the schema."""
    assert _read(value)[0]
    jsonschema.validate(value, schema.document())


@pytest.mark.parametrize("value", BAD, ids=lambda value: repr(value)[:60])
def test_what_both_refuse(value: Any) -> None:
    """The reader with a diagnostic, never a traceback, and the schema."""
    assert not _read(value)[0]
    assert not jsonschema.Draft202012Validator(schema.document()).is_valid(value)


def test_the_schema_is_a_schema() -> None:
    """Of the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(schema.document())


def test_the_schema_in_docs_is_not_stale(update: bool) -> None:
    """It is what the table says; `--update` writes it."""
    if update:
        SCHEMA.write_text(schema.text(), "utf-8")
    assert SCHEMA.read_text("utf-8") == schema.text()
    assert json.loads(schema.text()) == schema.document()


@pytest.mark.parametrize(
    ("path", "row"), [*ROWS.items()], ids=lambda one: str(one)[:30]
)
def test_what_is_shown_can_be_said(path: str, row: settings.Row) -> None:
    """A default, shown in the words of a contract, is read as that default."""
    if isinstance(row, Group) or row.default is None or row.kind.items:
        return
    value = scalar(settings.shown(path, row.default))
    assert row.kind.read(value) == row.default


@pytest.mark.parametrize(
    ("value", "meaning"),
    [
        ({"timeout": "1500ms"}, {"timeout.total": 1.5}),
        ({"timeout": "2m"}, {"timeout.total": 120.0}),
        ({"timeout": {"attempt": False}}, {"timeout.attempt": None}),
        ({"retry": False}, {"retry.attempts": 1}),
        ({"retry": {"on": [503, 503]}}, {"retry.on": (503,)}),
        (
            {"retry": {"backoff": "50ms..2s"}},
            {"retry.backoff.base": 0.05, "retry.backoff.cap": 2.0},
        ),
        ({"breaker": False}, {"breaker": False}),
        ({"breaker": {}}, {"breaker": True}),
        ({"budget": "12.5%"}, {"budget": True, "budget.ratio": 0.125}),
        (
            {"rateLimit": "5/10s"},
            {"rateLimit": True, "rateLimit.calls": 5, "rateLimit.per": 10.0},
        ),
        ({"hedge": "p95"}, {"hedge": True, "hedge.delay": "p95"}),
        ({"fallback": {"stale": False}}, {"fallback": True, "fallback.stale": 0.0}),
    ],
    ids=repr,
)
def test_what_words_mean(value: Any, meaning: dict[str, Any]) -> None:
    """Seconds, counts and shares; short forms spelt out."""
    assert _read(value) == (True, meaning)


def _classes(group: Group = POLICY) -> Iterator[Group]:
    if group.python:
        yield group
    for row in group.members:
        if isinstance(row, Group):
            yield from _classes(row)


def _keywords(group: Group) -> dict[str, Any]:
    """What a class is made with, and its defaults; of groups whether they are on."""
    found: dict[str, Any] = {}
    for row in group.members:
        if isinstance(row, Group) and not row.python:
            found.update(_keywords(row))
        elif settings.keyword(row):
            found[settings.keyword(row)] = settings.default(row)
    return found


@pytest.mark.parametrize("group", [*_classes()], ids=lambda group: group.python)
def test_classes_of_the_runtime(group: Group) -> None:
    """Each has the keywords and the defaults of the table, and no others."""
    made = getattr(runtime, group.python)
    fields = {field.name: field.default for field in dataclasses.fields(made)}
    table = _keywords(group)
    assert sorted(fields) == sorted(table)
    for row in group.members:
        name = settings.keyword(row)
        if isinstance(row, Group) and row.python:
            part = getattr(runtime, row.python)
            assert fields[name] == (None if row.on is False else part())
        elif isinstance(row, Group):
            assert all(
                fields[one] == default for one, default in _keywords(row).items()
            )
        elif fields.get(name, dataclasses.MISSING) is not dataclasses.MISSING:
            assert fields[name] == row.default
        else:
            assert name in ("", *map(settings.keyword, _needed(group)))


def _needed(group: Group) -> Iterator[settings.Row]:
    return (row for row in group.members if row.word in group.needs)


def test_the_words_of_a_policy_are_explained() -> None:
    """All of them, and no others."""
    listed = codes.BAD_POLICY.explanation.split("Its words are: ")[1].split(". ")[0]
    assert set(listed.split(", ")) == WORDS
