"""All that a method lists, over as many pages as it takes (AIP-158)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Generic, TypeVar

from google.protobuf.message import Message

from ..errors import ContractViolation

Page = TypeVar("Page", bound=Message)
Item = TypeVar("Item")


class _Turning:
    """Turns the pages of one listing: from what a page says to the next request."""

    def __init__(self, request: Any) -> None:
        self.request = type(request)()
        self.request.CopyFrom(request)
        self._seen = {self.request.page_token}

    def is_last(self, page: Any, name: str) -> bool:
        """Move on from *page*; True if no other follows.

        Raises:
            ContractViolation: It leads to a page that there was before.
        """
        token = page.next_page_token
        if not token:
            return True
        if token in self._seen:
            raise ContractViolation(f"{name}: a page leads back", operation=name)
        self._seen.add(token)
        # What was sent belongs to the call that sent it.
        following = type(self.request)()
        following.CopyFrom(self.request)
        following.page_token = token
        self.request = following
        return False


class Listing(Generic[Page, Item]):
    """Iterates over all items; a page is asked for when it is wanted.

    Each iteration begins anew, with the page that the request names.
    """

    def __init__(
        self, name: str, ask: Callable[[Any], Page], request: Message, items: str
    ) -> None:
        self._name, self._ask = name, ask
        self._request, self._items = request, items

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from getattr(page, self._items)

    def pages(self) -> Iterator[Page]:
        """Iterate over the pages themselves.

        Raises:
            ContractViolation: A page leads to one that there was before.
        """
        turning = _Turning(self._request)
        while True:
            page = self._ask(turning.request)
            yield page
            if turning.is_last(page, self._name):
                return


class AsyncListing(Generic[Page, Item]):
    """Iterates over all items in a task; see `Listing`."""

    def __init__(
        self,
        name: str,
        ask: Callable[[Any], Awaitable[Page]],
        request: Message,
        items: str,
    ) -> None:
        self._name, self._ask = name, ask
        self._request, self._items = request, items

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in getattr(page, self._items):
                yield item

    async def pages(self) -> AsyncIterator[Page]:
        """Iterate over the pages themselves.

        Raises:
            ContractViolation: A page leads to one that there was before.
        """
        turning = _Turning(self._request)
        while True:
            page = await self._ask(turning.request)
            yield page
            if turning.is_last(page, self._name):
                return
