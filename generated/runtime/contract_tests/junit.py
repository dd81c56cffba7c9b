"""What `junit.xml` of pytest says of tests of which only the end of the run shows that they
tested nothing: no call of their operation had a success, in whichever test.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from .report import Report


def never_answered(report: Report) -> dict[str, str]:
    """Return the tests of operations that never had a success, by id, and what is said of them."""
    unanswered = report.unanswered
    return {
        test["test"]: f"NOT TESTED: {test['untested']}"
        for subject in report.subjects
        for test in subject["tests"]
        if test["operation"] in unanswered.get(subject["name"], {})
        and test["status"] == "untested"
    }


def amend(file: Path, tests: Mapping[str, str], tag: str) -> None:
    """Say of those *tests* that *file* calls passed that they are a *tag*, and why.

    That is `failure`, or `skipped`. A file that is not there, or is no XML, stays so.
    """
    try:
        tree = ElementTree.parse(file)
    except (OSError, ElementTree.ParseError):
        return
    said = {_named(test): why for test, why in tests.items()}
    for suite in tree.iter("testsuite"):
        for case in suite.iter("testcase"):
            why = _of(case, said)
            if why and not {one.tag for one in case} & {"failure", "error", "skipped"}:
                case.insert(0, ElementTree.Element(tag, message=why))
                count = {"failure": "failures"}.get(tag, tag)
                suite.set(count, str(int(suite.get(count, "0")) + 1))
    tree.write(file, "utf-8", xml_declaration=True)


def _named(test: str) -> tuple[str, str]:
    """What JUnit calls the class and the name of *test*, an id of pytest."""
    path, *names = test.split("::")
    module = path.removesuffix(".py").replace("/", ".")
    return ".".join([module, *names[:-1]]), names[-1] if names else ""


def _of(case: ElementTree.Element, said: Mapping[tuple[str, str], str]) -> str | None:
    """What is *said* of *case*, whose class may have a prefix (`--junit-prefix`)."""
    within, name = case.get("classname", ""), case.get("name", "")
    for (module, test), why in said.items():
        if name == test and (within == module or within.endswith(f".{module}")):
            return why
    return None
