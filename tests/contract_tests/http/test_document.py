"""What contract tests read in a document."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.contract_tests.http.document import schema_of


def _content(*names: str) -> dict[str, Any]:
    return {name: {"schema": {"title": name}} for name in names}


@pytest.mark.parametrize(
    ("content", "told", "found"),
    [
        (
            _content("application/vnd.a.v1+json", "application/vnd.a.v2+json"),
            "application/vnd.a.v2+json; charset=utf-8",
            "application/vnd.a.v2+json",
        ),
        (
            _content("application/json", "application/problem+json"),
            "application/problem+json",
            "application/problem+json",
        ),
        (_content("Application/JSON"), "application/json", "Application/JSON"),
        (
            _content("application/json; v=2"),
            "application/json",
            "application/json; v=2",
        ),
        (_content("text/csv", "application/*"), "application/json", "application/*"),
        (_content("application/a+json", "*/*"), "application/json", "*/*"),
        (_content("application/json"), "application/hal+json", "application/json"),
        (_content("application/json"), "text/csv", None),
        (_content("*/*"), "text/csv", None),
        (_content("text/csv"), "application/json", None),
        ({"application/json": {}}, "application/json", {}),
    ],
)
def test_the_schema_of_what_is_sent(
    content: dict[str, Any], told: str, found: object
) -> None:
    """That of its own media type, whichever stands first."""
    schema = schema_of(content, told)
    assert (schema.get("title", {}) if schema is not None else None) == found
