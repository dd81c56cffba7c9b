"""A generated HTTP client and its contract, as contract tests see them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...http.client import AsyncHttpClient, HttpClient
from ...http.errors import ApiError
from ...policy import Policy
from ...sample_scalars import CannotSample
from ..findings import Finding, Outcome
from ..http.document import Document
from ..subjects import Subject
from . import answers, requests, resilience
from .call import Call, NotTaken
from .requests import Found
from .schemas import Direction, Validity
from .styles import key

VECTORS: Mapping[str, Callable[[Call], Found]] = {
    **requests.VECTORS,
    **answers.VECTORS,
    **resilience.VECTORS,
}
"""What is tried of each operation, by the name of the check."""
CLIENT = "client"
"""Whom these tests are about, in reports: neither a real provider nor a fake."""


def _nobody() -> None:
    """Stands where a fake would: a script answers."""


@dataclass(frozen=True, kw_only=True, eq=False)
class ClientSubject(Subject):
    """A generated client, and the document that it promises to keep.

    Attributes:
        document: The document that the client was generated from, in the output.
        client: The async client.
        blocking: The sync client.
    """

    fake: Callable[[], Any] = field(default=_nobody)
    document: str
    client: type[AsyncHttpClient]
    blocking: type[HttpClient]

    @property
    def name(self) -> str:
        """What reports call it, `users.http.client`."""
        return f"{self.service}.{self.slice}.{CLIENT}"

    @cached_property
    def spec(self) -> Document:
        """The document."""
        return Document(json.loads((self.root / self.document).read_text("utf-8")))

    @cached_property
    def validity(self) -> Mapping[Direction, Validity]:
        """What is valid, by the direction in which it goes."""
        return {
            "request": Validity(self.spec, "request"),
            "response": Validity(self.spec, "response"),
        }

    def tested(self) -> dict[str, Any]:
        """What is tested, as reports say it."""
        return {"provider": CLIENT, "meant": True, "target": self.client.__name__}

    def conforms(
        self,
        operation: str,
        method: Callable[..., Any],
        *,
        policy: Policy,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        header: Mapping[str, str] | None = None,
        cookie: Mapping[str, str] | None = None,
        querystring: Mapping[str, str] | None = None,
        errors: Mapping[str, type[ApiError[Any]]] | None = None,
    ) -> None:
        """Play *method* of the client against all vectors of *operation*, `GET /users`.

        Args:
            operation: Method and path, as the contract writes them.
            method: The method of the async client; the sync one has it, too.
            policy: Its resilience, as the contract has it.
            path: By wire name, what parameters of that place are called in Python.
            query: The same.
            header: The same.
            cookie: The same.
            querystring: The same.
            errors: By status as the contract writes it, what is raised.

        Raises:
            ContractBroken: The client does not keep the contract.
        """
        __tracebackhide__ = True
        verb, _, place = operation.partition(" ")
        declared = self.spec.operations.get((place, verb))
        if declared is None:
            said = f"{self.document} does not have it"
            self.judge(Outcome(operation=operation, untested=said))
            return
        places = {
            "path": path,
            "query": query,
            "header": header,
            "cookie": cookie,
            "querystring": querystring,
        }
        call = Call(
            subject=self,
            operation=declared,
            method=method,
            arguments={
                key(where, wire): name
                for where, names in places.items()
                for wire, name in (names or {}).items()
            },
            errors=errors or {},
            policy=policy,
        )
        self.judge(judged(call))


def judged(call: Call) -> Outcome:
    """Return what came of all vectors of one operation."""
    checks: dict[str, int] = {}
    findings: list[Finding] = []
    untested = ""
    # What cannot be called at all is said once.
    sendable = _is_sendable(call)
    for check, vector in (VECTORS if sendable else requests.VECTORS).items():
        try:
            found = vector(call)
        except NotTaken as error:
            checks[check] = 1
            said = f"the client takes nothing that the contract allows for {error}"
            findings.append(_not_taken(call, said))
            break
        except CannotSample as error:
            untested = untested or f"no values for it could be made up: {error}"
            checks[check] = 0  # so that reports show what was left out
            continue
        if found is not None:
            checks[check] = 1
            findings += found
    return Outcome(
        operation=call.operation.name,
        checks=checks,
        findings=findings,
        untested="" if any(checks.values()) else untested,
        answered=len(call.answered),
    )


def _not_taken(call: Call, said: str) -> Finding:
    return Finding(
        check="request",
        operation=call.operation.name,
        said=said,
        pointer=call.operation.pointer,
    )


def _is_sendable(call: Call) -> bool:
    try:
        return not call.play(call.least, call.success.reply).refused
    except CannotSample:
        return True
