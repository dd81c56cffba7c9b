"""What JUnit says of tests that tested nothing."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from codegen.runtime.contract_tests.junit import amend, never_answered
from codegen.runtime.contract_tests.report import Noted, Report

TEST = "generated/contract_tests/test_words_http.py::test_get_word"
OTHER = TEST.replace("word", "name")
CLASS = "generated.contract_tests.test_words_http"
WRITTEN = """<?xml version="1.0" encoding="utf-8"?>
<testsuites><testsuite errors="0" failures="1" skipped="0" tests="3">
<testcase classname="{within}" name="test_get_word"><system-out>it</system-out></testcase>
<testcase classname="{within}" name="test_get_name"><failure message="no" /></testcase>
<testcase classname="{within}" name="test_get_all" />
</testsuite></testsuites>
"""


def _noted(test: str, operation: str, status: str, answered: int) -> Noted:
    calls = {"statuses": {status: 2}, "answered": answered, "meant": False}
    entry: dict[str, Any] = {
        **dict.fromkeys(("service", "slice", "contract", "digest", "basis"), ""),
        "subject": "words.http",
        "provider": "real",
        "meant": True,
        "target": "a:b",
        "operation": operation,
        "status": "passed",
        "checks": {"a_b": 1},
        "findings": [],
        "untested": "",
        "answered": answered,
        "coverage": {},
        "calls": {operation: {**calls, "coverage": {}}},
    }
    return Noted(test=test, entry=entry)


def test_which_tests() -> None:
    """Those of operations that never had a success."""
    noted = (_noted(TEST, "getWord", "404", 0), _noted(OTHER, "getName", "200", 2))
    said = "NOT TESTED: no call succeeded, it answered 404 (2 times)"
    assert never_answered(Report(seed=0, noted=noted)) == {TEST: said}


@pytest.mark.parametrize("within", [CLASS, f"mine.{CLASS}"])
@pytest.mark.parametrize(("tag", "counts"), [("failure", "20"), ("skipped", "11")])
def test_what_they_are(tmp_path: Path, within: str, tag: str, counts: str) -> None:
    """What failed stays so, and all others, too."""
    file = tmp_path / "junit.xml"
    file.write_text(WRITTEN.format(within=within), "utf-8")
    amend(file, {TEST: "nothing", OTHER: "nothing"}, tag)
    (suite,) = ElementTree.parse(file).getroot()
    assert [[one.tag for one in case] for case in suite] == [
        [tag, "system-out"],
        ["failure"],
        [],
    ]
    assert suite[0][0].get("message") == "nothing"
    assert f"{suite.get('failures')}{suite.get('skipped')}" == counts


def test_there_may_be_none(tmp_path: Path) -> None:
    """As where pytest was stopped before it wrote."""
    amend(tmp_path / "junit.xml", {TEST: "nothing"}, "failure")
    assert not any(tmp_path.iterdir())
