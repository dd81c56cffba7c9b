"""YAML and JSON to values: the core schema, strict, with places."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.reading import text as texts

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), _VALUES))
@settings(max_examples=40)
def test_json_is_read_as_json_is(value: dict[str, Any]) -> None:
    """Escaped or not, on one line or many."""
    assert texts.parse(json.dumps(value, default=str)) == json.loads(json.dumps(value))
    spelt = json.dumps(value, indent=1, ensure_ascii=False)
    assert texts.parse(spelt) == json.loads(spelt)


@given(st.text(max_size=80))
@settings(max_examples=300)
def test_any_text_is_a_value_or_a_text_error(text: str) -> None:
    """Nothing else comes out, and an error has a place."""
    try:
        texts.parse(text)
    except texts.TextError as error:
        assert error.line >= 1 and error.column >= 1 and error.message


@pytest.mark.parametrize(
    ("spelt", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("~", None),
        ("", None),
        ("2024-01-01", "2024-01-01"),
        ("12:30:45", "12:30:45"),
        ("0777", 777),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("1e3", 1000.0),
        ("-.5", -0.5),
        (".inf", math.inf),
        ("3.1", 3.1),
        ("3.1.0", "3.1.0"),
        ("=", "="),
    ],
)
def test_scalars_of_yaml_1_2(spelt: str, value: object) -> None:
    """The core schema of YAML 1.2, in which Norway is no boolean."""
    found = texts.parse(f"key: {spelt}")["key"]
    assert (found, type(found)) == (value, type(value))


def test_keys_are_strings() -> None:
    """Whatever they look like; `200` and `"200"` are one key."""
    assert texts.parse("200: a\non: b\n3.1: c\nnull: d") == {
        "200": "a",
        "on": "b",
        "3.1": "c",
        "null": "d",
    }


def test_merge_keys() -> None:
    """The mapping's own keys win, then the first of those that are merged in."""
    found = texts.parse(
        "a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc: {<<: [*a, *b], y: 3}"
    )
    assert found["c"] == {"x": 1, "y": 3, "z": 2}


_ERRORS = [
    ("a: 1\na: 2", "duplicate", 'duplicate key "a"', 2, 1),
    ('{"a": 1,\n "a": 2}', "duplicate", 'duplicate key "a"', 2, 2),
    ('{"s": "\\ud83d\\ude00", "a": 1,\n "a": 2}', "duplicate", 'duplicate key "a"', 2, 2),
    ('{"s":\n "\\ud83d"}', "syntax", "half of a surrogate pair is no text", 2, 3),
    ('{"s":\n "\\ude00\\ud83d"}', "syntax", "half of a surrogate pair is no text", 2, 3),
    ("a: [", "syntax", "while parsing a flow node did not find expected node content", 2, 1),
    ("? [a]\n: 1", "syntax", "a key must be a plain string", 1, 3),
    ("a: {<<: {? [b] : 1}}", "syntax", "a key must be a plain string", 1, 12),
    ("a: !foo 1", "syntax", 'unknown YAML tag "!foo"', 1, 4),
    ("a: 1e999", "syntax", "number too large", 1, 4),
    (f"a: {'9' * 401}", "syntax", "number too large", 1, 4),
    (f'{{"a": {"9" * 4301}}}', "syntax", "number too large", 1, 7),
    ("a: \x00", "syntax", "control characters are not allowed", 1, 4),
    ("a: &a\n  b: *a", "alias", "an alias contains itself", 2, 3),
    ("a: *b", "syntax", "found undefined alias", 1, 4),
    ("[" * 20_000, "deep", "nests deeper than 100 levels", 1, 1),
    ("- " * 20_000, "deep", "nests deeper than 100 levels", 1, 201),
    ("? " * 20_000, "deep", "nests deeper than 100 levels", 1, 201),
    ('{"a":' * 20_000, "deep", "nests deeper than 100 levels", 1, 1),
    ("a: " + "[" * 101 + "]" * 101, "deep", "nests deeper than 100 levels", 1, 104),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "message", "line", "column"), _ERRORS)
def test_errors_have_a_place(
    text: str, kind: str, message: str, line: int, column: int
) -> None:
    """Kind, message, line and column."""
    with pytest.raises(texts.TextError) as caught:
        texts.parse(text)
    error = caught.value
    assert (error.kind, error.message) == (kind, message)
    assert (error.line, error.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\nb: 2\na: 1", [("a", 3, 1)]),
        ("- {a: [x], b: 1, a: [x]}\n- {a: 1}", [("a", 1, 18)]),
        ('{"a": 1,\n "a": 1}', [("a", 2, 2)]),
        ('{"s": "\\ud83d\\ude00", "a": 1,\n "a": 1}', [("a", 2, 2)]),
        ("x: &x {a: 1}\ny: {<<: *x, a: 1}\nz: *x", []),
    ],
)
def test_a_key_that_stands_twice_and_says_the_same(
    text: str, places: list[tuple[str, int, int]]
) -> None:
    """It is no error; who wants to know is told where it stands again."""
    twice: list[texts.TextError] = []
    assert texts.parse(text, twice) == texts.parse(text)
    assert [(one.message, one.line, one.column) for one in twice] == [
        (f'key "{key}" stands twice, and says the same', line, column)
        for key, line, column in places
    ]


def test_merges_of_merges_do_not_multiply() -> None:
    """Ten times ten to the power of twelve, without it."""
    lines = ["k0: &k0 {x: 1}"]
    for level in range(1, 13):
        merged = ", ".join([f"*k{level - 1}"] * 10)
        lines.append(f"k{level}: &k{level} {{<<: [{merged}]}}")
    assert texts.parse("\n".join(lines))["k12"] == {"x": 1}


@pytest.mark.parametrize(
    ("tokens", "place"),
    [
        ((), (1, 1)),
        (("b",), (2, 3)),
        (("b", "1"), (3, 5)),
        (("b", "1", "c"), (3, 6)),
        (("b", "2"), (2, 3)),
        (("b", "²"), (2, 3)),
        (("b", "9" * 5000), (2, 3)),
        (("nowhere", "at", "all"), (1, 1)),
    ],
)
def test_places(tokens: tuple[str, ...], place: tuple[int, int]) -> None:
    """A member is found at its key, what is missing at its nearest ancestor."""
    text = '{"a": "\\ud83d\\ude00 \\/ \x7f",\n  "b": [1,\n    {"c": 2}]}'
    assert texts.locate(text, tokens) == place
    assert (
        texts.locate(text.replace("\\ud83d\\ude00 \\/ \x7f", "plain"), tokens) == place
    )
