"""What came back from each operation, and which of it is a success."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from codegen.runtime.contract_tests.configuration import ServiceConfiguration
from codegen.runtime.contract_tests.findings import Coverage
from codegen.runtime.contract_tests.http.document import Document
from codegen.runtime.contract_tests.http.heard import Heard, is_success


def _document(*statuses: str) -> Document:
    operation = {"operationId": "getA", "responses": {key: {} for key in statuses}}
    return Document({"paths": {"/a": {"get": operation}}})


def _case(method: str = "GET", path: str = "/a") -> Any:
    return SimpleNamespace(
        operation=SimpleNamespace(path=path, method="get"),
        method=method,
        media_type=None,
        body=None,
    )


def _answer(status: int) -> Any:
    return SimpleNamespace(status_code=status, headers={})


@pytest.mark.parametrize(
    ("declared", "status", "success"),
    [
        (["200", "404"], 200, True),
        (["200", "404"], 404, False),
        (["200", "404"], 201, True),  # another check says that it is not declared
        (["200", "404"], 302, False),
        (["302"], 302, True),
        (["3XX"], 302, True),
        (["default"], 200, True),
        (["default"], 404, False),
        (["404", "410"], 410, True),  # there is nothing else to get
        (["404", "410"], 401, False),
        (["4XX"], 401, True),
        (["200"], 500, False),
        ([], 404, False),
    ],
)
def test_what_a_success_is(declared: list[str], status: int, success: bool) -> None:
    """What the contract calls so: a refusal where it has nothing but refusals."""
    document = _document(*declared)
    (operation,) = document.operations.values()
    assert is_success(document, operation, status) is success


def test_what_came_is_told_once() -> None:
    """By operation and status; a method that there is not is none of them."""
    heard = Heard(document=_document("200"), configuration=ServiceConfiguration())
    for status in (200, 404, 404):
        heard.note(_case(), _answer(status))
    heard.note(_case(method="TRACE"), _answer(405))
    heard.note(_case(path="/b"), _answer(404))
    (came,) = heard.taken().values()
    assert (came.statuses, came.answered) == ({"200": 1, "404": 2}, 1)
    assert came.coverage["statuses"] == Coverage(seen=frozenset({"200"}))
    assert heard.taken() == {}


@pytest.mark.parametrize(
    ("unchecked", "meant"),
    [({"answered"}, True), ({"answered:getA"}, True), ({"answered:getB"}, False)],
)
def test_what_is_meant(unchecked: set[str], meant: bool) -> None:
    """By the configuration: of all operations, or of one."""
    configuration = ServiceConfiguration(unchecked=frozenset(unchecked))
    heard = Heard(document=_document("200"), configuration=configuration)
    heard.note(_case(), _answer(403))
    assert heard.taken()["getA"].meant is meant


@pytest.mark.parametrize(
    ("declared", "told", "seen"),
    [
        ("text/csv; header=present", "text/csv; header=present", None),
        ("text/csv; header=present", "text/csv", None),
        ("text/csv", "Text/CSV; charset=utf-8", None),
        ("image/*", "image/png", None),
        ("text/csv", "text/html; charset=utf-8", "text/html"),
    ],
)
def test_media_types_are_as_they_are_declared(
    declared: str, told: str, seen: str | None
) -> None:
    """One that has parameters, or is a range, is none that never came."""
    answers = {"200": {"content": {declared: {}}}}
    operation = {"operationId": "getA", "responses": answers}
    heard = Heard(
        document=Document({"paths": {"/a": {"get": operation}}}),
        configuration=ServiceConfiguration(),
    )
    answer = SimpleNamespace(status_code=200, headers={"content-type": [told]})
    heard.note(_case(), answer)
    found = heard.taken()["getA"].coverage["media types"]
    assert found.seen == {f"200 {seen or declared}"}
    assert found.unseen == ({f"200 {declared}"} if seen else set())
