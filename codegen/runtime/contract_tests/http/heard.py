"""What came back from each operation, whichever test called it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ...media_types import essence, in_range, same
from ..configuration import ServiceConfiguration
from ..findings import ANSWERED, Calls, Coverage
from . import shapes
from .document import Declared, Document, json_schemas, schema_of


@dataclass(slots=True)
class _Came:
    """What came back from one operation, and what was sent to it."""

    statuses: Counter[int] = field(default_factory=Counter)
    declared: set[str] = field(default_factory=set)
    media_types: set[str] = field(default_factory=set)
    branches: set[str] = field(default_factory=set)


@dataclass(slots=True, kw_only=True)
class Heard:
    """What came back, by operation.

    Attributes:
        document: What the service promises.
        configuration: What is said of the service, so which operations need no success.
    """

    document: Document
    configuration: ServiceConfiguration
    came: dict[str, _Came] = field(default_factory=dict)
    known: dict[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)

    def note(self, case: Any, response: Any) -> None:
        """Note that *response* came back, if *case* was a call of an operation."""
        operation = self._called(case)
        if operation is None:
            return
        came = self.came.setdefault(operation.name, _Came())
        came.statuses[response.status_code] += 1
        sent = self.document.resolved(operation.value.get("requestBody", {}))
        body = schema_of(sent.get("content", {}), str(case.media_type))
        if body is not None and isinstance(case.body, dict | list):
            taken = shapes.taken(self.document, body, case.body)
            came.branches |= {f"request {one}" for one in taken}
        found = self.document.response(operation, response.status_code)
        if found is None:
            return
        name, value = found
        came.declared.add(name)
        media_type = response.headers.get("content-type", [""])[0]
        content = value.get("content", {})
        came.media_types |= {f"{name} {one}" for one in _spelt(content, media_type)}
        answer = schema_of(content, media_type)
        if answer is not None:
            with suppress(ValueError):
                taken = shapes.taken(self.document, answer, response.json())
                came.branches |= {f"{name} {one}" for one in taken}

    def taken(self) -> Mapping[str, Calls]:
        """Return what came back since this was asked before."""
        declared = {one.name: one for one in self.document.operations.values()}
        found = {
            name: Calls(
                statuses={
                    str(one): count for one, count in sorted(came.statuses.items())
                },
                answered=sum(
                    count
                    for status, count in came.statuses.items()
                    if is_success(self.document, declared[name], status)
                ),
                meant=self.configuration.leaves_out(ANSWERED, name),
                coverage=self._coverage(declared[name], came),
            )
            for name, came in self.came.items()
        }
        self.came = {}
        return found

    def _coverage(self, operation: Declared, came: _Came) -> Mapping[str, Coverage]:
        """What of *operation* came up, by kind."""
        if operation.name not in self.known:
            self.known[operation.name] = known(self.document, operation)
        seen = {
            "statuses": came.declared,
            "media types": came.media_types,
            "schema branches": came.branches,
        }
        return {
            kind: Coverage(seen=frozenset(seen[kind]), unseen=all_ - seen[kind])
            for kind, all_ in self.known[operation.name].items()
        }

    def _called(self, case: Any) -> Declared | None:
        found = self.document.asked(case)
        if found is None or case.method.upper() != found.method:
            return None  # a method that the contract does not have, tried all the same
        return found


def known(document: Document, operation: Declared) -> Mapping[str, frozenset[str]]:
    """Return all that may come up of *operation*, by kind."""
    answers = operation.value.get("responses", {})
    media_types, branches = set[str](), set[str]()
    sent = document.resolved(operation.value.get("requestBody", {}))
    for body in json_schemas(sent.get("content", {})):
        branches |= {f"request {one}" for one in shapes.branches(document, body)}
    for key, value in answers.items():
        content = document.resolved(value).get("content", {})
        media_types |= {f"{key} {name}" for name in content}
        for answer in json_schemas(content):
            branches |= {f"{key} {one}" for one in shapes.branches(document, answer)}
    return {
        "statuses": frozenset(map(str, answers)),
        "media types": frozenset(media_types),
        "schema branches": frozenset(branches),
    }


def _spelt(content: Iterable[str], told: str) -> Iterable[str]:
    """Return *told* as *content* spells it, else without its parameters; nothing for nothing."""
    for fits in (str.__eq__, same, in_range):
        for declared in content:
            if told and fits(declared, told):
                return (declared,)
    return (essence(told),) if told else ()


def is_success(document: Document, operation: Declared, status: int) -> bool:
    """Whether *status* is what *operation* is there for.

    That is a refusal where its contract declares nothing else, as of what is gone.
    """
    declared = document.response(operation, status) is not None
    if status >= 400:
        return declared and operation.only_refuses
    return status >= 200 and (declared or status < 300)
