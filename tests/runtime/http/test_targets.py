"""What a path template becomes on the wire."""

from __future__ import annotations

import pytest

from codegen.runtime.http import Empty, Operation
from codegen.runtime.http.request import build_request


@pytest.mark.parametrize(
    ("path", "values", "target"),
    [
        ("/users/{id}", {"id": "a/b"}, "/users/a%2Fb"),
        ("/{a}/{b}", {"a": "{b}", "b": "x"}, "/%7Bb%7D/x"),
        ("/search?q=1", {}, "/search%3Fq=1"),
        ("/page#part", {}, "/page%23part"),
        ("/users/{id}:undo", {"id": 7}, "/users/7:undo"),
    ],
)
def test_target(path: str, values: dict[str, object], target: str) -> None:
    """Values and the template's own text end no path and begin no query."""
    operation: Operation[None] = Operation(
        name="op", method="GET", path=path, results={204: Empty()}
    )
    assert build_request(operation, path=values).target == target
