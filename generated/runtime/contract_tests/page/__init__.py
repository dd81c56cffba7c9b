"""The report as one page of HTML: it stands alone, and asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from .contracts import contract
from .markup import Markup, element
from .overview import overview
from .script import SCRIPT
from .style import STYLE
from .words import URGENCY


def page(report: dict[str, Any]) -> str:
    """Return the page of *report*, which is what `report.json` has."""
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    # What contracts and services say is escaped; if it were not, it still could not run.
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", "Contract tests"),
        element("style", Markup(STYLE)),
    )
    subjects = sorted(report["subjects"], key=lambda one: URGENCY.index(one["status"]))
    body = element(
        "body",
        element("a", "Skip to the contracts", href="#contracts", class_="skip"),
        overview({**report, "subjects": subjects}),
        element(
            "main",
            [contract(one, one["name"] in report["silent"]) for one in subjects],
            id="contracts",
        ),
        element("script", Markup(SCRIPT)),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"
