"""How diagnostics look, whatever text of a contract they quote."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from codegen.diagnostics import CODES, Pointer, Report, Span, codes, show

LINES = ["openapi: 3.1.0", "info: [title,\ttext]\x1b[31m", "x" * 300]


def _report(*spans: Span) -> Report:
    report = Report()
    for span in spans:
        report.add(codes.SYNTAX, span, "it does not parse", hint="mend it")
    return report


def _text(report: Report, frames: bool) -> str:
    return show.text(report.diagnostics, lambda file: LINES, frames=frames)


def test_plain() -> None:
    """A line each, and the hint; no frame."""
    assert _text(_report(Span("a.yaml", 2, 7), Span("a.yaml")), False) == (
        "a.yaml: error[CG004]: it does not parse\n"
        "   = hint: mend it\n"
        "a.yaml:2:7: error[CG004]: it does not parse\n"
        "   = hint: mend it\n"
    )


def test_frame() -> None:
    """The line and a caret below the column; what does not print is a blank."""
    assert _text(_report(Span("a.yaml", 2, 7)), True) == (
        "a.yaml:2:7: error[CG004]: it does not parse\n"
        "    2 | info: [title, text] [31m\n"
        "      |       ^\n"
        "   = hint: mend it\n"
    )


def test_frame_of_a_minified_document() -> None:
    """What is around the column, no more."""
    shown = _text(_report(Span("a.yaml", 3, 200)), True).splitlines()
    assert shown[1] == "    3 | " + "x" * 100
    assert shown[2] == "      | " + " " * 49 + "^"


def test_no_frame_where_there_is_no_line() -> None:
    """A place beyond the file shows no line of another."""
    for span in (Span("a.yaml"), Span("a.yaml", 9, 1)):
        assert len(_text(_report(span), True).splitlines()) == 2


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_text_of_a_contract_forges_no_line(message: str, file: str) -> None:
    """Two lines come out, of characters that print."""
    report = Report()
    report.add(codes.SYNTAX, Span(file or "f", 1, 1), message, hint=message or "h")
    lines = _text(report, False).split("\n")
    assert len(lines) == 3 and lines[2] == ""
    assert all(line.isprintable() for line in lines)


def test_order_and_repeats() -> None:
    """By file, line, column and code; the same twice is once."""
    report = Report(locate=lambda pointer: Span(pointer.file, 5, 1))
    report.add(codes.UNRESOLVED_REF, Pointer("b.yaml", ("x",)), "one")
    report.add(codes.UNRESOLVED_REF, Pointer("b.yaml", ("y",)), "one")
    report.add(codes.SYNTAX, Span("b.yaml", 5, 1), "one")
    report.add(codes.NOT_GENERATED, Span("a.yaml", 9, 9), "one")
    report.add(codes.UNUSED_OVERLAY, Span("b.yaml", 4, 9), "one")
    assert [(str(d.span), d.code, d.level) for d in report.diagnostics] == [
        ("a.yaml:9:9", "CG203", "info"),
        ("b.yaml:4:9", "CG106", "warning"),
        ("b.yaml:5:1", "CG004", "error"),
        ("b.yaml:5:1", "CG101", "error"),
    ]
    assert report.failed
    assert [report.count(level) for level in ("error", "warning", "info")] == [3, 1, 1]


def test_only_errors_fail() -> None:
    """Warnings and notes stop nothing."""
    report = Report()
    report.add(codes.LINT, Span("a"), "one")
    report.add(codes.NOT_GENERATED, Span("a"), "one")
    assert not report.failed


def test_as_json() -> None:
    """The keys that DESIGN.md promises."""
    assert show.as_json(_report(Span("a.yaml", 2, 7)).diagnostics) == [
        {
            "code": "CG004",
            "level": "error",
            "file": "a.yaml",
            "line": 2,
            "column": 7,
            "message": "it does not parse",
            "hint": "mend it",
        }
    ]


def test_pointers_are_json_pointers() -> None:
    """RFC 6901: `~` and `/` inside of a token are escaped."""
    assert str(Pointer("a.yaml") / "paths" / "/a~b" / 0) == "a.yaml#/paths/~1a~0b/0"


def test_codes() -> None:
    """Each has an id of its own, a title and sentences that end."""
    assert list(CODES) == [code.id for code in CODES.values()]
    assert len({code.title for code in CODES.values()}) == len(CODES)
    for code in CODES.values():
        assert re.fullmatch(r"CG\d{3}", code.id)
        assert code.title == code.title.strip() and not code.title.endswith(".")
        assert code.explanation.endswith((".", ")")) and "  " not in code.explanation
    defined = [v for v in vars(codes).values() if isinstance(v, codes.Code)]
    assert len(defined) == len(CODES)
