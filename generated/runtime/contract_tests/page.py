"""The report as one page of HTML."""

from __future__ import annotations

from html import escape
from typing import Any


def page(report: dict[str, Any]) -> str:
    """Return the page of *report*, which is what `report.json` has."""
    lines = [
        f"<li>{escape(one['name'])}: {escape(one['status'])}</li>"
        for one in report["subjects"]
    ]
    return (
        "<!doctype html>\n<title>Contract tests</title>\n<ul>\n"
        + "\n".join(lines)
        + "\n</ul>\n"
    )
