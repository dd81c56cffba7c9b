"""The table of styles of OpenAPI 3.1.1, section 4.8.12.4, word for word."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.contract_tests.client import styles

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

# Style, explode, and what an empty string, a string, an array and an object become.
SINGLE = [
    ("matrix", False, ";color", ";color=blue", ";color=blue,black,brown")
    + (";color=R,100,G,200,B,150",),
    ("matrix", True, ";color", ";color=blue", ";color=blue;color=black;color=brown")
    + (";R=100;G=200;B=150",),
    ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
PAIRS = [
    ("form", False, ARRAY, "color=blue,black,brown"),
    ("form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("form", True, ARRAY, "color=blue&color=black&color=brown"),
    ("form", True, OBJECT, "R=100&G=200&B=150"),
    ("form", True, "blue", "color=blue"),
    ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
    ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("deepObject", True, OBJECT, "color[R]=100&color[G]=200&color[B]=150"),
]


def parameter(place: str, **said: Any) -> styles.Declared:
    """A parameter that is called color."""
    return styles.declared({"name": "color", "in": place, **said}, "/here")


@pytest.mark.parametrize("row", SINGLE, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_text(row: tuple[Any, ...]) -> None:
    style, explode, empty, text, array, members = row
    declared = parameter("path", style=style, explode=explode)
    found = [styles.path_text(declared, one) for one in ("blue", ARRAY, OBJECT)]
    assert found == [text, array, members]
    assert styles._single(declared, "", str) == empty


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_pairs(row: tuple[Any, ...]) -> None:
    style, explode, value, wanted = row
    declared = parameter("query", style=style, explode=explode)
    found = styles.pairs(declared, value)
    assert "&".join(f"{name}={text}" for name, text in found) == wanted


def test_defaults_of_places() -> None:
    said = {one: parameter(one) for one in ("path", "query", "header", "cookie")}
    assert {place: (one.style, one.explode) for place, one in said.items()} == {
        "path": ("simple", False),
        "query": ("form", True),
        "header": ("simple", False),
        "cookie": ("form", True),
    }
    assert said["path"].required and not said["query"].required
    assert parameter("query", style="deepObject").explode is False


def test_what_means_something_is_escaped() -> None:
    assert styles.path_text(parameter("path"), "a/b%c?d#e ü") == (
        "a%2Fb%25c%3Fd%23e%20%C3%BC"
    )
    assert styles.header_text(parameter("header"), "a/b%c") == "a/b%c"
    content = {"application/json": {"schema": {}}}
    in_json = parameter("query", content=content)
    assert styles.pairs(in_json, {"a": [1]}) == [("color", "%7B%22a%22%3A%5B1%5D%7D")]


@pytest.mark.parametrize("value", [[], [[1]], {"a": {"b": 1}}, None])
def test_what_nobody_says(value: Any) -> None:
    with pytest.raises(styles.Unspecified):
        styles.pairs(parameter("query"), value)


def test_texts_that_mean_the_same() -> None:
    plain = parameter("path")
    assert styles.same(plain, "%7e%2f", "~%2F")
    assert styles.same(plain, "1.0", "1")
    assert not styles.same(plain, "a%2Fb", "a/b")
    assert not styles.same(plain, "a%20b", "a+b")
    piped = parameter("query", style="pipeDelimited")
    assert styles.same(piped, "a%7Cb", "a|b")
    assert styles.same(parameter("cookie"), "a%2Fb", "a/b")


def test_names_of_headers_have_no_case() -> None:
    assert styles.key("header", "X-Tenant") == styles.key("header", "x-tenant")
    assert styles.key("query", "A") != styles.key("query", "a")
