"""A listing is read page by page, however its pages follow one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from codegen.runtime.contract_tests.http.document import Declared, Document
from codegen.runtime.contract_tests.http.laws.answers import Answer, Broken, Unmet
from codegen.runtime.contract_tests.http.laws.walking import walk
from codegen.runtime.http.operation import Operation
from codegen.runtime.http.paging import Paging
from codegen.runtime.http.resources import Resource

_HERE = "http://127.0.0.1:8000"
_DECLARED = Declared(
    path="/things",
    method="GET",
    value={"parameters": [{"name": "X-Page", "in": "header", "schema": {}}]},
)
_SCHEMES = {"key": {"type": "apiKey", "in": "query", "name": "key"}}
_DOCUMENT = Document({"components": {"securitySchemes": _SCHEMES}})
Asked = tuple[str, dict[str, Any], dict[str, str]]
"""Where a page was asked for, its query, and its headers."""


@dataclass
class Talk:
    """A conversation with a service that answers what it is told to, one after another."""

    told: list[tuple[int, Any, Mapping[str, str]]]
    asked: list[Asked] = field(default_factory=list)
    subject: Any = field(default_factory=lambda: SimpleNamespace(spec=_DOCUMENT))

    def declared(self, operation: Operation[Any]) -> Declared:
        """What the document says of it."""
        return _DECLARED

    def bare(self, operation: Operation[Any], caller: int = 0) -> Any:
        """A request with nothing but the key of the caller."""
        called = SimpleNamespace(base_url=_HERE, path="/things")
        return SimpleNamespace(
            operation=called,
            formatted_path="/things",
            path_parameters={},
            query={"key": "mine"},
            headers={},
        )

    def send(self, case: Any, *, target: str = "") -> Answer:
        """Answer what comes next."""
        self.asked.append((target, case.query, case.headers))
        status, value, headers = self.told.pop(0)
        return Answer(status=status, value=value, headers=headers)


def _page(*items: Any, status: int = 200, link: str = "", **more: Any) -> Any:
    return status, {"items": list(items), **more}, {"link": link} if link else {}


def _refused(status: int) -> Any:
    return status, None, {}


def _walked(paging: Paging | None, *told: Any) -> tuple[list[Any], list[Asked]]:
    operation: Any = SimpleNamespace(method="GET", path="/things", paging=paging)
    resource = Resource(
        path="/things",
        key="id",
        field="id",
        read=operation,
        list=operation,
        items="/items",
    )
    talk: Any = Talk(list(told))
    return walk(talk, resource, (), {"limit": 2}), talk.asked


_OFFSET = Paging(style="offset", parameter="offset")
_PAGE = Paging(style="page", parameter="page")
_CURSOR = Paging(style="cursor", parameter="after", next="/next")
_HEADER = Paging(style="cursor", parameter="X-Page", header="X-Next")
_LINK = Paging(style="link")
_IN_BODY = Paging(style="link", next="/next")
_MORE = Paging(style="offset", parameter="offset", more="/more")


@pytest.mark.parametrize(
    ("paging", "told", "found", "queries"),
    [
        (None, [_page(1, 2)], [1, 2], [{}]),
        (
            _OFFSET,
            [_page(1, 2), _page(3), _page()],
            [1, 2, 3],
            [{}, {"offset": 2}, {"offset": 3}],
        ),
        (_MORE, [_page(1, more=True), _page(2, more=False)], [1, 2], [{}, {"offset": 1}]),
        (_PAGE, [_page(1), _page(2), _page()], [1, 2], [{}, {"page": 2}, {"page": 3}]),
        (
            Paging(style="page", parameter="page", first=0),
            [_page(1), _page()],
            [1],
            [{}, {"page": 1}],
        ),
        (_PAGE, [_page(1), _refused(404)], [1], [{}, {"page": 2}]),
        (_OFFSET, [_page(1), _refused(400)], [1], [{}, {"offset": 1}]),
        (
            _CURSOR,
            [_page(1, next="a"), _page(next="b"), _page(2)],
            [1, 2],
            [{}, {"after": "a"}, {"after": "b"}],
        ),
    ],
)  # fmt: skip
def test_pages_that_are_counted_or_pointed_at(
    paging: Paging | None, told: list[Any], found: list[Any], queries: list[Any]
) -> None:
    """Each page is asked for with the limit, and where it is; refused is what was guessed."""
    listed, asked = _walked(paging, *told)
    assert listed == found
    assert [query for _, query, _ in asked] == [
        {"key": "mine", "limit": 2, **one} for one in queries
    ]


def test_a_page_is_said_where_the_contract_has_it() -> None:
    """Maybe in a header."""
    first = (200, {"items": [1]}, {"x-next": "b"})
    listed, asked = _walked(_HEADER, first, _page(2))
    assert listed == [1, 2]
    assert [headers for *_, headers in asked] == [{}, {"X-Page": "b"}]
    assert [query for _, query, _ in asked] == [{"key": "mine", "limit": 2}] * 2


@pytest.mark.parametrize(
    ("link", "target", "query"),
    [
        ('</things?page=2>; rel="last next"', "", {"page": ["2"]}),
        ("<?page=2>; REL=next", "", {"page": ["2"]}),
        ('<?page=2>; title="a, b"; rel="next"', "", {"page": ["2"]}),
        ('</a>; rel=prev, <?page=2>; rel="next"', "", {"page": ["2"]}),
        ('<?tag=a&tag=b&page=>; rel="next"', "", {"tag": ["a", "b"], "page": [""]}),
        ('<?page=2&key=other>; rel="next"', "", {"page": ["2"], "key": ["other"]}),
        ('</v1/things?page=2>; rel="next"', "", {"page": ["2"]}),  # mounted at /v1
        ('<https://api.example.com/v1/things?page=2>; rel="next"', "", {"page": ["2"]}),
        ('</things/2?a=b>; rel="next"', f"{_HERE}/things/2", {"a": ["b"]}),
        (f'<{_HERE}/other/2>; rel="next"', f"{_HERE}/other/2", {}),
    ],
)  # fmt: skip
def test_links_are_followed(link: str, target: str, query: dict[str, Any]) -> None:
    """With all that they say (RFC 8288), and the key, which is nobody else's."""
    listed, asked = _walked(_LINK, _page(1, link=link), _page(2))
    assert listed == [1, 2]
    assert asked[1] == (target, {"key": "mine", **query}, {})


def test_a_link_in_the_body() -> None:
    """It is followed as one in a header is."""
    listed, asked = _walked(_IN_BODY, _page(1, next="/things?page=2"), _page(2))
    assert listed == [1, 2]
    assert asked[1] == ("", {"key": "mine", "page": ["2"]}, {})


@pytest.mark.parametrize(
    "link", ['<?page=2>; rel="prev"', "?page=2", '<?a>; anchor="/"']
)
def test_what_leads_nowhere(link: str) -> None:
    """A link of something else is none to the next page."""
    assert _walked(_LINK, _page(1, link=link))[0] == [1]


@pytest.mark.parametrize(
    ("paging", "told", "said"),
    [
        (_CURSOR, [_page(1, next="a"), _refused(404)], "answered 404 on page 2"),
        (_CURSOR, [_page(1, next="a"), _page(2, next="a")], "leads to after=a again"),
        (_IN_BODY, [_page(1, next="?a=1"), _refused(410)], "led with .*/things.a=1"),
        (_IN_BODY, [_page(1, next="?a=1"), _page(1, next="?a=1")], "a=1 again"),
    ],
)  # fmt: skip
def test_where_a_service_leads_there_is_a_page(
    paging: Paging, told: list[Any], said: str
) -> None:
    """And another one each time."""
    with pytest.raises(Broken, match=said):
        _walked(paging, *told)


@pytest.mark.parametrize(
    ("paging", "told"),
    [
        (_PAGE, [_refused(404)]),  # there is no first one
        (_PAGE, [_page(1), _refused(429)]),
        (_PAGE, [_page(1), _refused(401)]),
        (_CURSOR, [_page(1, next="a"), _refused(429)]),
        (_OFFSET, [_page(1)] * 40),  # it has no end
    ],
)
def test_what_cannot_be_listed(paging: Paging, told: list[Any]) -> None:
    """Nothing is known of what is listed."""
    with pytest.raises(Unmet):
        _walked(paging, *told)
