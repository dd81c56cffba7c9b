"""How values get into requests, and what callers show."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from codegen.runtime.contract_tests.http.document import Declared, Document
from codegen.runtime.contract_tests.http.laws.answers import Unmet
from codegen.runtime.contract_tests.http.laws.leaving_out import _is_alike
from codegen.runtime.contract_tests.http.laws.listing import _sizes
from codegen.runtime.contract_tests.http.laws.parameters import tell, written
from codegen.runtime.contract_tests.http.telling import shown


@pytest.mark.parametrize(
    ("value", "said", "told"),
    [
        (True, {}, "true"),
        (False, {}, "false"),
        (None, {}, "null"),
        (3, {}, 3),
        ("a", {}, "a"),
        ([True, 1], {}, ["true", 1]),
        ([True, 1], {"explode": True}, ["true", 1]),
        ([True, 1], {"explode": False}, "true,1"),
        ([1, 2], {"explode": False, "style": "pipeDelimited"}, [1, 2]),
    ],
)
def test_values_of_a_query(value: Any, said: dict[str, Any], told: Any) -> None:
    """Scalars are written as JSON has them, not as Python has."""
    assert written(value, said) == told


def _talk(*parameters: dict[str, Any]) -> Any:
    declared = Declared(path="/a", method="GET", value={"parameters": parameters})
    return SimpleNamespace(
        declared=lambda operation: declared, subject=SimpleNamespace(spec=Document({}))
    )


def test_values_stand_where_the_contract_has_them() -> None:
    """In the query, or in a header."""
    talk = _talk({"name": "a", "in": "query"}, {"name": "X-B", "in": "header"})
    case: Any = SimpleNamespace(query={"z": 1}, headers={})
    operation: Any = None
    tell(talk, operation, case, {"a": True, "X-B": 2, "unheard-of": 3})
    assert case.query == {"z": 1, "a": "true", "unheard-of": 3}
    assert case.headers == {"X-B": "2"}


@pytest.mark.parametrize(
    ("schema", "sizes"),
    [
        ({"type": "integer"}, [1, 2, 3]),
        ({"type": "integer", "minimum": 5}, [5, 6, 7]),
        ({"type": "integer", "exclusiveMinimum": 0, "maximum": 2}, [1, 2]),
        ({"type": "integer", "enum": [50, 10, 25]}, [10, 25]),
        ({"type": "integer", "multipleOf": 10}, [10, 20]),
        ({"allOf": [{"minimum": 2}]}, [2, 3, 4]),
        ({"type": "integer", "minimum": 100}, []),
    ],
)
def test_sizes_of_pages(schema: dict[str, Any], sizes: list[int]) -> None:
    """The smallest that the contract allows, if they can be filled."""
    talk = _talk({"name": "limit", "in": "query", "schema": schema})
    operation: Any = SimpleNamespace(method="GET", path="/a")
    if sizes:
        assert _sizes(talk, operation, "limit") == sizes
    else:
        with pytest.raises(Unmet, match="no pages of 25 things or fewer"):
            _sizes(talk, operation, "limit")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({"self": "/a?sort=old", "n": 1}, {"self": "/a", "n": 1}, True),
        ({"next": "/a?page=2&sort=old"}, {"next": "/a?page=2"}, True),
        ([{"a": "x"}], [{"a": "y"}], False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ([1], [1, 2], False),
        ({"self": "/a?resort=old"}, {"self": "/b"}, False),
        ("old", "new", False),
        (1, 1.0, True),
    ],
)
def test_answers_that_are_alike(one: Any, other: Any, alike: bool) -> None:
    """But for what echoes the query that was asked."""
    assert _is_alike(one, other, "sort") is alike
    assert _is_alike(other, one, "sort") is alike


@pytest.mark.parametrize(
    ("scheme", "place"),
    [
        ({"type": "apiKey", "in": "query", "name": "k"}, ("query", "k", "a:b")),
        ({"type": "apiKey", "in": "cookie", "name": "k"}, ("cookie", "k", "a:b")),
        (
            {"type": "http", "scheme": "bearer"},
            ("header", "Authorization", "Bearer a:b"),
        ),
        (
            {"type": "http", "scheme": "BASIC"},
            ("header", "Authorization", "Basic YTpi"),
        ),
        ({"type": "oauth2", "flows": {}}, ("header", "Authorization", "Bearer a:b")),
    ],
)
def test_where_callers_show_what_they_have(
    scheme: dict[str, Any], place: tuple[str, str, str]
) -> None:
    """As the scheme of the contract says."""
    assert shown(scheme, "a:b") == place
