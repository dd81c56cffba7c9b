"""Pages of a fake: whichever way they follow each other, together they are the list."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import Field

from codegen.runtime.http import Json, Operation, Parameter
from codegen.runtime.http.answered import Answer
from codegen.runtime.http.fake import HttpFake
from codegen.runtime.http.listing import wanted
from codegen.runtime.http.paging import Paging, pointed
from codegen.runtime.http.resources import Resource
from codegen.runtime.models import ContractModel


class Item(ContractModel):
    id: Annotated[int, Field(ge=1)]
    kind: str = "a"


class Draft(ContractModel):
    kind: str = "a"


class Meta(ContractModel, nullable=("next",)):
    total: int
    more: bool
    next: str | None


class Page(ContractModel):
    items: list[Item]
    meta: Meta


class Strict(ContractModel):
    items: list[Item]
    next: str


class NextHeader(ContractModel):
    next: Annotated[str | None, Field(alias="X-Next")] = None


class LinkHeader(ContractModel):
    link: Annotated[str | None, Field(alias="Link")] = None


OFFSET = Paging(style="offset", parameter="start", limit="size", items="/items")
STYLES: dict[str, tuple[Any, dict[Any, type], Paging]] = {
    "offset": (Page, {}, OFFSET),
    "page": (
        Page,
        {},
        Paging(style="page", parameter="start", limit="size", items="/items"),
    ),
    "page from 0": (
        Page,
        {},
        Paging(
            style="page",
            parameter="start",
            limit="size",
            items="/items",
            first=0,
            more="/meta/more",
        ),
    ),
    "cursor": (
        Page,
        {},
        Paging(
            style="cursor",
            parameter="start",
            limit="size",
            items="/items",
            next="/meta/next",
        ),
    ),
    "cursor that must be there": (
        Strict,
        {},
        Paging(
            style="cursor",
            parameter="start",
            limit="size",
            items="/items",
            next="/next",
        ),
    ),
    "cursor in a header": (
        list[Item],
        {200: NextHeader},
        Paging(style="cursor", parameter="start", limit="size", header="X-Next"),
    ),
    "link": (list[Item], {200: LinkHeader}, Paging(style="link", limit="size")),
    "link in the page": (
        Page,
        {},
        Paging(style="link", limit="size", items="/items", next="/meta/next"),
    ),
}


class Shop:
    """A fake with some items, of which *style* is how its list is read."""

    def __init__(self, style: str) -> None:
        kind, headers, self.paging = STYLES[style]
        query = ("start", "size", "kind")
        self.lists: Operation[Any] = Operation(
            name="list",
            method="GET",
            path="/items",
            parameters=tuple(Parameter(name=one, place="query") for one in query),
            results={200: Json(kind)},
            headers=headers,
            paging=self.paging,
        )
        self.makes: Operation[Item] = Operation(
            name="make",
            method="POST",
            path="/items",
            request=Json(Draft),
            results={201: Json(Item)},
        )
        reads: Operation[Item] = Operation(
            name="read", method="GET", path="/items/{id}", results={200: Json(Item)}
        )
        resource = Resource(
            path="/items",
            key="id",
            field="id",
            read=reads,
            create=self.makes,
            list=self.lists,
            items=self.paging.items,
        )
        fake_class = type("FakeShop", (HttpFake,), {"_resources": (resource,)})
        self.fake: HttpFake = fake_class()

    def make(self, kind: str) -> Item:
        return asyncio.run(self.fake._answer(self.makes, body=Draft(kind=kind)))

    def ask(self, **query: object) -> tuple[list[Item], Any, dict[str, Any]]:
        """The items of a page, the page, and its headers."""
        answer = asyncio.run(self.fake._answer(self.lists, **query))
        headers: Any = answer.headers if isinstance(answer, Answer) else None
        page = answer.value if isinstance(answer, Answer) else answer
        told = {} if headers is None else headers.model_dump(by_alias=True)
        return pointed(page, self.paging.items), page, told


def follow(shop: Shop, size: int) -> list[list[Item]]:
    """All pages, as a client turns them that does what the paging says."""
    paging, pages = shop.paging, list[list[Item]]()
    at: Any = None
    while len(pages) < 100:
        moved: dict[str, Any] = {} if at is None else {"start": at}
        items, page, headers = shop.ask(size=size, **moved)
        pages.append(items)
        if paging.style in ("offset", "page"):
            if not items:
                return pages
            first = paging.first if paging.first is not None else paging.style == "page"
            step = 1 if paging.style == "page" else len(items)
            at = int(first if at is None else at) + step
        else:
            at = headers.get(paging.header or "Link")
            if paging.next is not None:
                at = pointed(page, paging.next)
            if not at:
                return pages
    raise AssertionError("there is no end to it")


@pytest.mark.parametrize("style", STYLES)
@given(count=some.integers(1, 12), size=some.integers(1, 5))
def test_pages_are_parts_of_the_list(style: str, count: int, size: int) -> None:
    shop = Shop(style)
    made = [shop.make("a") for _ in range(count)]
    pages = follow(shop, size)
    assert [item for page in pages for item in page] == made
    if shop.paging.style != "link":  # which comes as one, since nothing would move it
        assert all(len(page) <= size for page in pages)


@pytest.mark.parametrize("style", [one for one in STYLES if STYLES[one][0] is Page])
def test_totals_count_all_that_was_asked_for(style: str) -> None:
    """In whatever part of the page they stand."""
    shop = Shop(style)
    for kind in "aabbb":
        shop.make(kind)
    _, page, _ = shop.ask(size=2, kind="b")
    assert page.meta.total == 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, [1, 2, 3]),
        ({"kind": None}, [1, 2, 3]),
        ({"kind": "a"}, [1]),
        ({"kind": ["a", "b"]}, [1, 2]),
        ({"tag": "x"}, [1, 3]),
        ({"tag": ["y", "z"]}, [1]),
        ({"tag": "x", "kind": "a"}, [1]),
        ({"deep": True}, [2]),
        ({"strange": 1}, [1, 2, 3]),
        ({"limit": 1}, [1, 2, 3]),
    ],
)
def test_what_is_asked_for(query: dict[str, Any], found: list[int]) -> None:
    """By the properties that things have; one that has it not is not meant."""
    things: list[dict[str, Any]] = [
        {"id": 1, "kind": "a", "tag": ["x", "y"]},
        {"id": 2, "kind": "b", "deep": True},
        {"id": 3, "kind": None, "tag": ["x"], "limit": 9},
    ]
    names = ("kind", "tag", "deep", "strange", "limit")
    operation: Operation[Any] = Operation(
        name="list",
        method="GET",
        path="/items",
        parameters=tuple(Parameter(name=one, place="query") for one in names),
        results={},
        paging=Paging(style="offset", parameter="start", limit="limit"),
    )
    assert [one["id"] for one in wanted(things, operation, query)] == found


@pytest.mark.parametrize("style", STYLES)
def test_a_list_that_nobody_made_has_one(style: str) -> None:
    """And one whose things are all of another kind has none."""
    shop = Shop(style)
    items, _, _ = shop.ask(size=2)
    assert [one.id for one in items] == [1]
    assert shop.ask(size=2, kind="z")[0] == []


@pytest.mark.parametrize("start", ["-1", "x", "99", -1, 99])
def test_where_no_page_begins(start: object) -> None:
    """Nothing is made up for it; what is before the first is the first."""
    shop = Shop("offset")
    made = [shop.make("a")]
    items, _, _ = shop.ask(size=2, start=start)
    assert items in ([], made)


def test_no_size_is_everything() -> None:
    shop = Shop("page")
    made = [shop.make("a") for _ in range(3)]
    assert shop.ask()[0] == made
    assert shop.ask(size=0)[0] == []
