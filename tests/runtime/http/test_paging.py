"""Listings, page by page: `pages` and `items`."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Annotated, Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
from pydantic import Field, RootModel

from codegen.runtime import ContractViolation, Policy
from codegen.runtime.http import Json, Operation, Paging, Parameter
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.client.pager import next_link
from codegen.runtime.http.paging import pointed
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request
from codegen.runtime.models import ContractModel
from tests.runtime.http.test_call_options import BUSY
from tests.runtime.virtual import VirtualTime

LETTERS = [*"abcdefg"]


class Meta(ContractModel):
    after: Annotated[str | None, Field(alias="nextCursor")] = None
    has_more: Annotated[bool | None, Field(alias="hasMore")] = None


class Names(RootModel[list[str]]):
    pass


class Page(ContractModel):
    names: Names | None = None
    meta: Meta | None = None


LIST: Operation[Page] = Operation(
    name="listNames",
    method="GET",
    path="/names",
    parameters=(
        Parameter(name="page[limit]", place="query"),
        Parameter(name="X-Cursor", place="header"),
    ),
    results={200: Json(Page)},
    policy=Policy(idempotent=True),
)
OFFSET = Paging(
    style="offset", items="/names", parameter="page[offset]", limit="page[limit]"
)
PAGE = replace(OFFSET, style="page", parameter="page[number]")
CURSOR = Paging(
    style="cursor", items="names", parameter="after", next="/meta/nextCursor"
)
LINK = Paging(style="link", items="/names")


class Names_(HttpClient):
    paging: Paging | None = None

    def list_names(
        self, *, limit: int | None = None, at: Any = None, after: Any = None
    ) -> Page:
        return self._call(replace(LIST, paging=self.paging), **given(limit, at, after))

    def list_letters(self) -> list[str]:
        letters: Operation[list[str]] = Operation(
            name="letters",
            method="GET",
            path="/letters",
            results={200: Json(list[str])},
            paging=Paging(style="page", parameter="page"),
        )
        return self._call(letters)


class AsyncNames(AsyncHttpClient):
    paging: Paging | None = None

    async def list_names(
        self, *, limit: int | None = None, at: Any = None, after: Any = None
    ) -> Page:
        operation = replace(LIST, paging=self.paging)
        return await self._call(operation, **given(limit, at, after))


def given(limit: int | None, at: Any, after: Any) -> Any:
    query = {
        "page[limit]": limit,
        "page[offset]": at,
        "page[number]": at,
        "after": after,
    }
    return {"query": query}


class Service:
    """Answers by what it is asked, and remembers that."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.urls: list[str] = []
        self.headers: list[Any] = []
        self.busy = False

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        self.busy = not self.busy
        if not self.busy:  # each second request fails
            return BUSY
        self.urls.append(url)
        self.headers.append(request.headers)
        query = {k: v[0] for k, v in parse_qs(urlsplit(url).query).items()}
        value, headers = self.answer(query, request)
        return Reply(
            status=200,
            headers={"content-type": "application/json", **headers},
            body=json.dumps(value).encode(),
        )

    def close(self) -> None: ...


class Lists:
    """Clients of one kind, which read listings."""

    def __init__(self, time: VirtualTime, kind: str) -> None:
        self.time, self.kind = time, kind

    def client(self, paging: Paging | None, answer: Any) -> Any:
        self.service = Service(answer)
        made: type[Any] = Names_ if self.kind == "sync" else AsyncNames
        client = made(
            "https://api.example.com/v1/",
            transport=self if self.kind == "async" else self.service,
            clock=self.time.clock,
        )
        client.paging = paging
        return client

    async def send(self, *args: Any, **kwargs: Any) -> Reply:
        return self.service.send(*args, **kwargs)

    def all(self, found: Iterator[Any] | AsyncIterator[Any]) -> list[Any]:
        if isinstance(found, Iterator):
            return list(found)

        async def every() -> list[Any]:
            return [one async for one in found]

        return self.time.run(every())

    def items(self, client: Any, **arguments: Any) -> list[Any]:
        return self.all(client.items(client.list_names, **arguments))

    @property
    def asked(self) -> list[str]:
        """The queries that were sent."""
        return [urlsplit(url).query for url in self.service.urls]


@pytest.fixture(params=["sync", "async"])
def lists(request: pytest.FixtureRequest, time: VirtualTime) -> Lists:
    return Lists(time, request.param)


def by_offset(query: dict[str, str], request: Request) -> Any:
    at, limit = int(query.get("page[offset]", 0)), int(query.get("page[limit]", 3))
    return {"names": LETTERS[at : at + limit]}, {}


def by_page(query: dict[str, str], request: Request) -> Any:
    at, limit = int(query.get("page[number]", 1)), int(query.get("page[limit]", 3))
    return {"names": LETTERS[(at - 1) * limit : at * limit]}, {}


def test_pages_by_offset(lists: Lists) -> None:
    client = lists.client(OFFSET, by_offset)
    assert lists.items(client, limit=3) == LETTERS
    assert lists.asked == [
        "page%5Blimit%5D=3",
        "page%5Blimit%5D=3&page%5Boffset%5D=3",
        "page%5Blimit%5D=3&page%5Boffset%5D=6",
        "page%5Blimit%5D=3&page%5Boffset%5D=7",  # empty: there was none after that
    ]


def test_a_listing_begins_where_the_caller_says(lists: Lists) -> None:
    client = lists.client(OFFSET, by_offset)
    assert lists.items(client, limit=3, at=2) == LETTERS[2:]
    client = lists.client(PAGE, by_page)
    assert lists.items(client, limit=3, at=2) == LETTERS[3:]


def test_without_a_limit_an_empty_page_is_the_last(lists: Lists) -> None:
    client = lists.client(OFFSET, by_offset)
    assert lists.items(client) == LETTERS
    assert lists.asked[-1] == "page%5Boffset%5D=7"


def test_a_service_may_give_less_than_it_is_asked_for(lists: Lists) -> None:
    """It caps the limit, and says so nowhere: a short page is not the last one."""

    def capped(query: dict[str, str], request: Request) -> Any:
        return by_offset({**query, "page[limit]": "2"}, request)

    client = lists.client(OFFSET, capped)
    assert lists.items(client, limit=5) == LETTERS


def test_pages_by_number(lists: Lists) -> None:
    client = lists.client(PAGE, by_page)
    pages = lists.all(client.pages(client.list_names, limit=3))
    assert [page.names.root for page in pages] == [
        LETTERS[:3],
        LETTERS[3:6],
        LETTERS[6:],
        [],
    ]
    assert lists.asked[1] == "page%5Blimit%5D=3&page%5Bnumber%5D=2"


def test_pages_may_be_counted_from_zero(lists: Lists) -> None:
    def answer(query: dict[str, str], request: Request) -> Any:
        at = int(query.get("page[number]", 0))
        return {"names": LETTERS[at * 3 : at * 3 + 3]}, {}

    client = lists.client(replace(PAGE, first=0), answer)
    assert lists.items(client, limit=3) == LETTERS


def by_cursor(query: dict[str, str], request: Request) -> Any:
    at = int(query.get("after", "c0")[1:])
    after = {"nextCursor": f"c{at + 3}"} if at + 3 < len(LETTERS) else {}
    return {"names": LETTERS[at : at + 3], "meta": after}, {}


def test_pages_by_cursor(lists: Lists) -> None:
    client = lists.client(CURSOR, by_cursor)
    assert lists.items(client) == LETTERS
    assert lists.asked == ["", "after=c3", "after=c6"]


def test_a_cursor_may_be_in_headers(lists: Lists) -> None:
    def answer(query: dict[str, str], request: Request) -> Any:
        at = int(request.headers.get("X-Cursor", "0"))
        headers = {"x-next": str(at + 3)} if at + 3 < len(LETTERS) else {}
        return {"names": LETTERS[at : at + 3]}, headers

    paging = Paging(
        style="cursor", items="/names", parameter="X-Cursor", header="X-Next"
    )
    client = lists.client(paging, answer)
    assert lists.items(client) == LETTERS


def test_a_flag_may_say_that_more_follows(lists: Lists) -> None:
    def answer(query: dict[str, str], request: Request) -> Any:
        at = LETTERS.index(query["after"]) + 1 if "after" in query else 0
        more = at + 3 < len(LETTERS)
        return {"names": LETTERS[at : at + 3], "meta": {"hasMore": more}}, {}

    paging = replace(CURSOR, next="/names/-1", more="/meta/hasMore")
    client = lists.client(paging, answer)
    assert lists.items(client) == LETTERS
    assert lists.asked == ["", "after=c", "after=f"]


def test_an_empty_page_may_lead_on(lists: Lists) -> None:
    def answer(query: dict[str, str], request: Request) -> Any:
        if query:
            return {"names": ["z"]}, {}
        return {"meta": {"nextCursor": "x"}}, {}

    assert lists.items(lists.client(CURSOR, answer)) == ["z"]


@pytest.mark.parametrize("first", [None, "a"])
def test_a_cursor_that_comes_again_is_an_error(lists: Lists, first: Any) -> None:
    def answer(query: dict[str, str], request: Request) -> Any:
        after = {"a": "b", "b": "a"}[query.get("after", "b")]
        return {"names": ["x"], "meta": {"nextCursor": after}}, {}

    client = lists.client(CURSOR, answer)
    with pytest.raises(ContractViolation) as caught:
        lists.items(client, after=first)
    assert str(caught.value) == (
        "listNames: the page after this one was there before: 'a'"
    )
    assert caught.value.operation == "listNames"
    assert len(lists.asked) == (2 if first else 3)


def linked(form: str, header: str = "link") -> Any:
    def answer(query: dict[str, str], request: Request) -> Any:
        at = int(query.get("at", 0))
        target = form.format(at + 3)
        headers = {header: target} if at + 3 < len(LETTERS) else {}
        return {"names": LETTERS[at : at + 3]}, headers

    return answer


@pytest.mark.parametrize(
    "form",
    [
        '<https://api.example.com/v1/names?at={}>; rel="next"',
        '<https://api.example.com:443/v1/names?at={}>; rel="next"',
        "</v1/names?at={}>; rel=next",
        '<?at={}>; title="a, \\"b\\""; rel="last Next", <?at=0>; rel="first"',
    ],
)
def test_pages_by_link(lists: Lists, form: str) -> None:
    client = lists.client(LINK, linked(form))
    assert lists.items(client, limit=2) == LETTERS
    assert lists.service.urls[1:] == [
        "https://api.example.com/v1/names?at=3",
        "https://api.example.com/v1/names?at=6",
    ]


def test_a_link_may_be_in_a_header_of_its_own_or_in_the_page(lists: Lists) -> None:
    paging = replace(LINK, header="X-Next")
    client = lists.client(paging, linked("/v1/names?at={}", "x-next"))
    assert lists.items(client) == LETTERS

    def answer(query: dict[str, str], request: Request) -> Any:
        at = int(query.get("at", 0))
        after = f"/else?at={at + 3}" if at + 3 < len(LETTERS) else None
        return {"names": LETTERS[at : at + 3], "meta": {"nextCursor": after}}, {}

    client = lists.client(replace(LINK, next="/meta/nextCursor"), answer)
    assert lists.items(client) == LETTERS
    assert lists.service.urls[1] == "https://api.example.com/else?at=3"


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("https://evil.example.com/names", "the next page is on another origin: {!r}"),
        ("http://api.example.com/names", "the next page is on another origin: {!r}"),
        ("//evil/names", "the next page is on another origin: {!r}"),
        ("https://api.example.com:x/", "the next page is at {!r}: Port could not be"),
        ("https://[/", "the next page is at {!r}: Invalid IPv6 URL"),
    ],
)
def test_a_link_that_leads_elsewhere_is_not_followed(
    lists: Lists, target: str, problem: str
) -> None:
    client = lists.client(LINK, linked(f'<{target}>; rel="next"'))
    with pytest.raises(ContractViolation) as caught:
        lists.items(client)
    assert str(caught.value).startswith(f"listNames: {problem.format(target)}")
    assert len(lists.asked) == 1


def test_a_link_that_leads_back_is_an_error(lists: Lists) -> None:
    client = lists.client(LINK, linked('<?at=0>; rel="next"'))
    with pytest.raises(ContractViolation, match="was there before: '/v1/names"):
        lists.items(client)


def test_pages_are_asked_for_when_they_are_wanted(time: VirtualTime) -> None:
    lists = Lists(time, "sync")
    client = lists.client(OFFSET, by_offset)
    found = client.items(client.list_names, limit=3)
    assert lists.service.urls == []
    assert [next(found) for _ in range(3)] == LETTERS[:3]
    assert len(lists.service.urls) == 1


def test_options_hold_for_each_page(lists: Lists) -> None:
    client = lists.client(LINK, linked('<?at={}>; rel="next"'))
    view = client.with_options(headers={"X-Tenant": "a"})
    assert lists.all(client.items(view.list_names)) == LETTERS
    assert [headers["X-Tenant"] for headers in lists.service.headers] == ["a"] * 3


def test_an_operation_without_pages_has_none(lists: Lists) -> None:
    client = lists.client(None, by_offset)
    with pytest.raises(TypeError) as caught:
        lists.items(client)
    assert str(caught.value) == (
        "listNames has no pages: its contract does not say how they follow each other"
        " (x-pagination)"
    )
    assert lists.service.urls == []


def test_the_method_must_be_of_this_client(lists: Lists) -> None:
    one, two = (lists.client(OFFSET, by_offset) for _ in range(2))
    with pytest.raises(TypeError, match=" is no method of this "):
        one.pages(two.list_names)


def test_items_must_be_a_list(lists: Lists) -> None:
    client = lists.client(replace(OFFSET, items="/meta"), lambda *_: ({"meta": {}}, {}))
    with pytest.raises(TypeError, match="^listNames: /meta is no list of items$"):
        lists.items(client)


def test_types_of_items(time: VirtualTime) -> None:
    """What mypy has to know."""
    lists = Lists(time, "sync")
    client: Names_ = lists.client(PAGE, lambda *_: ([], {}))
    letters: Iterator[str] = client.items(client.list_letters)
    pages: Iterator[Page] = client.pages(client.list_names, limit=3)
    assert list(letters) == [] and isinstance(pages, Iterator)


# --- paths and links ------------------------------------------------------------------


class Odd(ContractModel):
    slash: Annotated[int, Field(alias="a/b")]
    own: UUID


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", {"x": [1, 2], "a~b": Odd(slash=1, own=UUID(int=1))}),
        ("/x", [1, 2]),
        ("x/0", 1),
        ("/x/-1", 2),
        ("/x/2", None),
        ("/x/y", None),
        ("/y/z", None),
        ("/a~0b/a~1b", 1),
        ("/a~0b/own", UUID(int=1)),
        ("/a~0b/slash", None),
        ("/x/0/y", None),
    ],
)
def test_paths(path: str, found: object) -> None:
    value = {"x": [1, 2], "a~b": Odd(slash=1, own=UUID(int=1))}
    assert pointed(value, path) == found


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("", None),
        ("<x>; rel=prev", None),
        ("<x>", None),
        ("<x>; rel=next", "x"),
        ('<a,b;c>; rel="next"', "a,b;c"),
        ('<x>; rel="prev"; rel="next"', None),
        ('<x>; rel="next"; anchor="#y", <z>; rel="next"', "z"),
        ('<x>; title="rel=next", <y> ; REL = "next"', "y"),
        ("no link at all", None),
    ],
)
def test_links(text: str, target: str | None) -> None:
    assert next_link(text) == target


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        ("offset", "Paging(style='offset'): say which parameter moves"),
        ("cursor", "Paging(style='cursor'): say which parameter moves"),
    ],
)
def test_a_paging_that_says_too_little(style: Any, problem: str) -> None:
    with pytest.raises(ValueError) as caught:
        Paging(style=style)
    assert str(caught.value) == problem
    with pytest.raises(ValueError, match="say where the next cursor is"):
        Paging(style="cursor", parameter="after")
