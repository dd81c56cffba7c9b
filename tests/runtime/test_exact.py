"""What a server takes, of the types that a client reads with more patience."""

from __future__ import annotations

import json
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError
from typing_extensions import TypeAliasType

from codegen.runtime import formats
from codegen.runtime.checks import ONE_OF, UNIQUE
from codegen.runtime.encoded import Base64
from codegen.runtime.exact import exact
from codegen.runtime.formats import Int32, Int64, UInt64
from codegen.runtime.models import ContractEnum, ContractModel
from codegen.runtime.tolerance import tolerant


class Level(ContractEnum, IntEnum):
    LOW = 1


class Word(ContractEnum, StrEnum):
    YES = "yes"


class Node(ContractModel, nullable=("old-name",), min_properties=1):
    next: Node | None = None
    name: str | None = None
    old: Annotated[str | None, Field(alias="old-name")] = None
    day: date | None = None
    level: Level | None = None
    pair: tuple[int, date] | None = None
    raw: Base64 | None = None
    count: Int32 | None = None


class Child(Node, nullable=("more",)):
    more: int | None = None
    less: int | None = None


class Cat(ContractModel):
    name: str
    lives: int | None = None


class Dog(ContractModel):
    name: str
    born: date
    parents: list[Pet] | None = None


Pet = TypeAliasType("Pet", Annotated[Cat | Dog, ONE_OF])


class Owner(ContractModel, nullable=("maybe",)):
    pet: Annotated[Cat | Dog, ONE_OF] | None = None
    maybe: Annotated[Cat | Dog | None, ONE_OF] = None


def refused(type: Any, text: str, *, texts: bool = False) -> list[tuple[Any, ...]]:
    """Return where *text* is refused, nothing if it is taken."""
    validator = exact(TypeAdapter(type), texts=texts)
    try:
        validator.validate_python(text) if texts else validator.validate_json(text)
    except ValidationError as error:
        return [problem["loc"] for problem in error.errors()]
    return []


@pytest.mark.parametrize(
    ("type", "text", "where"),
    [
        (Node, '{"name":null}', [("name",)]),
        (Node, '{"old-name":null}', []),
        (Node, '{"next":{"next":{"next":null,"name":"a"}}}', [("next",) * 3]),
        (list[Node], '[{"old-name":null},{"day":null}]', [(1, "day")]),
        (dict[str, Node], '{"a":{"level":null}}', [("a", "level")]),
        (Child, '{"old-name":null,"more":null}', []),
        (Child, '{"less":null}', [("less",)]),
        (Owner, '{"maybe":null}', []),
        (Owner, '{"pet":null}', [("pet", "Cat"), ("pet", "Dog")]),
    ],
)
def test_absent_is_not_null(type: Any, text: str, where: list[Any]) -> None:
    assert refused(type, text) == where
    TypeAdapter(type).validate_json(text)  # which is what a client does


@pytest.mark.parametrize(
    "text",
    ['{"day":"2024-01-02"}', '{"level":1}', '{"pair":[1,"2024-01-02"]}']
    + ['{"raw":"AAEC"}', '{"next":{"day":"2024-01-02"}}'],
)
def test_what_is_checked_as_a_whole_is_checked_in_part(text: str) -> None:
    """Checks in Python see values, and a date in them is still a text."""
    assert refused(Node, text) == []
    assert refused(Annotated[list[Node], UNIQUE], f"[{text}]") == []


@pytest.mark.parametrize(
    "text", ['{"day":0}', '{"level":true}', '{"pair":[true,"2024-01-02"]}', '{"raw":1}']
)
def test_kinds_are_kept_apart_below_checks_of_a_whole(text: str) -> None:
    assert refused(Node, text) != []
    assert refused(Annotated[list[Node], UNIQUE], f"[{text}]") != []


@pytest.mark.parametrize(
    ("type", "least", "most"),
    [
        (Int32, -(2**31), 2**31 - 1),
        (Int64, -(2**63), 2**63 - 1),
        (UInt64, 0, 2**64 - 1),
        (Annotated[Int64, Field(ge=5, le=2**70)], 5, 2**63 - 1),
    ],
)
def test_integers_keep_to_their_format(type: Any, least: int, most: int) -> None:
    assert not refused(type, str(least)) and not refused(type, str(most))
    assert refused(type, str(least - 1)) and refused(type, str(most + 1))


def test_a_client_reads_larger_integers() -> None:
    assert TypeAdapter(Int64).validate_json(str(2**63)) == 2**63


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('{"name":"a"}', True),
        ('{"name":"a","lives":9}', True),
        ('{"name":"a","lives":"9","born":"2024-01-02"}', True),  # no cat, by its lives
        ('{"name":"a","born":"2024-01-02"}', False),  # both
        ('{"lives":9}', False),  # neither
    ],
)
def test_exactly_one_of_the_schemas_fits(text: str, right: bool) -> None:
    assert (refused(Pet, text) == []) is right
    assert (refused(Owner, f'{{"pet":{text}}}') == []) is right
    assert (refused(Owner, f'{{"maybe":{text}}}') == []) is right
    dog = f'{{"name":"a","lives":"9","born":"2024-01-02","parents":[{text}]}}'
    assert (refused(Pet, dog) == []) is right


def test_the_value_is_what_the_types_say() -> None:
    text = '{"next":{"day":"2024-01-02","level":1},"raw":"AAEC"}'
    value = exact(TypeAdapter(Node)).validate_json(text)
    assert value == TypeAdapter(Node).validate_json(text)
    assert value.next.level is Level.LOW and value.model_fields_set == {"next", "raw"}


def test_unknown_members_are_refused_whatever_holds_elsewhere() -> None:
    with tolerant():
        assert refused(Level, "2") and refused(Word, '"no"')


@pytest.mark.parametrize(
    ("type", "right", "wrong"),
    [
        (int, ["0", "-7", "7.0"], ["", " 7", "7_0", "7.5", "true"]),
        (
            float,
            ["0", "-7.5", "1e3"],
            ["", "inf", "NaN", "1_0", "true", "1e400", "-1e400"],
        ),
        (bool, ["true", "false"], ["1", "0", "yes", "TRUE", ""]),
        (date, ["2024-02-29"], ["0", "1704153600", "2023-02-29"]),
        (
            datetime,
            ["2024-01-02T03:04:05Z"],
            ["0", "2024-01-02T03:04:05", "2024-01-02"],
        ),
        (Level, ["1"], ["2", "true", "low"]),
        (Word, ["yes"], ["YES", ""]),
        (Literal["a", 1, True], ["a", "1", "true"], ["True", "b"]),
        (Int32, ["2147483647"], ["2147483648"]),
        (str | None, ["", "null"], []),
    ],
)
def test_texts_of_parameters(type: Any, right: list[str], wrong: list[str]) -> None:
    assert [text for text in right if refused(type, text, texts=True)] == []
    assert [text for text in wrong if not refused(type, text, texts=True)] == []


def test_a_validator_is_built_once() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(Node)
    assert exact(adapter) is exact(adapter)
    assert exact(adapter, texts=True) is not exact(adapter)


@pytest.mark.parametrize(
    ("type", "right", "wrong"),
    [
        (
            formats.Email,
            [
                "a@b.c",
                "a.b+c@localhost",
                '"a b"@x.y',
                "jürgen@bücher.example",
                "a@[::1]",
            ],
            ["", "a", "@b.c", "a@", "a b@c.d", "a@b@c", ".a@b", "a@b..c"],
        ),
        (formats.Hostname, ["a", "a-b.example.com", "1.2"], ["", "-a", "a_b", "a..b"]),
        (
            formats.IPv4,
            ["0.0.0.0", "255.1.20.3"],
            ["", "1.2.3", "256.1.1.1", "01.1.1.1"],
        ),
        (formats.IPv6, ["::", "2001:db8::1", "::ffff:1.2.3.4"], ["", ":", "1.2.3.4"]),
        (
            formats.Uri,
            ["https://a.b/c?d=e#f", "mailto:a@b.c", "urn:x", "a:%20"],
            ["", "text", "/a", "//a", "1a:b", "a: b", "a:%2", "a:é", "https://a b"],
        ),
        (
            formats.UriReference,
            ["", "a", "/a?b#c", "//a", "https://a"],
            [" ", "a\\b", "é"],
        ),
        (formats.Iri, ["https://é.example/ü"], ["é", "a: b"]),
        (formats.IriReference, ["", "/é"], [" ", "<"]),
        (formats.UriTemplate, ["", "/a/{b}", "{?c*}"], ["{", "}", "{}", "{{a}}"]),
        (formats.JsonPointer, ["", "/", "/a~0b/~1", "/0"], ["a", "/~", "/~2"]),
        (formats.RelativeJsonPointer, ["0", "1/a", "2#"], ["", "/a", "01", "-1"]),
        (formats.Regex, ["^a$"], []),
        (Annotated[formats.Email, Field(max_length=5)], ["a@b.c"], ["aa@b.c", "a"]),
    ],
    ids=str,
)
def test_texts_look_like_their_format(
    type: Any, right: list[str], wrong: list[str]
) -> None:
    assert [text for text in right if refused(type, json.dumps(text))] == []
    assert [text for text in wrong if not refused(type, json.dumps(text))] == []
    assert refused(type, "7")
    assert [text for text in right if refused(type, text, texts=True)] == []


@pytest.mark.parametrize("type", [formats.Email, formats.Uri, formats.IPv6])
def test_a_client_takes_any_text(type: Any) -> None:
    assert TypeAdapter(type).validate_json('"?"') == "?"
