"""Listings whose contract says how their pages follow each other: `x-pagination`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from fastapi import FastAPI

from tests.http.served import Golden, Served

IDS = ["a", "b", "c", "d", "e"]


class Lists:
    """Implements `ListsService`; the last item of a page leads to the next one."""

    def __init__(self, golden: Golden) -> None:
        self.models = golden("lists.http.models")
        self.asked: list[object] = []

    def list_charges(self, *, starting_after: str | None, limit: int | None) -> Any:
        self.asked.append((starting_after, limit))
        start = IDS.index(starting_after) + 1 if starting_after else 0
        end = start + (limit or 2)
        item = self.models.ListChargesResponseDataItem
        data = [item(id=one) for one in IDS[start:end]]
        return self.models.ListChargesResponse(data=data, has_more=end < len(IDS))

    def by_page(self, *, page: int | None) -> list[str]:
        return IDS


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
    return case


async def _all(pages: AsyncIterator[Any]) -> list[Any]:
    return [page async for page in pages]


def test_the_last_item_leads_on_while_there_are_more(
    served: Served, lists: Lists
) -> None:
    """Three pages; nobody asks for a fourth one to see that it is empty."""
    got = served.run(lambda client: _all(client.items(client.list_charges, limit=2)))
    assert [item.id for item in got] == IDS
    assert lists.asked == [(None, 2), ("b", 2), ("d", 2)]
    lists.asked.clear()
    got = served.run_sync(
        lambda client: list(client.pages(client.list_charges, starting_after="a"))
    )
    assert [len(page.data) for page in got] == [2, 2]
    assert lists.asked == [("a", None), ("c", None)]


def test_false_says_that_there_are_none(served: Served) -> None:
    """Whatever the names of parameters look like."""
    with pytest.raises(TypeError, match="byPage has no pages"):
        served.run(lambda client: _all(client.pages(client.by_page)))
