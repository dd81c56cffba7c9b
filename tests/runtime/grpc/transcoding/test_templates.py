"""Path templates: the grammar of http.proto, and what paths say by them."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.grpc.transcoding.index import Index
from codegen.runtime.grpc.transcoding.template import PathTemplate, parse
from codegen.slices.grpc import http_paths

WORD = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True)
# Everything that a literal may be; what is reserved is escaped.
LITERAL = st.text(st.characters(codec="utf-8"), min_size=1, max_size=5).map(
    lambda text: quote(text, safe="")
)
PATTERN = st.lists(st.one_of(LITERAL, st.just("*")), min_size=1, max_size=3)
VALUE = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)


def values(template: str, path: str) -> dict[str, str] | None:
    """The variables of a path."""
    found = parse(template).match(path[1:].split("/"))
    return None if found is None else dict(found.values)


@pytest.mark.parametrize(
    ("template", "path", "expected"),
    [
        ("/v1/shelves", "/v1/shelves", {}),
        ("/v1/shelves", "/v1/shelves/", None),
        ("/v1/shelves", "/v1/Shelves", None),
        ("/v1/a%20b", "/v1/a%20b", {}),
        ("/v1/a b".replace(" ", "%20"), "/v1/a%20c", None),
        ("/v1/é", "/v1/%C3%A9", {}),
        ("/v1/{id}", "/v1/5", {"id": "5"}),
        ("/v1/{id=*}", "/v1/a%2Fb", {"id": "a/b"}),
        ("/v1/{id}", "/v1/", None),
        ("/v1/{id}", "/v1/a/b", None),
        ("/v1/{id}", "/v1/a+b", {"id": "a+b"}),
        ("/v1/{id}", "/v1/a%0Ab", {"id": "a\nb"}),
        ("/v1/{a.b_c.d}", "/v1/x", {"a.b_c.d": "x"}),
        ("/v1/{name=shelves/*}", "/v1/shelves/1", {"name": "shelves/1"}),
        ("/v1/{name=shelves/*}", "/v1/shelves/a%2fb%20", {"name": "shelves/a%2fb "}),
        ("/v1/{name=shelves/*}", "/v1/books/1", None),
        ("/v1/{name=**}", "/v1/a/b%2Fc/d", {"name": "a/b%2Fc/d"}),
        ("/v1/{name=**}", "/v1", {"name": ""}),
        ("/v1/{name=**}", "/v1/", {"name": ""}),
        ("/v1/{name=x/**}", "/v1/x", {"name": "x"}),
        ("/v1/**", "/v1/a//b", {}),
        ("/v1/*/x", "/v1/a/x", {}),
        ("/v1/{a=**}/{b}", "/v1/x/y/z", {"a": "x/y", "b": "z"}),
        ("/v1/{a=**}/{b}", "/v1/z", {"a": "", "b": "z"}),
        ("/v1/{a=**}/{b}", "/v1", None),
        ("/v1/{id}:go", "/v1/5:go", {"id": "5"}),
        ("/v1/{id}:go", "/v1/5", None),
        ("/v1/{id}:go", "/v1/5%3Ago", None),
        ("/v1/{id}:go", "/v1/a:b:go", {"id": "a:b"}),
        ("/v1/{id}:go", "/v1/:go", None),
        ("/v1/{id}:go", "/v1/x:g%6F", {"id": "x"}),
        ("/v1/{id}", "/v1/5:go", {"id": "5:go"}),
        ("/v1/{id}:a:b", "/v1/5:a:b", {"id": "5"}),
        ("/v1/{id}:a:b", "/v1/5:b", None),
        ("/v1/speech:recognize", "/v1/speech:recognize", {}),
        ("/v1/a:b/c", "/v1/a:b/c", {}),
        ("/v1/{name=**}:go", "/v1/a/b:go", {"name": "a/b"}),
        ("/v1/**:a:b", "/v1/x/y:a:b", {}),
    ],
)
def test_paths(template: str, path: str, expected: dict[str, str] | None) -> None:
    """What fits a template, and what its variables are then."""
    assert values(template, path) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "v1",
        "/",
        "//",
        "/v1/",
        "/v1//x",
        "/v1?x",
        "/v1#x",
        "/v1/a b",
        "/v1/a*",
        "/***",
    ]
    + [
        "/{",
        "/}",
        "/{}",
        "/{a",
        "/{a}b",
        "/a{b}",
        "/{a}{b}",
        "/{1a}",
        "/{a.}",
        "/{a..b}",
    ]
    + ["/{a=}", "/{a=/}", "/{a=b/}", "/{a={b}}", "/{a}/{a}", "/**/**"]
    + [
        "/{a=**}/**",
        "/a:",
        "/{a}:",
        "/{a}:*",
        "/{a}:{b}",
        "/a\0",
        "/\t",
        "/{ä}",
        "/{a b}",
    ],
)
def test_no_templates(text: str) -> None:
    """Neither the runtime nor the tool takes them."""
    with pytest.raises(ValueError):
        parse(text)
    with pytest.raises(ValueError):
        http_paths.parse(text)


@given(st.text(alphabet="/{}*=:.ab%2F_-\0 é", max_size=14))
def test_tool_and_runtime_agree(text: str) -> None:
    """What builds can be served, and what cannot be served does not build."""
    told: list[list[str] | None] = []
    for read in (http_paths.parse, parse):
        try:
            found = read(f"/{text}")
        except ValueError:
            told.append(None)
            continue
        if isinstance(found, PathTemplate):
            told.append([one.field for one in found.variables])
        else:
            told.append(list(found.fields))
    assert told[0] == told[1]


@given(st.data())
def test_what_is_expanded_is_found(data: st.DataObject) -> None:
    """A client escapes values as http.proto says; the server gets them back."""
    fields = data.draw(st.lists(WORD, min_size=1, max_size=3, unique=True))
    template, path, expected = "/v1", "/v1", {}
    for field in fields:
        literal = data.draw(LITERAL)
        pattern = data.draw(PATTERN)
        texts = [
            data.draw(VALUE) if one == "*" else None for one in pattern
        ]  # None for literals
        single = len(pattern) == 1
        if not single:  # an escaped slash stays one: no value of several can have it
            texts = [text and text.replace("/", "-") for text in texts]
        sent = [
            one if text is None else quote(text, safe="")
            for one, text in zip(pattern, texts, strict=True)
        ]
        template += f"/{literal}/{{{field}={'/'.join(pattern)}}}"
        path += f"/{literal}/{'/'.join(sent)}"
        expected[field] = "/".join(
            (
                parse(f"/{one}")
                .segments[0]
                .text.replace("/", "%2F" if not single else "/")
                if text is None
                else text
            )
            for one, text in zip(pattern, texts, strict=True)
        )
    assert values(template, path) == expected


ORDERED = ["/v1/{a}:b:c", "/v1/x/{a}:b", "/v1/{a}:b", "/v1/{a=**}:b"]
ORDERED += ["/v1/x/y", "/v1/x/{a}", "/v1/x", "/v1/x/{a=**}/{b}", "/v1/x/**"]
ORDERED += ["/v1/{a}/y", "/v1/{a}", "/v1/**"]


@given(st.permutations(ORDERED))
def test_more_specific_ones_come_first(mixed: list[str]) -> None:
    """Verbs, then literals before `*` before the end before `**`, from the left."""
    assert sorted(mixed, key=lambda one: parse(one).specificity) == ORDERED


PARTS = ["a", "b", "*", "{x}", "{y=a/*}", "%C3%A9"]
TEMPLATES = st.builds(
    lambda parts, deep, verb: f"/{'/'.join(parts)}{deep}{verb}",
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=3, unique=True),
    st.sampled_from(["", "/**", "/{z=**}", "/{z=**}/b"]),
    st.sampled_from(["", ":go", ":a:b"]),
)


@given(
    st.lists(TEMPLATES, max_size=6),
    st.lists(st.sampled_from(["a", "b", "c", "%61", "%C3%A9", "", "a:go", "x:a:b"])),
)
def test_the_index_misses_none(templates: list[str], sent: list[str]) -> None:
    """Every template that a path fits is a candidate."""
    read = [parse(one) for one in templates]
    found = Index(read).candidates(sent)
    assert found == sorted(set(found))
    fitting = [n for n, one in enumerate(read) if one.match(sent) is not None]
    assert set(fitting) <= set(found)


def test_the_index_finds_one_of_many() -> None:
    """A path is not held against a thousand templates."""
    read = [parse(f"/v1/{{name=a/*/t{n}/*}}:go") for n in range(1000)]
    assert Index(read).candidates(["v1", "a", "x", "t777", "y:go"]) == [777]


def test_a_value_that_is_not_utf8() -> None:
    """It is such a path; the caller is told what is wrong with it."""
    with pytest.raises(UnicodeDecodeError):
        parse("/v1/{a}").match(["v1", "%FF"])


def test_time_grows_with_the_path_alone() -> None:
    """Whoever sends a hundred thousand slashes or colons waits for no search."""
    many = ["v1", *["a"] * 100_000, "b" + ":go" * 100_000]
    found = parse("/v1/{a=**}/{b=*}:go").match(many)
    assert found is not None
    assert found.values["b"].count(":go") == 99_999
    assert parse("/v1/{a=**}/x/{b}/y").match(many) is None
