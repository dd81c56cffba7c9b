"""What a run came to: as JSON, in a few lines, and as a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from codegen.runtime.contract_tests.findings import Calls, Coverage, Outcome
from codegen.runtime.contract_tests.page import page
from codegen.runtime.contract_tests.page.markup import Markup, element
from codegen.runtime.contract_tests.report import Broken, Report, is_law
from codegen.runtime.contract_tests.summary import lines
from tests.contract_tests import samples
from tests.contract_tests.samples import finding, noted, outcome

FAKE: dict[str, Any] = {"provider": "fake", "target": "", "meant": False}


class _Reader(HTMLParser):
    """Reads a page: its elements, which must be closed in their order, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "input", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.text.append(data)

    def named(self, tag: str) -> Iterator[dict[str, str | None]]:
        return (attributes for name, attributes in self.tags if name == tag)


def read(text: str) -> _Reader:
    """What a browser would make of a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader._open == []
    return reader


# --- JSON -----------------------------------------------------------------------------


def test_a_report_says_who_answered() -> None:
    """And what came of it: what nobody meant to be a fake has passed nothing."""
    told = samples.ordinary().as_json()
    found = {
        one["name"]: (one["provider"], one["meant"], one["status"])
        for one in told["subjects"]
    }
    assert found == {
        "orders.events": ("fake", True, "passed"),
        "orders.grpc": ("fake", False, "untested"),
        "users.http": ("real", True, "failed"),
    }
    assert json.loads(json.dumps(told)) == told


def test_tests_stand_in_their_order() -> None:
    """Whichever process was done with which first."""
    found = [noted(outcome(f"operation{n}"), n) for n in range(3)]
    one = Report(seed=0, noted=tuple(found))
    two = Report(seed=0, noted=tuple(reversed(found)))
    assert one.as_json() == two.as_json()


def test_a_real_service_that_never_answers_is_silent() -> None:
    """It is untested, whatever its tests say."""
    told = Outcome(operation="getUser", checks={"status_code_conformance": 9})
    report = Report(seed=0, noted=(noted(told),))
    assert report.silent == ["users.http"]
    assert report.subjects[0]["status"] == "untested"
    assert list(lines(report)) == [
        "users.http: provider shop.users:create_app: 1 passed",
        "users.http: NOT TESTED: not one call succeeded. Does it need credentials, or a seed?",
    ]


def test_a_service_that_has_other_paths() -> None:
    """Who answers 404 to everything is asked for neither credentials nor a seed."""
    gone = Calls(statuses={"404": 3}, answered=0, meant=False)
    told = Outcome(
        operation="getUser",
        checks={"status_code_conformance": 9},
        calls={"getUser": gone, "listUsers": gone},
    )
    said = list(lines(Report(seed=0, noted=(noted(told),))))[-1]
    assert "each got 404. Does the service have these paths below another one?" in said
    one = replace(told, calls={"getUser": gone})
    said = list(lines(Report(seed=0, noted=(noted(one),))))[-1]
    assert "Does it need credentials, or a seed?" in said


def test_a_law_that_had_nothing_to_do_is_no_gap() -> None:
    """What was tested decides about the whole, and what was not is told beside it."""
    nothing = "tenants: no credentials of two tenants"
    found = [
        noted(outcome("getUser")),
        noted(replace(outcome("getUser"), untested="examples: no", checks={"a_b": 2})),
        noted(outcome("createUser", untested=nothing)),
    ]
    report = Report(seed=0, noted=tuple(found))
    assert report.subjects[0]["status"] == "passed"
    assert list(lines(report)) == [
        "users.http: provider shop.users:create_app: 1 untested, 2 passed",
        "  NOT TESTED: createUser: tenants: no credentials of two tenants",
        "  NOT ALL TESTED: getUser: examples: no",
    ]
    text = " ".join(read(page(report.as_json())).text)
    assert "Every contract is kept" in text
    assert nothing in text and "examples: no" in text
    alone = Report(seed=0, noted=tuple(found[2:]))
    assert alone.subjects[0]["status"] == "untested"


def test_an_answer_in_any_test_is_coverage() -> None:
    """Of the operation that was called, whatever the test was about."""
    seen = {"statuses": Coverage(seen=frozenset({"200"}), unseen=frozenset({"404"}))}
    law = Outcome(
        operation="createUser",
        checks={"read-after-create": 1},
        calls={"getUser": Calls(statuses={"200": 1}, answered=1, coverage=seen)},
    )
    alone = Outcome(
        operation="getUser",
        coverage={
            "statuses": Coverage(seen=frozenset({"404"}), unseen=frozenset({"200"}))
        },
    )
    (subject,) = Report(seed=0, noted=(noted(law), noted(alone, 1))).subjects
    assert subject["coverage"]["getUser"] == {
        "statuses": {"seen": ["200", "404"], "unseen": []}
    }
    assert subject["calls"]["getUser"] == {
        "statuses": {"200": 1},
        "answered": 1,
        "meant": False,
    }


def _called(
    operation: str, statuses: dict[str, int], answered: int = 0, meant: bool = False
) -> Outcome:
    calls = Calls(statuses=statuses, answered=answered, meant=meant)
    return Outcome(operation=operation, checks={"a_b": 1}, calls={operation: calls})


def test_an_operation_that_never_has_a_success_is_untested() -> None:
    """Whatever others answer; all that was seen of it is how it refuses."""
    report = Report(
        seed=0,
        noted=(
            noted(_called("getUser", {"401": 9})),
            noted(replace(_called("health", {"200": 1}, 1), answered=1), 1),
            noted(_called("getUser", {"401": 1, "404": 1}), 2),
        ),
    )
    assert report.silent == []
    assert report.unanswered == {"users.http": {"getUser": {"401": 10, "404": 1}}}
    found = {one["operation"]: one for one in report.subjects[0]["tests"]}
    assert found["getUser"]["status"] == "untested"
    assert found["health"]["status"] == "passed"
    assert list(lines(report))[1:] == [
        "  NOT TESTED: getUser: no call succeeded, it answered 401 (10 times), 404 (once)",
        "users.http: NOT TESTED: no call of getUser succeeded. Does it need credentials, "
        "a seed, or parameters that are known? If it is meant to refuse: "
        '[tool.codegen.providers.users] unchecked = ["answered:getUser"]',
    ]


@pytest.mark.parametrize(
    ("noted_", "why"),
    [
        (
            [
                _called("getUser", {"401": 9}),
                Outcome(
                    operation="sequences",
                    calls={"getUser": Calls(statuses={"200": 1}, answered=1)},
                ),
            ],
            "it had one in a sequence",
        ),
        ([_called("getUser", {"401": 9}, meant=True)], "it is meant"),
        ([_called("getUser", {})], "nobody called it"),
        (
            [
                Outcome(
                    operation="createUser",
                    calls={"getUser": Calls(statuses={"404": 1})},
                )
            ],
            "no test was about it",
        ),
    ],
)
def test_an_operation_of_which_that_is_not_said(
    noted_: list[Outcome], why: str
) -> None:
    """It is not untested because of that."""
    found = tuple(noted(one, n) for n, one in enumerate(noted_))
    assert Report(seed=0, noted=found).unanswered == {}, why


def test_a_fake_need_not_answer() -> None:
    """Of it nothing is tested anyway."""
    told = noted(_called("getUser", {"401": 9}), **FAKE)
    assert Report(seed=0, noted=(told,)).unanswered == {}


def test_the_lines_say_what_was_not_tested() -> None:
    """A line for each contract, and one for each thing that nobody looked at."""
    report = Report(
        seed=0,
        noted=(
            noted(outcome("getUser")),
            noted(outcome("exportUsers", untested="no request could be made up"), 1),
            noted(outcome("PlaceOrder"), subject="orders.grpc", **FAKE),
        ),
        broken=(Broken(test="t", said="ImportError"),),
    )
    assert list(lines(report)) == [
        "orders.grpc: NOT TESTED (fake): 1 passed",
        "users.http: provider shop.users:create_app: 1 untested, 1 passed",
        "  NOT TESTED: exportUsers: no request could be made up",
        "NOT TESTED: 1 test came to nothing",
    ]


def test_coverage_is_that_of_all_tests() -> None:
    """What one of them saw is seen."""
    one = Outcome(
        operation="getUser",
        coverage={
            "statuses": Coverage(seen=frozenset({"200"}), unseen=frozenset({"404"}))
        },
    )
    two = Outcome(
        operation="getUser",
        coverage={
            "statuses": Coverage(seen=frozenset({"404"}), unseen=frozenset({"409"}))
        },
    )
    (subject,) = Report(seed=0, noted=(noted(one), noted(two, 1))).subjects
    assert subject["coverage"] == {
        "getUser": {"statuses": {"seen": ["200", "404"], "unseen": ["409"]}}
    }


def test_laws_are_told_from_checks() -> None:
    """By how they are called."""
    assert is_law("read-after-create") and is_law("pages")
    assert not is_law("response_schema_conformance")


# --- page -----------------------------------------------------------------------------


def test_the_page_says_all_that_the_report_has() -> None:
    """Failures with all that they have, reasons, digests, coverage."""
    text = " ".join(read(page(samples.ordinary().as_json())).text)
    for expected in (
        "1 of 3 contracts is broken",
        "NOT TESTED (fake)",
        "fake, as configured",
        "shop.users:create_app",
        "e2011efa8fe3",
        "4 failures and 1 piece of advice",
        "7 is not of type 'string'",
        "contracts/users.openapi.yaml:43:11",
        "> 43 |           description: The user.",
        "GET http://127.0.0.1:8000/users/3f1c",
        '"name": 7',
        "curl -X GET",
        'accept = ["pages"]',
        "no request could be made up for it",
        "200 payment is Invoice",
    ):
        assert expected in text, expected


@pytest.mark.parametrize("name", ["ordinary", "hostile", "large", "empty"])
def test_the_page_stands_alone(name: str) -> None:
    """Nothing is fetched, and one script runs, which the policy names."""
    report: Report = getattr(samples, name)()
    found = read(page(report.as_json()))
    scripts = list(found.named("script"))
    assert scripts == [{}]
    assert not [
        tag for tag, _ in found.tags if tag in ("img", "link", "iframe", "base")
    ]
    for tag, attributes in found.tags:
        assert "src" not in attributes
        assert not [key for key in attributes if key.startswith("on")]
        assert tag != "a" or str(attributes["href"]).startswith("#")
    (policy,) = [m for m in found.named("meta") if "http-equiv" in m]
    assert str(policy["content"]).startswith("default-src 'none'; ")


def test_hostile_text_is_text() -> None:
    """Wherever it stands, it is shown as it is."""
    found = read(page(samples.hostile().as_json()))
    shown = [text for text in found.text if samples.HOSTILE in text]
    assert len(shown) > 15
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        (samples.empty(), "No contract was tested"),
        (Report(seed=0, noted=(noted(outcome("a")),)), "Every contract is kept"),
        (
            Report(seed=0, noted=(noted(outcome("a"), **FAKE),)),
            "1 contract is not tested",
        ),
        (
            Report(seed=0, noted=(noted(outcome("a", finding(), basis="inferred")),)),
            "Kept, with advice",
        ),
        (
            Report(seed=0, noted=(noted(outcome("a", finding())),)),
            "users.http breaks its contract",
        ),
        (
            Report(seed=0, noted=(), broken=(Broken(test="t", said="ImportError"),)),
            "1 test came to nothing",
        ),
    ],
    ids=["empty", "passed", "fake", "advice", "failed", "broken"],
)
def test_the_verdict(report: Report, verdict: str) -> None:
    """The first thing that is said, and never more than is known."""
    found = read(page(report.as_json()))
    assert verdict in found.text


def test_markup_is_escaped_by_construction() -> None:
    """Text, attributes and what is nested; what was made here stays as it is."""
    made = element(
        "p", "<b>", [element("i", "&"), None, 3], title='"<', hidden=True, id=None
    )
    assert made == '<p title="&quot;&lt;" hidden>&lt;b&gt;<i>&amp;</i>3</p>'
    assert isinstance(made, Markup)
