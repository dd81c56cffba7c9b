"""A contract in several files: one class for what several refer to, one document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.http.served import Golden, Served

ISBN = "9780141439518"


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "library")


def test_parts_of_other_files_mean_what_they_say(served: Served) -> None:
    """A path, a parameter, a body, an answer and an error."""
    book = served.module("operations").GET_BOOK.results[200].type
    emma = book(isbn=ISBN, title="Emma", sequels=[book(isbn=ISBN, title="Emma 2")])
    served.fake.arrange("getBook", emma)
    assert served.call("get_book", ISBN) == emma
    assert served.wire("GET", "/books/none").status_code == 404
    lent = served.module("errors").Lent
    served.fake.arrange("lend", lent(emma))
    with pytest.raises(lent) as caught:
        served.call("lend", served.module("models").LendRequest(isbn=ISBN))
    assert caught.value.body == emma
    assert type(caught.value.body) is book


def test_the_document_stands_alone(served: Served) -> None:
    """References lead into itself."""
    document = served.run_app("GET", "/openapi.json").json()
    found = list(_references(document))
    assert found
    for reference in found:
        assert reference.startswith("#/")
        node = document
        for word in reference[2:].split("/"):
            node = node[word.replace("~1", "/").replace("~0", "~")]
    assert "parts.yaml" not in json.dumps(document)


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)
