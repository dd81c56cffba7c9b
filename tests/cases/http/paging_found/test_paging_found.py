"""Listings whose pages follow each other in ways that a contract shows by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from fastapi import FastAPI

from tests.http.served import Golden, Served

WORDS = ["a", "b", "c", "d", "e"]


class Lists:
    """Implements `ListsService`: five words, two a page."""

    def __init__(self, golden: Golden) -> None:
        self.models = golden("lists.http.models")
        self.headers = golden("lists.http.headers")
        self.answer = golden("runtime.http").Answer
        self.asked: list[object] = []

    def by_cursor(self, *, cursor: str | None, limit: int | None) -> Any:
        self.asked.append((cursor, limit))
        start, size = int(cursor or 0), limit or 2
        page = self.models.ByCursorResponse(items=WORDS[start : start + size])
        if start + size < len(WORDS):
            page.next_cursor = str(start + size)
        return page

    def by_token(self, *, page_token: str | None) -> Any:
        self.asked.append(page_token)
        start = int(page_token or 0)
        meta = self.models.ByTokenResponseMeta()
        if start + 2 < len(WORDS):
            meta.next_page_token = str(start + 2)
        data = WORDS[start : start + 2]
        return self.models.ByTokenResponse(data=data, notes=["none"], meta=meta)

    async def by_offset(self, *, offset: int, limit: int) -> list[str]:
        self.asked.append((offset, limit))
        return WORDS[offset : offset + limit]

    async def by_page(self, *, page: int) -> list[str]:
        self.asked.append(page)
        return WORDS[2 * page - 2 : 2 * page]

    def by_link(self, *, per_page: int | None) -> Any:
        # Where the next page is, only the link says: no parameter is declared for it.
        self.asked.append(per_page)
        link = f'</by-link/2?per_page={per_page}>; rel="next", </>; rel="first"'
        return self.answer(WORDS[:2], headers=self.headers.LinkHeaders(link=link))

    def whole(self, *, page: str | None) -> list[str]:
        return WORDS


@pytest.fixture
def lists(golden: Golden) -> Lists:
    """The service."""
    return Lists(golden)


@pytest.fixture
def served(golden: Golden, lists: Lists) -> Served:
    """The case's server, with the service in place of the fake."""
    case = Served(golden, "lists")
    case.app = FastAPI()
    case.app.include_router(case.module("server").create_router(lists))

    @case.app.get("/by-link/{page}")
    def by_link(page: int, per_page: int) -> list[str]:
        lists.asked.append((page, per_page))
        return WORDS[2:]

    return case


async def _all(pages: AsyncIterator[Any]) -> list[Any]:
    return [page async for page in pages]


@pytest.mark.parametrize(
    ("method", "arguments", "asked"),
    [
        ("by_cursor", {"limit": 2}, [(None, 2), ("2", 2), ("4", 2)]),
        ("by_cursor", {"cursor": "2"}, [("2", None), ("4", None)]),
        ("by_token", {}, [None, "2", "4"]),
        ("by_offset", {"limit": 2}, [(0, 2), (2, 2), (4, 2), (5, 2)]),
        ("by_offset", {}, [(0, 2), (2, 2), (4, 2), (5, 2)]),
        ("by_offset", {"offset": 3, "limit": 2}, [(3, 2), (5, 2)]),
        ("by_page", {}, [1, 2, 3, 4]),
        ("by_page", {"page": 3}, [3, 4]),
        ("by_link", {"per_page": 2}, [2, (2, 2)]),
    ],
)
def test_pages_are_walked(
    served: Served,
    lists: Lists,
    method: str,
    arguments: dict[str, Any],
    asked: list[object],
) -> None:
    """From where the caller begins, with what else they said, until there are no more."""
    first = arguments.get("offset", 0) or int(arguments.get("cursor", 0))
    first = first or 2 * (arguments.get("page", 1) - 1)
    for walk in (
        lambda: served.run(lambda c: _all(c.items(getattr(c, method), **arguments))),
        lambda: served.run_sync(
            lambda c: list(c.items(getattr(c, method), **arguments))
        ),
    ):
        lists.asked.clear()
        assert walk() == WORDS[first:]
        assert lists.asked == asked


def test_pages_are_those_of_the_method(served: Served, lists: Lists) -> None:
    """Each is what the method returns; no page is asked for before its time."""
    page = lists.models.ByCursorResponse

    async def walk(client: Any) -> list[Any]:
        pages = client.pages(client.by_cursor)
        first = await anext(pages)
        assert lists.asked == [(None, None)]
        return [first, *await _all(pages)]

    assert served.run(walk) == [
        page(items=["a", "b"], next_cursor="2"),
        page(items=["c", "d"], next_cursor="4"),
        page(items=["e"]),
    ]


def test_a_cursor_that_leads_back_is_a_broken_contract(
    served: Served, lists: Lists, golden: Golden
) -> None:
    """It would go on for ever."""
    page = lists.models.ByCursorResponse(items=["a"], next_cursor="1")
    lists.by_cursor = lambda **_: page  # type: ignore[method-assign]
    with pytest.raises(golden("runtime").ContractViolation, match="before"):
        served.run(lambda client: _all(client.items(client.by_cursor)))


def test_what_has_no_pages_says_so(served: Served) -> None:
    """A page that is a text is counted by nobody."""
    with pytest.raises(TypeError, match="whole has no pages"):
        served.run(lambda client: _all(client.pages(client.whole)))
