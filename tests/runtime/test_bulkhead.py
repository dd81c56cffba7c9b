"""The bulkhead: who comes in, who waits, and who is let in next."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from threading import Event, Lock, Thread

import pytest

from codegen.runtime.bulkhead import Gate, Ticket
from codegen.runtime.policy import Bulkhead


class Woken(list[str]):
    """Who was woken, in order."""

    def queue(self, gate: Gate, name: str) -> Ticket:
        """Stand in the queue under a name."""
        ticket = gate.queue(lambda: self.append(name))
        assert ticket is not None
        return ticket


def closed_loop() -> None:
    """What `call_soon_threadsafe` of a closed event loop does."""
    raise RuntimeError("Event loop is closed")


def counts(gate: Gate) -> tuple[int, int]:
    return gate.in_flight, gate.waiting


def full(limit: int = 1, queue: int = 10) -> Gate:
    gate = Gate(Bulkhead(limit=limit, queue=queue))
    assert all(gate.enter() for _ in range(limit))
    return gate


def test_it_lets_in_as_many_as_its_limit() -> None:
    gate = Gate(Bulkhead(limit=3))
    assert gate.limit == 3
    assert counts(gate) == (0, 0)
    assert [gate.enter() for _ in range(5)] == [True, True, True, False, False]
    assert counts(gate) == (3, 0)


def test_who_leaves_makes_room() -> None:
    gate = full(limit=2)
    gate.leave()
    assert counts(gate) == (1, 0)
    assert gate.enter() is True
    assert gate.enter() is False


def test_without_a_queue_nobody_waits() -> None:
    gate = full(queue=0)
    assert gate.queue(lambda: None) is None
    assert counts(gate) == (1, 0)


def test_the_queue_has_a_limit() -> None:
    gate = full(queue=2)
    woken = Woken()
    assert not woken.queue(gate, "first").granted
    assert not woken.queue(gate, "second").granted
    assert gate.queue(lambda: None) is None
    assert counts(gate) == (1, 2)
    assert woken == []


def test_who_queues_where_there_is_room_comes_in_at_once() -> None:
    gate = Gate(Bulkhead(limit=1, queue=0))
    woken = Woken()
    assert woken.queue(gate, "only").granted
    assert woken == ["only"]
    assert counts(gate) == (1, 0)


def test_the_first_in_the_queue_comes_in_first() -> None:
    gate = full(limit=2)
    woken = Woken()
    tickets = [woken.queue(gate, name) for name in ("first", "second", "third")]
    gate.leave()
    assert woken == ["first"]
    assert [ticket.granted for ticket in tickets] == [True, False, False]
    assert counts(gate) == (2, 2)
    gate.leave()
    gate.leave()
    assert woken == ["first", "second", "third"]
    assert counts(gate) == (2, 0)
    gate.leave()
    gate.leave()
    assert counts(gate) == (0, 0)


def test_nobody_overtakes_the_queue() -> None:
    """While the one who was let in is not awake yet, room may seem to be there."""
    gate = full()
    woken = Woken()
    newcomer: list[bool] = []
    second = []

    def wake() -> None:
        gate.leave()  # it comes in, and goes out again, before the next is let in
        newcomer.append(gate.enter())

    assert gate.queue(wake) is not None
    second.append(woken.queue(gate, "second"))
    gate.leave()
    assert newcomer == [False]
    assert woken == ["second"]
    assert counts(gate) == (1, 0)


def test_who_would_queue_does_not_overtake_either() -> None:
    gate = full()
    woken = Woken()
    late: list[Ticket] = []

    def withdraw_and_queue() -> None:
        # Here the queue still holds "second", and the place is about to be free.
        gate._in_flight -= 1
        late.append(woken.queue(gate, "late"))

    gate.queue(withdraw_and_queue)
    woken.queue(gate, "second")
    gate.leave()
    assert woken == ["second"]
    assert not late[0].granted
    assert counts(gate) == (1, 1)


def test_who_gives_up_waiting_leaves_the_queue() -> None:
    gate = full()
    woken = Woken()
    first, second = woken.queue(gate, "first"), woken.queue(gate, "second")
    gate.withdraw(first)
    assert counts(gate) == (1, 1)
    gate.leave()
    assert woken == ["second"]
    assert not first.granted
    assert second.granted


def test_who_gives_up_when_just_let_in_leaves() -> None:
    """A cancelled task may have been let in before it hears of either."""
    gate = full()
    woken = Woken()
    first, second = woken.queue(gate, "first"), woken.queue(gate, "second")
    gate.leave()
    gate.withdraw(first)
    assert woken == ["first", "second"]
    assert first.granted is False
    assert second.granted
    assert counts(gate) == (1, 0)


def test_to_give_up_twice_leaves_once() -> None:
    gate = full(limit=2)
    ticket = Woken().queue(gate, "waits")
    gate.withdraw(ticket)
    gate.withdraw(ticket)
    assert counts(gate) == (2, 0)
    gate.leave()
    granted = Woken().queue(gate, "comes in")
    gate.withdraw(granted)
    gate.withdraw(granted)
    assert counts(gate) == (1, 0)


def test_the_place_of_a_closed_loop_goes_to_the_next() -> None:
    gate = full()
    woken = Woken()
    dead = [gate.queue(closed_loop) for _ in range(3)]
    alive = woken.queue(gate, "alive")
    gate.leave()
    assert woken == ["alive"]
    assert alive.granted
    assert [ticket and ticket.granted for ticket in dead] == [False] * 3
    assert counts(gate) == (1, 0)
    gate.leave()
    assert counts(gate) == (0, 0)


def test_who_is_thrown_away_with_its_loop_gives_nothing_back_twice() -> None:
    """Its coroutine unwinds when it is collected, long after the place was given on."""
    gate = full(limit=2)
    dead = gate.queue(closed_loop)
    assert dead is not None
    gate.leave()
    assert counts(gate) == (1, 0)
    gate.withdraw(dead)
    assert counts(gate) == (1, 0)


def test_who_withdraws_while_its_loop_closes_leaves_once() -> None:
    gate = full(limit=2)
    tickets: list[Ticket] = []

    def cancelled_and_closed() -> None:
        gate.withdraw(tickets[0])  # by the other thread, before this one comes so far
        closed_loop()

    ticket = gate.queue(cancelled_and_closed)
    assert ticket is not None
    tickets.append(ticket)
    gate.leave()
    assert counts(gate) == (1, 0)


def test_another_error_of_who_wakes_is_not_hidden() -> None:
    gate = full()

    def wrong() -> None:
        raise ValueError("a mistake")

    gate.queue(wrong)
    with pytest.raises(ValueError, match="a mistake"):
        gate.leave()


def test_nobody_can_leave_more_often_than_all_came_in() -> None:
    gate = Gate(Bulkhead(limit=1))
    gate.leave()
    assert counts(gate) == (0, 0)
    assert gate.enter()
    assert not gate.enter()


# --- adaptive


def adaptive(limit: int, queue: int = 0) -> Gate:
    return Gate(Bulkhead(limit=limit, queue=queue, adaptive=True))


def test_an_adaptive_limit_begins_with_twenty() -> None:
    assert adaptive(200).limit == 20
    assert adaptive(7).limit == 7
    assert Gate(Bulkhead(limit=200)).limit == 200


def test_it_learns_from_who_leaves() -> None:
    gate = adaptive(200)
    for _ in range(20):
        assert gate.enter()
    assert not gate.enter()
    gate.leave(0.1)
    gate.leave(0.1)
    assert gate.limit == 21


def test_it_counts_the_one_who_leaves_as_under_way() -> None:
    gate = adaptive(200)
    for _ in range(10):  # half of twenty, and no less
        gate.enter()
    gate.leave(0.1)
    assert gate._gradient is not None
    assert gate._gradient._limit > 20.0


def test_it_learns_nothing_from_a_call_that_says_nothing() -> None:
    gate = adaptive(200)
    for _ in range(20):
        gate.enter()
    for _ in range(5):
        gate.leave()
    assert gate.limit == 20
    assert gate._gradient is not None
    assert gate._gradient._samples == 0


def test_a_fixed_limit_stays_whatever_calls_take() -> None:
    gate = Gate(Bulkhead(limit=20))
    for _ in range(200):
        gate.enter()
        gate.leave(0.1)
    assert gate.limit == 20


def test_when_the_limit_grows_more_than_one_may_come_in() -> None:
    gate = adaptive(200, queue=10)
    woken = Woken()
    for _ in range(20):
        gate.enter()
    for number in range(5):
        woken.queue(gate, str(number))
    gate.leave(0.1)
    gate.leave(0.1)  # now the limit is 21
    assert woken == ["0", "1", "2"]
    assert counts(gate) == (21, 2)


def test_when_the_limit_shrinks_nobody_comes_in_until_enough_have_left() -> None:
    gate = adaptive(200, queue=10)
    assert gate._gradient is not None
    gate._gradient._limit = 30.0
    gate._limit = 30
    woken = Woken()
    for _ in range(30):
        assert gate.enter()
    woken.queue(gate, "waits")
    for _ in range(10):
        gate._gradient.sample(0.1, 0)
    for _ in range(4):
        gate.leave(9.0)
    assert gate.limit == 23
    assert counts(gate) == (26, 1)
    for _ in range(3):
        gate.leave()
    assert woken == []
    gate.leave()
    assert woken == ["waits"]
    assert counts(gate) == (23, 0)


def test_when_more_are_inside_than_the_limit_nobody_comes_in() -> None:
    gate = adaptive(200, queue=1)
    for _ in range(20):
        gate.enter()
    gate._limit = 18  # as if it had shrunk
    assert not gate.enter()
    ticket = Woken().queue(gate, "waits")
    assert not ticket.granted
    assert counts(gate) == (20, 1)


# --- threads


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
def test_threads_never_are_more_than_the_limit_and_all_come_in() -> None:
    gate = Gate(Bulkhead(limit=3, queue=100))
    lock, inside, most, done = Lock(), [0], [0], [0]

    def come_and_go() -> None:
        for _ in range(50):
            if not gate.enter():
                turn = Event()
                assert gate.queue(turn.set) is not None
                assert turn.wait(30)
            with lock:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            with lock:
                inside[0] -= 1
                done[0] += 1
            gate.leave()

    threads = [Thread(target=come_and_go) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [16 * 50]
    assert 1 <= most[0] <= 3
    assert counts(gate) == (0, 0)


@pytest.mark.usefixtures("hasty")
def test_threads_that_give_up_lose_no_place() -> None:
    gate = Gate(Bulkhead(limit=2, queue=100))

    def come_and_give_up() -> None:
        for _ in range(100):
            ticket = gate.queue(lambda: None)
            assert ticket is not None
            gate.withdraw(ticket)

    threads = [Thread(target=come_and_give_up) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts(gate) == (0, 0)
