"""What a forked child must not inherit: held locks, and what others had taken."""

from __future__ import annotations

import gc
import os
import signal
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import pytest

from codegen.runtime import fork
from codegen.runtime.breaker import BreakerState, CircuitBreaker
from codegen.runtime.budget import RetryBudget
from codegen.runtime.bulkhead import Gate
from codegen.runtime.fork import reset_in_child
from codegen.runtime.policy import Breaker, Budget, Bulkhead, RateLimit
from codegen.runtime.rate_limit import RateLimiter
from tests.runtime.forking import RIGHT, in_child
from tests.runtime.watch import Watch

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")


@contextmanager
def held_by_another_thread(owner: Any) -> Iterator[None]:
    """Another thread holds the lock of *owner* meanwhile."""
    taken, enough = Event(), Event()

    def hold() -> None:
        with owner._lock:
            taken.set()
            enough.wait(30)

    thread = Thread(target=hold)
    thread.start()
    taken.wait(30)
    try:
        yield
    finally:
        enough.set()
        thread.join()


def test_a_child_that_hangs_is_noticed() -> None:
    """Without this, the tests below would prove nothing."""
    budget = RetryBudget(Budget())
    with held_by_another_thread(budget):
        fork._resets.pop(budget)

        def wedged() -> bool:
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            return budget.withdraw()

        assert in_child(wedged) == -signal.SIGALRM


def test_the_lock_of_a_budget_is_free_and_its_balance_kept() -> None:
    budget = RetryBudget(Budget(ratio=0.25, reserve=4.0))
    budget.withdraw()

    def check() -> bool:
        budget.deposit()
        return budget.balance == 3.25 and budget.withdraw()

    with held_by_another_thread(budget):
        assert in_child(check) == RIGHT
    assert budget.balance == 3.0  # the parent's is its own


def test_the_lock_of_a_rate_limit_is_free_and_its_debt_kept() -> None:
    limiter = RateLimiter(RateLimit(calls=1))
    limiter.admit(10.0)
    with held_by_another_thread(limiter):
        assert in_child(lambda: limiter.admit(10.25) == 0.75) == RIGHT


def test_the_lock_of_a_circuit_is_free_and_its_counts_kept() -> None:
    circuit = CircuitBreaker(Breaker(consecutive=2), Watch().clock)
    circuit.record(0, "failure")

    def check() -> bool:
        token = circuit.admit(1.0)
        if token is None:
            return False
        circuit.record(token, "failure")
        return circuit.state is BreakerState.OPEN and circuit.reading().calls == 2

    with held_by_another_thread(circuit):
        assert in_child(check) == RIGHT
    assert circuit.state is BreakerState.CLOSED


def test_a_circuit_that_is_open_stays_open_in_the_child() -> None:
    circuit = CircuitBreaker(Breaker(consecutive=1), Watch().clock)
    circuit.record(0, "failure")
    assert in_child(lambda: circuit.admit(1.0) is None) == RIGHT


def test_the_probe_of_the_parent_is_none_of_the_childs() -> None:
    time = Watch()
    circuit = CircuitBreaker(Breaker(consecutive=1, probes=1), time.clock)
    circuit.record(0, "failure")
    time.advance(5.0)
    probe = circuit.admit(11.0)
    assert probe == 2

    def check() -> bool:
        own = circuit.admit(11.0)
        if own != 3 or circuit.admit(11.0) is not None:
            return False
        circuit.record(2, "success")  # the task that probes exists here, too
        if circuit.state is not BreakerState.HALF_OPEN:
            return False
        circuit.record(3, "success")
        return circuit.admit(11.0) == 4

    assert in_child(check) == RIGHT
    assert circuit.admit(11.0) is None  # in the parent it is still on its way
    circuit.record(probe, "success")
    assert circuit.state is BreakerState.CLOSED


def test_only_what_is_half_open_begins_a_generation() -> None:
    circuit = CircuitBreaker(Breaker(), Watch().clock)
    assert in_child(lambda: circuit.admit(1.0) == 0) == RIGHT


def test_a_bulkhead_is_empty_in_the_child() -> None:
    gate = Gate(Bulkhead(limit=2, queue=5))
    gate.enter()
    gate.enter()
    woken: list[int] = []
    ticket = gate.queue(lambda: woken.append(os.getpid()))
    assert ticket is not None

    def check() -> bool:
        if (gate.in_flight, gate.waiting) != (0, 0):
            return False
        if [gate.enter() for _ in range(3)] != [True, True, False]:
            return False
        gate.leave()
        return woken == []  # who waits in the parent is not woken from here

    with held_by_another_thread(gate):
        assert in_child(check) == RIGHT
    assert (gate.in_flight, gate.waiting) == (2, 1)


def test_a_call_that_forked_may_end_in_the_child_as_well() -> None:
    """Tasks of the forking thread exist twice, and both unwind."""
    gate = Gate(Bulkhead(limit=1, queue=5))
    gate.enter()
    waiting = gate.queue(lambda: None)
    assert waiting is not None

    def check() -> bool:
        gate.withdraw(waiting)
        gate.leave()
        return gate.in_flight == 0 and gate.enter() and not gate.enter()

    assert in_child(check) == RIGHT
    assert (gate.in_flight, gate.waiting) == (1, 1)


def test_a_grandchild_is_reset_as_well() -> None:
    gate = Gate(Bulkhead(limit=1))

    def check() -> bool:
        return gate.enter() and in_child(gate.enter) == RIGHT and not gate.enter()

    assert in_child(check) == RIGHT


# --- the same without a child, which shows that a reset does this and nothing else


def test_a_reset_makes_every_lock_anew() -> None:
    owners: list[Any] = [
        CircuitBreaker(Breaker()),
        RetryBudget(Budget()),
        Gate(Bulkhead()),
        RateLimiter(RateLimit(calls=1)),
    ]
    held = [owner._lock for owner in owners]
    for lock in held:
        lock.acquire()
    fork._in_child()
    for owner, lock in zip(owners, held, strict=True):
        assert owner._lock is not lock
        assert type(owner._lock) is type(lock)
        assert not owner._lock.locked()


def test_a_reset_empties_a_bulkhead() -> None:
    gate = Gate(Bulkhead(limit=1, queue=1))
    gate.enter()
    gate.queue(lambda: None)
    gate._after_fork()
    assert (gate.in_flight, gate.waiting) == (0, 0)
    assert [gate.enter(), gate.enter()] == [True, False]
    assert gate.queue(lambda: None) is not None
    assert (gate.in_flight, gate.waiting) == (1, 1)


def test_a_reset_lets_another_probe_in_but_only_while_probing() -> None:
    time = Watch()
    circuit = CircuitBreaker(Breaker(consecutive=1), time.clock)
    circuit._after_fork()
    assert circuit.admit(1.0) == 0
    circuit.record(0, "failure")
    circuit._after_fork()
    assert circuit.admit(1.0) is None
    time.advance(5.0)
    assert circuit.admit(1.0) == 2
    circuit._after_fork()
    assert circuit.admit(1.0) == 3
    assert circuit.admit(1.0) is None


class Owner:
    """Something to reset."""

    def __init__(self) -> None:
        self.resets = 0


def count(owner: Owner) -> None:
    owner.resets += 1


def test_every_owner_is_reset_once_in_the_child_and_never_in_the_parent() -> None:
    owners = [Owner() for _ in range(3)]
    for owner in owners:
        reset_in_child(owner, count)
    assert in_child(lambda: [owner.resets for owner in owners] == [1, 1, 1]) == RIGHT
    assert [owner.resets for owner in owners] == [0, 0, 0]


def test_an_owner_lives_no_longer_for_it() -> None:
    owner = Owner()
    reset_in_child(owner, count)
    known = weakref.ref(owner)
    before = len(fork._resets)
    del owner
    gc.collect()
    assert known() is None
    assert len(fork._resets) < before
    assert in_child(lambda: True) == RIGHT


@pytest.mark.parametrize(
    "make",
    [
        lambda: CircuitBreaker(Breaker()),
        lambda: RetryBudget(Budget()),
        lambda: Gate(Bulkhead()),
        lambda: RateLimiter(RateLimit(calls=1)),
    ],
    ids=["breaker", "budget", "bulkhead", "rate limit"],
)
def test_what_is_dropped_is_collected(make: Callable[[], object]) -> None:
    known = weakref.ref(make())
    gc.collect()
    assert known() is None
