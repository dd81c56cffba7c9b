"""Single flight: one makes, the others wait, and nobody waits for ever."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from codegen.runtime import DeadlineExceeded, TransportError
from codegen.runtime.clock import SYSTEM_CLOCK
from codegen.runtime.deadline import deadline_scope, remaining
from codegen.runtime.http.auth.errors import TokenRefused
from codegen.runtime.http.auth.flight import Errand, Flight
from codegen.runtime.http.auth.limit import Limit
from tests.runtime.forking import RIGHT, in_child
from tests.runtime.http.fault_server import PATIENCE

MANY = 50


class Waiting(Limit):
    """A limit that counts who is about to wait: they have joined by then."""

    def __init__(self, seconds: float = PATIENCE) -> None:
        super().__init__(SYSTEM_CLOCK, seconds)
        self.joined = threading.Semaphore(0)

    def left(self) -> float:
        self.joined.release()
        return super().left()

    def until(self, many: int) -> None:
        """Return when *many* have joined."""
        for _ in range(many):
            assert self.joined.acquire(timeout=PATIENCE)


def nothing() -> None:
    return None


def test_fifty_threads_get_what_one_of_them_makes() -> None:
    flight: Flight[object] = Flight()
    limit = Waiting()
    made: list[object] = []

    def make() -> object:
        limit.until(MANY)
        made.append(object())
        return made[-1]

    with ThreadPoolExecutor(MANY) as pool:
        calls = [pool.submit(flight.get, nothing, make, limit) for _ in range(MANY)]
    assert {call.result() for call in calls} == set(made) and len(made) == 1


def test_fifty_tasks_get_what_one_of_them_makes() -> None:
    flight: Flight[object] = Flight()
    made: list[object] = []

    async def main() -> None:
        limit, go = Waiting(), asyncio.Event()

        async def make() -> object:
            await go.wait()
            made.append(object())
            return made[-1]

        tasks = [
            asyncio.create_task(flight.get_async(nothing, make, limit))
            for _ in range(MANY)
        ]
        await asyncio.sleep(0)
        limit.until(MANY)
        go.set()
        assert set(await asyncio.gather(*tasks)) == set(made)

    asyncio.run(main())
    assert len(made) == 1


@pytest.mark.parametrize("maker", ["thread", "task"])
def test_threads_and_tasks_wait_for_each_other(maker: str) -> None:
    flight: Flight[str] = Flight()
    limit = Waiting()
    leads = threading.Event()

    def make() -> str:
        leads.set()
        limit.until(2)
        return maker

    async def make_async() -> str:
        return await asyncio.to_thread(make)

    def must_not() -> Any:
        raise AssertionError("somebody is making it")

    async def must_not_async() -> Any:
        must_not()

    async def main() -> None:
        def from_thread(make: Callable[[], str]) -> asyncio.Future[str]:
            loop = asyncio.get_running_loop()
            return loop.run_in_executor(None, flight.get, nothing, make, limit)

        if maker == "thread":
            first = from_thread(make)
            await asyncio.to_thread(leads.wait, PATIENCE)
            second = flight.get_async(nothing, must_not_async, limit)
        else:
            first = asyncio.ensure_future(flight.get_async(nothing, make_async, limit))
            await asyncio.to_thread(leads.wait, PATIENCE)
            second = from_thread(must_not)  # type: ignore[assignment]
        assert list(await asyncio.gather(first, second)) == [maker, maker]

    asyncio.run(main())


def test_a_thread_does_not_wait_for_a_task_of_its_own() -> None:
    """It would stop the loop in which the task goes on."""
    flight: Flight[str] = Flight()

    async def main() -> None:
        go = asyncio.Event()

        async def make() -> str:
            await go.wait()
            return "task"

        task = asyncio.create_task(flight.get_async(nothing, make, Waiting()))
        await asyncio.sleep(0)
        assert flight.get(nothing, lambda: "thread", Waiting(0.001)) == "thread"
        go.set()
        assert await task == "task"

    asyncio.run(main())


def test_what_is_made_for_a_thread_does_not_wait_for_its_tasks() -> None:
    """The thread that makes a token asks where, which a task of the caller asks, too."""
    tokens: Flight[str] = Flight()
    endpoints: Flight[str] = Flight()

    def make() -> str:
        return endpoints.get(nothing, lambda: "thread", Waiting(1.0))

    async def main() -> None:
        go = asyncio.Event()

        async def make_async() -> str:
            await go.wait()
            return "task"

        asked = endpoints.get_async(nothing, make_async, Waiting())
        task = asyncio.create_task(asked)
        await asyncio.sleep(0)
        assert tokens.get(nothing, make, Waiting()) == "thread"
        go.set()
        assert await task == "task"

    asyncio.run(main())


class Sent:
    """What a task has a thread send, which is kept as a token is.

    Attributes:
        sent: How often it was.
        kept: What came of it, with the thread in which it was kept.
        errand: What the thread does.
    """

    def __init__(self) -> None:
        self.flight: Flight[str] = Flight()
        self.sent = 0
        self.kept: list[tuple[str, int]] = []
        self.begun, self.go = threading.Event(), threading.Event()
        self.asked, self.ready = asyncio.Event(), asyncio.Event()
        self.errand: Errand[str] = self.send

    def fresh(self) -> str | None:
        return self.kept[-1][0] if self.kept else None

    async def prepare(self) -> Errand[str]:
        self.asked.set()
        await self.ready.wait()
        return self.errand

    def send(self) -> Callable[[], str]:
        assert remaining() is None
        self.sent += 1
        self.begun.set()
        assert self.go.wait(PATIENCE)
        return lambda: self.keep("task")

    def keep(self, what: str) -> str:
        self.kept.append((what, threading.get_ident()))
        return what

    async def in_task(self) -> str:
        return await self.flight.get_sent(self.fresh, self.prepare, Waiting())

    def in_thread(self) -> str:
        return self.flight.get(self.fresh, lambda: self.keep("thread"), Waiting())


def test_who_stops_a_task_that_sent_nothing_makes_it_in_its_place() -> None:
    async def main() -> None:
        one = Sent()
        tasks = [asyncio.create_task(one.in_task()) for _ in range(3)]
        await one.asked.wait()
        assert one.in_thread() == "thread"
        one.ready.set()
        assert await asyncio.gather(*tasks) == ["thread"] * 3
        me = asyncio.current_task()
        await asyncio.gather(
            *(other for other in asyncio.all_tasks() if other is not me)
        )
        assert (one.sent, len(one.kept)) == (0, 1)

    asyncio.run(main())


def test_who_stops_a_task_that_sent_waits_for_the_answer() -> None:
    async def main() -> None:
        one = Sent()
        one.ready.set()
        with deadline_scope(PATIENCE):
            tasks = [asyncio.create_task(one.in_task()) for _ in range(3)]
        await asyncio.to_thread(one.begun.wait, PATIENCE)
        threading.Timer(0.05, one.go.set).start()
        assert one.in_thread() == "task"
        assert await asyncio.gather(*tasks) == ["task"] * 3
        assert (one.sent, one.kept) == (1, [("task", threading.get_ident())])

    asyncio.run(main())


def test_who_stops_a_task_hears_what_went_wrong_as_well() -> None:
    async def main() -> None:
        one = Sent()
        one.ready.set()

        def fail() -> Callable[[], str]:
            one.begun.set()
            assert one.go.wait(PATIENCE)
            raise TransportError("gone", sent=True, ours=True)

        one.errand = fail
        task = asyncio.create_task(one.in_task())
        await asyncio.to_thread(one.begun.wait, PATIENCE)
        threading.Timer(0.05, one.go.set).start()
        with pytest.raises(TransportError, match="^gone$"):
            one.in_thread()
        with pytest.raises(TransportError, match="^gone$"):
            await task

    asyncio.run(main())


@pytest.mark.parametrize("answered", [False, True])
def test_what_was_sent_is_kept_though_its_loop_is_closed(answered: bool) -> None:
    """By the thread that sent, or by who comes next if the loop ended with the answer."""
    one = Sent()
    one.ready.set()
    loop = asyncio.new_event_loop()
    task = loop.create_task(one.in_task())
    while not one.begun.is_set():
        loop.run_until_complete(asyncio.sleep(0))
    senders = [t for t in threading.enumerate() if t.name == "codegen-token"]
    if answered:
        one.go.set()
        for sender in senders:
            sender.join(PATIENCE)
        assert one.kept == []
    loop.close()
    if not answered:
        with pytest.raises(TransportError, match="longer than"):
            one.flight.get(one.fresh, _must_not, Waiting(0.01))
    one.go.set()
    assert one.in_thread() == "task"
    assert (one.sent, len(one.kept)) == (1, 1)
    assert not task.done()


def test_what_is_just_being_kept_is_not_made_anew() -> None:
    """By the thread that sent, of which the loop was closed."""
    one = Sent()
    one.ready.set()
    keeping, kept = threading.Event(), threading.Event()

    def keep() -> str:
        keeping.set()
        assert kept.wait(PATIENCE)
        return one.keep("task")

    def errand() -> Callable[[], str]:
        one.begun.set()
        assert one.go.wait(PATIENCE)
        return keep

    one.errand = errand
    loop = asyncio.new_event_loop()
    task = loop.create_task(one.in_task())
    while not one.begun.is_set():
        loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    one.go.set()
    assert keeping.wait(PATIENCE)
    threading.Timer(0.05, kept.set).start()
    assert one.in_thread() == "task"
    assert len(one.kept) == 1 and not task.done()


def test_without_another_thread_a_task_sends_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_left(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    async def main() -> None:
        one = Sent()
        one.ready.set()
        one.go.set()
        assert await one.in_task() == "task"

    monkeypatch.setattr(threading.Thread, "start", none_left)
    asyncio.run(main())


def test_a_task_whose_thread_could_not_begin_lets_others_begin_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(thread: threading.Thread) -> None:
        raise MemoryError

    async def main() -> None:
        one = Sent()
        one.ready.set()
        one.go.set()
        with monkeypatch.context() as patched, pytest.raises(MemoryError):
            patched.setattr(threading.Thread, "start", broken)
            await one.in_task()
        assert await one.in_task() == "task"

    asyncio.run(main())


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_what_could_not_begin_is_begun_anew(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    flight: Flight[str] = Flight()

    def broken(thread: threading.Thread) -> None:
        raise error

    with monkeypatch.context() as patched, pytest.raises(error):
        patched.setattr(threading.Thread, "start", broken)
        flight.get(nothing, _must_not, Waiting())
    assert flight.get(nothing, lambda: "made", Waiting()) == "made"


def test_without_another_thread_it_is_made_in_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_left(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", none_left)
    flight: Flight[str] = Flight()
    assert flight.get(nothing, lambda: "made", Waiting()) == "made"


def test_a_failure_is_everybodys_and_the_next_one_tries_anew() -> None:
    flight: Flight[str] = Flight()
    limit = Waiting()

    def fail() -> str:
        limit.until(MANY)
        raise TokenRefused("no", error="invalid_client")

    with ThreadPoolExecutor(MANY) as pool:
        calls = [pool.submit(flight.get, nothing, fail, limit) for _ in range(MANY)]
    errors = [call.exception() for call in calls]
    assert len(set(map(id, errors))) == MANY  # each call writes into its own
    for error in errors:
        assert isinstance(error, TokenRefused)
        assert (str(error), error.error, error.history) == ("no", "invalid_client", ())
    assert flight.get(nothing, lambda: "yes", limit) == "yes"


def test_a_transport_error_is_everybodys_too() -> None:
    flight: Flight[str] = Flight()

    async def main() -> None:
        limit = Waiting()

        async def fail() -> str:
            await asyncio.sleep(0)
            raise TransportError("gone", sent=False, ours=True)

        calls = (flight.get_async(nothing, fail, limit) for _ in range(3))
        for error in await asyncio.gather(*calls, return_exceptions=True):
            assert isinstance(error, TransportError)
            assert (error.sent, error.ours, str(error)) == (False, True, "gone")

    asyncio.run(main())


@pytest.mark.parametrize("waiting", [0, 2])
def test_what_a_cancelled_task_began_is_made_all_the_same(waiting: int) -> None:
    """The token that it showed may be good for once: the answer must not be lost."""
    flight: Flight[str] = Flight()
    begun: list[int] = []
    made: list[str] = []

    async def main() -> None:
        limit, go = Waiting(), asyncio.Event()

        async def ask(number: int) -> str:
            async def make() -> str:
                begun.append(number)
                await go.wait()
                made.append(f"made by {number}")
                return made[-1]

            return await flight.get_async(nothing, make, limit)

        tasks = [asyncio.create_task(ask(number)) for number in range(1 + waiting)]
        while not begun:
            await asyncio.sleep(0)
        tasks[0].cancel()
        await asyncio.sleep(0)
        go.set()
        first, *others = await asyncio.gather(*tasks, return_exceptions=True)
        assert isinstance(first, asyncio.CancelledError)
        while not made:
            await asyncio.sleep(0)
        assert others == ["made by 0"] * waiting

    asyncio.run(main())
    assert (begun, made) == ([0], ["made by 0"])


def test_a_task_that_is_cancelled_while_it_waits_leaves_the_others_alone() -> None:
    flight: Flight[str] = Flight()

    async def main() -> None:
        limit, go = Waiting(), asyncio.Event()

        async def make() -> str:
            await go.wait()
            return "made"

        tasks = [
            asyncio.create_task(flight.get_async(nothing, make, limit))
            for _ in range(3)
        ]
        await asyncio.sleep(0)
        tasks[1].cancel()
        go.set()
        first, second, third = await asyncio.gather(*tasks, return_exceptions=True)
        assert isinstance(second, asyncio.CancelledError)
        assert (first, third) == ("made", "made")

    asyncio.run(main())


class Hurried(Limit):
    """A limit of a caller whose deadline is over."""

    def __init__(self) -> None:
        super().__init__(SYSTEM_CLOCK, PATIENCE)

    def left(self) -> float:
        raise DeadlineExceeded("late")


@pytest.mark.parametrize("kind", ["thread", "task"])
def test_what_a_caller_without_time_began_is_made_all_the_same(kind: str) -> None:
    """The deadline of the one who asked first is not that of the others."""
    flight: Flight[str] = Flight()
    go = threading.Event()
    limits: list[float | None] = []

    def make() -> str:
        limits.append(remaining())
        assert go.wait(PATIENCE)
        return "made"

    async def make_async() -> str:
        return await asyncio.to_thread(make)

    def in_threads() -> str:
        with deadline_scope(5.0), pytest.raises(DeadlineExceeded, match="^late$"):
            flight.get(nothing, make, Hurried())
        go.set()
        return flight.get(nothing, _must_not, Waiting())

    async def in_tasks() -> str:
        with deadline_scope(5.0), pytest.raises(DeadlineExceeded, match="^late$"):
            await flight.get_async(nothing, make_async, Hurried())
        second = asyncio.create_task(flight.get_async(nothing, _never, Waiting()))
        await asyncio.sleep(0)
        go.set()
        return await second

    made = in_threads() if kind == "thread" else asyncio.run(in_tasks())
    assert (made, limits) == ("made", [None])


def test_a_loop_that_is_closed_makes_nothing_more() -> None:
    flight: Flight[str] = Flight()
    loop = asyncio.new_event_loop()

    async def make() -> str:
        await asyncio.Event().wait()
        return "never"

    task = loop.create_task(flight.get_async(nothing, make, Waiting()))
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    limit = Waiting()
    with ThreadPoolExecutor(1) as pool:
        waits = pool.submit(flight.get, nothing, lambda: "made", limit)
        assert flight.get(nothing, lambda: "made", Waiting()) == "made"
        assert waits.result() == "made"
    assert not task.done()


@pytest.mark.parametrize("kind", ["thread", "task"])
def test_who_waits_keeps_its_own_limit(kind: str) -> None:
    flight: Flight[str] = Flight()
    leads, go = threading.Event(), threading.Event()

    def make() -> str:
        leads.set()
        assert go.wait(PATIENCE)
        return "made"

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(flight.get, nothing, make, Waiting())
        assert leads.wait(PATIENCE)
        with pytest.raises(TransportError, match=r"longer than 0\.01 s") as caught:
            if kind == "thread":
                flight.get(nothing, make, Waiting(0.01))
            else:
                asyncio.run(flight.get_async(nothing, _never, Waiting(0.01)))
        assert caught.value.ours and not caught.value.sent
        go.set()
    assert first.result() == "made"


def test_what_is_fresh_is_not_made() -> None:
    flight: Flight[str] = Flight()
    assert flight.get(lambda: "fresh", _must_not, Waiting()) == "fresh"
    found = flight.get_async(lambda: "fresh", _never, Waiting())
    assert asyncio.run(found) == "fresh"


def test_a_loop_that_was_closed_while_a_task_waited_disturbs_nobody() -> None:
    flight: Flight[str] = Flight()
    limit = Waiting()
    leads, go = threading.Event(), threading.Event()

    def make() -> str:
        leads.set()
        assert go.wait(PATIENCE)
        return "made"

    async def give_up() -> None:
        task = asyncio.create_task(flight.get_async(nothing, _never, limit))
        await asyncio.sleep(0)
        task.cancel()

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(flight.get, nothing, make, limit)
        assert leads.wait(PATIENCE)
        asyncio.run(give_up())
        go.set()
    assert first.result() == "made"


def test_a_forked_child_waits_for_nobody_of_its_parent() -> None:
    flight: Flight[str] = Flight()

    def make() -> str:
        def child() -> bool:
            return flight.get(nothing, lambda: "child", Waiting()) == "child"

        assert in_child(child) == RIGHT
        return "parent"

    assert flight.get(nothing, make, Waiting()) == "parent"


def _must_not() -> str:
    raise AssertionError("there is one")


async def _never() -> str:
    raise AssertionError("somebody is making it")
