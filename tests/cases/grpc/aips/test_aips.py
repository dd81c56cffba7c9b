"""What clients offer where a contract follows the API Improvement Proposals."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from time import monotonic
from types import ModuleType
from typing import Any
from uuid import UUID

import grpc
import pytest
from google.longrunning import operations_pb2  # type: ignore[import-untyped]
from google.protobuf.empty_pb2 import Empty
from google.rpc import error_details_pb2  # type: ignore[import-untyped]

Golden = Callable[[str], ModuleType]


@pytest.fixture
def pb(golden: Golden) -> ModuleType:
    return golden("_proto.shelves_pb2")


class Shelves:
    """Books `1` to `5`, two a page; sorting takes three questions."""

    def __init__(self, pb: ModuleType) -> None:
        self.pb = pb
        self.asked: list[Any] = []
        self.code = 8
        self.outcome: Any = None
        self.next_page: Callable[[int], str] = lambda end: str(end) if end < 5 else ""

    async def list_books(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        start = int(request.page_token or 0)
        titles = [str(n) for n in range(start + 1, min(start + 2, 5) + 1)]
        return self.pb.ListBooksResponse(
            books=[self.pb.Book(title=title) for title in titles],
            next_page_token=self.next_page(start + 2),
        )

    async def buy_book(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        return self.pb.Book(title=request.title)

    async def update_book(self, request: Any, context: Any) -> Any:
        self.asked.append(request)
        return request.book

    async def sort_books(self, request: Any, context: Any) -> Any:
        return self._operation(0)

    async def find(self, request: Any, context: Any) -> Any:
        return self.pb.ListBooksResponse()

    def _operation(self, percent: int) -> Any:
        found = operations_pb2.Operation(name="sorting/1", done=percent >= 100)
        found.metadata.Pack(self.pb.SortProgress(percent=percent))
        if found.done:
            if isinstance(self.outcome, error_details_pb2.ErrorInfo):
                found.error.code, found.error.message = self.code, "no room"
                found.error.details.add().Pack(self.outcome)
            elif self.outcome is not None:
                found.response.Pack(self.outcome)
        return found

    async def get_operation(self, request: Any, context: Any) -> Any:
        self.asked.append(request.name)
        return self._operation(50 * self.asked.count(request.name))

    async def cancel_operation(self, request: Any, context: Any) -> Any:
        self.asked.append(f"cancel {request.name}")
        return Empty()


def added(golden: Golden) -> Callable[[Shelves, Any], None]:
    """Bind the shelves, and the operations beside them."""
    server, long_running = golden("shelves.grpc.server"), "runtime.grpc.long_running"
    bind, operations = golden("runtime.grpc.handler"), golden(long_running)
    add_service = golden("runtime.grpc.server").add_service

    def add(shelves: Shelves, registry: Any) -> None:
        server.add_to_server(shelves, registry)
        add_service(
            registry,
            "google.longrunning.Operations",
            bind.unary_unary(operations.get_operation("")[0], shelves.get_operation),
            bind.unary_unary(
                operations.cancel_operation("")[0], shelves.cancel_operation
            ),
        )

    return add


@pytest.fixture
def waited() -> list[float]:
    """How long somebody waited, in turn; nobody really does."""
    return []


@pytest.fixture
def clock(golden: Golden, waited: list[float]) -> Any:
    """Time that passes when somebody waits."""

    async def sleep_async(seconds: float) -> None:
        waited.append(seconds)

    return golden("runtime.clock").Clock(
        now=lambda: monotonic() + sum(waited),
        sleep=waited.append,
        sleep_async=sleep_async,
    )


@asynccontextmanager
async def calling(
    golden: Golden, shelves: Shelves, **options: Any
) -> AsyncIterator[Any]:
    testing = golden("runtime.grpc.testing")
    client = golden("shelves.grpc.client").AsyncShelvesClient
    async with testing.connected(client, added(golden), shelves, **options) as caller:
        yield caller


def calling_sync(golden: Golden, shelves: Shelves, **options: Any) -> Any:
    testing = golden("runtime.grpc.testing")
    client = golden("shelves.grpc.client").ShelvesClient
    return testing.connected_sync(client, added(golden), shelves, **options)


# Keywords


def test_a_request_or_its_fields(golden: Golden, pb: ModuleType) -> None:
    """Never both; what is None stays unset."""
    shelves = Shelves(pb)
    with calling_sync(golden, shelves) as client:
        client.buy_book(pb.BuyBookRequest(title="a", labels={"x": "y"}))
        client.buy_book(title="b", kinds=["KIND_NOVEL", pb.KIND_UNSPECIFIED])
        client.update_book(
            book=pb.Book(title="c"),
            update_mask=["title"],
            patience=timedelta(seconds=2),
        )
        client.update_book()
        client.find(pb.FindRequest(request="a", metadata="b"))
        with pytest.raises(TypeError) as caught:
            client.buy_book(pb.BuyBookRequest(), title="d")
        assert str(caught.value) == (
            "BuyBook: title=... beside a request, which has it already"
        )
        with pytest.raises(TypeError, match="unexpected keyword argument 'request_id'"):
            client.buy_book(request_id="x")
    first, second, third, fourth = shelves.asked
    assert dict(first.labels) == {"x": "y"}
    assert (second.title, list(second.kinds)) == ("b", [1, 0])
    assert list(third.update_mask.paths) == ["title"]
    assert third.patience.seconds == 2
    assert fourth == pb.UpdateBookRequest()


# An id for each request


def test_a_request_gets_an_id_of_its_own(golden: Golden, pb: ModuleType) -> None:
    """The same one in each attempt; and the caller's message stays as it is."""
    shelves, rpc = Shelves(pb), golden("runtime.grpc")
    failing, request = [1], pb.BuyBookRequest(title="a")
    buy = shelves.buy_book

    async def flaky(request: Any, context: Any) -> Any:
        book = await buy(request, context)
        if failing:
            failing.pop()
            raise rpc.RpcError(grpc.StatusCode.UNAVAILABLE, retry_after=0)
        return book

    shelves.buy_book = flaky  # type: ignore[method-assign]
    with calling_sync(golden, shelves) as client:
        client.buy_book(request)
        client.buy_book(request)
        client.buy_book(pb.BuyBookRequest(request_id="mine"))
    ids = [one.request_id for one in shelves.asked]
    assert request == pb.BuyBookRequest(title="a")
    assert ids[0] == ids[1] != ids[2]
    assert UUID(ids[0]).version == UUID(ids[2]).version == 4
    assert ids[3] == "mine"
    assert golden("shelves.grpc.methods").BUY_BOOK.policy.idempotent


# Pages


def test_items_of_all_pages(golden: Golden, pb: ModuleType) -> None:
    shelves, every = Shelves(pb), ["1", "2", "3", "4", "5"]
    request = pb.ListBooksRequest(parent="p", page_size=2)

    async def run() -> None:
        async with calling(golden, shelves) as client:
            listing = client.list_books_items(request)
            assert [book.title async for book in listing] == every
            assert [len(page.books) async for page in listing.pages()] == [2, 2, 1]

    asyncio.run(run())
    assert request == pb.ListBooksRequest(parent="p", page_size=2)
    assert [one.page_token for one in shelves.asked] == ["", "2", "4"] * 2
    assert {(one.parent, one.page_size) for one in shelves.asked} == {("p", 2)}
    with calling_sync(golden, shelves) as client:
        listing = client.list_books_items(parent="p", page_token="2")
        assert [book.title for book in listing] == every[2:]
        assert [len(page.books) for page in listing.pages()] == [2, 1]


def test_a_page_is_asked_for_when_it_is_wanted(golden: Golden, pb: ModuleType) -> None:
    shelves = Shelves(pb)
    with calling_sync(golden, shelves) as client:
        items = iter(client.list_books_items())
        assert shelves.asked == []
        assert [next(items).title, next(items).title] == ["1", "2"]
        assert len(shelves.asked) == 1


@pytest.mark.parametrize("leads", ["", "2"])
def test_a_page_that_leads_back(golden: Golden, pb: ModuleType, leads: str) -> None:
    """To the first one, or to itself, is no listing."""
    shelves = Shelves(pb)
    shelves.next_page = lambda end: "2"
    violation = golden("runtime").ContractViolation
    with calling_sync(golden, shelves) as client:
        with pytest.raises(violation) as caught:
            list(client.list_books_items(page_token=leads))
    assert str(caught.value) == "ListBooks: a page leads back"


# Operations that take a while


def test_an_operation_is_waited_for(
    golden: Golden, pb: ModuleType, clock: Any, waited: list[float]
) -> None:
    shelves = Shelves(pb)
    shelves.outcome = pb.SortBooksResponse(moved=7)

    async def run() -> None:
        async with calling(golden, shelves, clock=clock) as client:
            begun = await client.sort_books_operation()
            assert (begun.name, begun.done) == ("sorting/1", False)
            assert begun.progress == pb.SortProgress(percent=0)
            assert (await begun).moved == 7
            assert begun.done and begun.progress == pb.SortProgress(percent=100)
            assert (await begun.result()).moved == 7

    asyncio.run(run())
    assert shelves.asked == ["sorting/1"] * 2
    assert waited == [1.0, 1.5]
    with calling_sync(golden, Shelves(pb), clock=clock) as client:
        begun = client.sort_books_operation(pb.SortBooksRequest())
        begun.cancel()
        begun.refresh()
        assert begun.progress == pb.SortProgress(percent=50)


def test_an_operation_that_fails(golden: Golden, pb: ModuleType, clock: Any) -> None:
    """Ends as a call does that fails."""
    shelves, rpc = Shelves(pb), golden("runtime.grpc")
    shelves.outcome = error_details_pb2.ErrorInfo(reason="FULL")
    with calling_sync(golden, shelves, clock=clock) as client:
        with pytest.raises(rpc.RpcError) as caught:
            client.sort_books_operation().result()
    assert str(caught.value) == "SortBooks: RESOURCE_EXHAUSTED: no room"
    assert caught.value.detail(error_details_pb2.ErrorInfo) == shelves.outcome


@pytest.mark.parametrize("inherited", [False, True])
def test_an_operation_that_takes_too_long(
    golden: Golden, pb: ModuleType, clock: Any, waited: list[float], inherited: bool
) -> None:
    """The time of the call that is being served holds as well."""
    shelves, errors = Shelves(pb), golden("runtime")
    scope = golden("runtime.deadline").deadline_scope(
        0.19 if inherited else None, clock
    )
    with calling_sync(golden, shelves, clock=clock) as client:
        begun = client.sort_books_operation()
        with scope, pytest.raises(errors.DeadlineExceeded) as caught:
            begun.result(timeout=None if inherited else 0.19)
    assert str(caught.value) == "SortBooks: not done in time"
    assert len(shelves.asked) <= 1 and sum(waited) < 0.1


def test_an_operation_that_failed_without_a_code(
    golden: Golden, pb: ModuleType, clock: Any
) -> None:
    """It says that it failed, and that all is well: nobody knows what to make of it."""
    shelves, errors = Shelves(pb), golden("runtime")
    shelves.outcome, shelves.code = error_details_pb2.ErrorInfo(reason="FULL"), 0
    with calling_sync(golden, shelves, clock=clock) as client:
        with pytest.raises(errors.ContractViolation) as caught:
            client.sort_books_operation().result()
        assert str(caught.value) == "SortBooks: failed, with a status of OK"
        shelves.code = 99
        with pytest.raises(golden("runtime.grpc").RpcError) as unknown:
            client.sort_books_operation().result()
    assert str(unknown.value) == "SortBooks: UNKNOWN: no room"


@pytest.mark.parametrize("brought", ["nothing", "another"])
def test_an_operation_that_brings_something_else(
    golden: Golden, pb: ModuleType, clock: Any, brought: str
) -> None:
    shelves, errors = Shelves(pb), golden("runtime")
    shelves.outcome = pb.Book() if brought == "another" else None
    with calling_sync(golden, shelves, clock=clock) as client:
        with pytest.raises(errors.ContractViolation) as caught:
            client.sort_books_operation().result()
    assert (
        str(caught.value)
        == {
            "nothing": "SortBooks: done, without a result",
            "another": "SortBooks: type.googleapis.com/cases.shelves.v1.Book where"
            " cases.shelves.v1.SortBooksResponse was to come",
        }[brought]
    )
