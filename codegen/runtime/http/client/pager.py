"""Turns the pages of one listing, whichever way they follow each other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from ...errors import ContractViolation
from ...header_lists import elements, parameters
from ..address import origin_of
from ..operation import Operation
from ..paging import Paging, pointed
from .response import Arguments, Recorder

T = TypeVar("T")


class Pager(Recorder):
    """Watches a method that asks for one page, and moves it to the next one.

    A listing ends where a page says that no other follows. Where pages are counted, it
    ends with one that is empty: a shorter one proves nothing, since many services give
    fewer items than they are asked for. Where pages lead to each other, an empty one may
    well be followed by another.
    """

    def __init__(self) -> None:
        super().__init__()
        self._operation: Operation[Any] | None = None
        self._arguments: Arguments | None = None
        self._moved: object = None
        self._target: str | None = None
        self._seen: set[str] = set()

    def begun(self, operation: Operation[Any], arguments: Arguments) -> Arguments:
        """Return the arguments of the next page.

        Raises:
            TypeError: The operation has no pages.
        """
        paging = operation.paging
        if paging is None:
            raise TypeError(
                f"{operation.name} has no pages: its contract does not say how they"
                " follow each other (x-pagination)"
            )
        self._operation = operation
        if self._moved is not None and paging.parameter is not None:
            arguments = _moved(operation, arguments, paging.parameter, self._moved)
        self._arguments = super().begun(operation, arguments)
        return arguments

    def link(self) -> str | None:
        """Return the target that the last page leads to, None where it is no URL."""
        return self._target

    def turn(self, page: object) -> bool:
        """Move on from *page*; False if it is the last one.

        Raises:
            ContractViolation: It leads to a page that there was before, or to another
                origin.
            TypeError: Its items are no list.
        """
        paging = self._paging
        if paging.more is not None and not pointed(page, paging.more):
            return False
        if paging.style in ("offset", "page"):
            return self._count(paging, page)
        return self._follow(paging, page)

    def items(self, page: object) -> Sequence[Any]:
        """Return the items of *page*.

        Raises:
            TypeError: They are no list.
        """
        found = pointed(page, self._paging.items)
        if found is None:
            return ()
        if isinstance(found, (str, bytes)) or not isinstance(found, Sequence):
            where = self._paging.items or "the page itself"
            raise TypeError(f"{self._name}: {where} is no list of items")
        return found

    @property
    def _paging(self) -> Paging:
        if self._operation is None or self._operation.paging is None:
            raise TypeError("the method made no call that has pages")
        return self._operation.paging

    @property
    def _name(self) -> str:
        return "" if self._operation is None else self._operation.name

    def _count(self, paging: Paging, page: object) -> bool:
        came = len(self.items(page))
        if not came:
            return False
        at, step = self._given(paging.parameter), came
        if at is None:
            at = (paging.style == "page") if paging.first is None else paging.first
        if paging.style == "page":
            step = 1
        self._moved = int(at) + step
        return True

    def _follow(self, paging: Paging, page: object) -> bool:
        found = self._next(paging, page)
        if found is None or found == "":
            return False
        if paging.style == "link":
            found = self._target = self._target_of(str(found))
        self._moved = found
        given = self._given(paging.parameter)
        if given is not None:
            self._seen.add(str(given))
        if str(found) in self._seen:
            raise self._broken(f"the page after this one was there before: {found!r}")
        self._seen.add(str(found))
        return True

    def _next(self, paging: Paging, page: object) -> Any:
        headers = {} if self.reply is None else self.reply.headers
        if paging.header is not None:
            return headers.get(paging.header.lower())
        if paging.next is not None:
            return pointed(page, paging.next)
        return next_link(headers.get("link", ""))

    def _target_of(self, link: str) -> str:
        """Return path and query of *link*, which must be where we ask anyway."""
        here = self.asked or ""
        try:
            url = urljoin(here, link)
            there = origin_of(url)
        except ValueError as error:
            raise self._broken(f"the next page is at {link!r}: {error}") from error
        if there != origin_of(here):
            raise self._broken(f"the next page is on another origin: {link!r}")
        parts = urlsplit(url)
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def _given(self, name: str | None) -> Any:
        """Return the value with which the parameter *name* was sent, None if absent."""
        sent = self._arguments
        if sent is None or name is None:
            return None
        given = {**(sent.header or {}), **(sent.query or {})}
        return given.get(name)

    def _broken(self, how: str) -> ContractViolation:
        return ContractViolation(
            f"{self._name}: {how}",
            raw=b"" if self.reply is None else self.reply.body,
            operation=self._name,
        )


def each_page(pager: Pager, ask: Callable[[], T]) -> Iterator[T]:
    """Yield the pages that *ask* returns while *pager* turns them."""
    while True:
        page = ask()
        yield page
        if not pager.turn(page):
            return


async def each_page_async(
    pager: Pager, ask: Callable[[], Awaitable[T]]
) -> AsyncIterator[T]:
    """Yield the pages that *ask* is awaited for while *pager* turns them."""
    while True:
        page = await ask()
        yield page
        if not pager.turn(page):
            return


def next_link(text: str) -> str | None:
    """Return the target of `rel="next"` in a `Link` header (RFC 8288, 3)."""
    for link in elements(text, links=True):
        target, closed, rest = link.removeprefix("<").partition(">")
        if not closed or not link.startswith("<"):
            continue
        said: dict[str, str] = {}
        for name, value in parameters(rest.lstrip(" \t;")):
            said.setdefault(name, value)  # the first one counts
        # With an anchor it is a link of something else than this page.
        if "anchor" not in said and "next" in said.get("rel", "").lower().split():
            return target
    return None


def _moved(
    operation: Operation[Any], arguments: Arguments, name: str, value: object
) -> Arguments:
    """Return *arguments* with *value* for the parameter *name*."""
    for parameter in operation.parameters:
        if parameter.name == name and parameter.place == "header":
            return replace(arguments, header={**(arguments.header or {}), name: value})
    return replace(arguments, query={**(arguments.query or {}), name: value})
