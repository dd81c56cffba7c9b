"""Schemathesis, all checks, finds nothing on generated servers.

Of the first contract before a service that remembers, and of outside contracts before
their generated fakes.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi import FastAPI, Request, Response
from starlette.middleware.base import RequestResponseEndpoint

from generated.users.http import server as users_server
from generated.users.http.fake import FakeUsersService
from tests.http.members import Members
from tests.http.outside import conformance, served
from tests.http.outside.subjects import SUBJECTS, Subject

_FEW, _MANY = 4, 100
_subjects = pytest.mark.parametrize("subject", SUBJECTS, ids=lambda one: one.name)


def _users() -> FastAPI:
    return served.app_of(users_server, Members())


def _nothing_is_found(verdict: conformance.Verdict, unchecked: frozenset[str]) -> None:
    if verdict.findings or verdict.problems:
        pytest.fail(str(verdict), pytrace=False)
    assert verdict.phases >= conformance.PHASES - {"stateful"}
    assert set(verdict.ran) == conformance.CHECKS - unchecked


def test_the_first_contract() -> None:
    """Its server, before a service that remembers: no check is left out."""
    verdict = conformance.examine(_users(), examples=_FEW)
    _nothing_is_found(verdict, frozenset())
    assert "stateful" in verdict.phases


def test_the_first_contract_before_its_fake() -> None:
    """Which remembers, so that no check is left out either."""
    app = served.app_of(users_server, FakeUsersService())
    verdict = conformance.examine(app, examples=_FEW)
    _nothing_is_found(verdict, frozenset())
    assert "stateful" in verdict.phases


@pytest.mark.corpus
@_subjects
def test_an_outside_contract(
    subject: Subject, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its server, before its fake."""
    _examine(subject, corpus, tmp_path, monkeypatch, _FEW)


@pytest.mark.deep
def test_the_first_contract_at_length() -> None:
    """With more random requests."""
    verdict = conformance.examine(_users(), examples=_MANY)
    _nothing_is_found(verdict, frozenset())


@pytest.mark.deep
@pytest.mark.corpus
@_subjects
def test_an_outside_contract_at_length(
    subject: Subject, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With more random requests."""
    _examine(subject, corpus, tmp_path, monkeypatch, _MANY)


def _examine(
    subject: Subject,
    corpus: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    examples: int,
) -> None:
    contract = corpus / "openapi" / subject.file
    document = served.build(subject, contract, folder)
    monkeypatch.syspath_prepend(folder)
    subject_served = served.serve(folder, subject.name, document)
    verdict = conformance.examine(
        subject_served.app,
        examples=examples,
        headers=subject.headers,
        unchecked=subject.unchecked,
        excused=subject.excused,
    )
    _nothing_is_found(verdict, frozenset(subject.unchecked))


def test_a_server_that_breaks_its_contract_is_found_out() -> None:
    """The same app, but that one answer in the wrong type and one error too many."""
    app = _users()

    @app.middleware("http")
    async def worse(request: Request, call_next: RequestResponseEndpoint) -> Response:
        if request.method == "DELETE":
            return Response(status_code=500)
        answer = await call_next(request)
        if request.method == "GET" and answer.status_code == 200:
            answer.headers["content-type"] = "text/csv"
        return answer

    verdict = conformance.examine(app, examples=1)
    found = {(check, operation) for check, operation, _ in verdict.findings}
    assert ("not_a_server_error", "DELETE /users/{userId}") in found
    assert ("content_type_conformance", "GET /users") in found
