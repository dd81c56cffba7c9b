"""Random calls through breaker, budget and bulkhead, compared with the plain ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from codegen.runtime.breaker import BreakerChange, BreakerState, CircuitBreaker
from codegen.runtime.budget import RetryBudget
from codegen.runtime.bulkhead import Gate, Ticket
from codegen.runtime.policy import Breaker, Budget, Bulkhead
from codegen.runtime.verdict import Outcome
from tests.runtime.reference import (
    Attempt,
    Caller,
    PlainBudget,
    PlainCircuit,
    PlainGate,
)
from tests.runtime.watch import Watch

CLOSED, OPEN, HALF_OPEN = BreakerState.CLOSED, BreakerState.OPEN, BreakerState.HALF_OPEN
FORCED = {BreakerState.FORCED_OPEN, BreakerState.FORCED_CLOSED}
LEGAL = (
    {(CLOSED, OPEN), (OPEN, HALF_OPEN), (HALF_OPEN, OPEN)}
    | {(state, forced) for state in BreakerState for forced in FORCED}
    | {(state, CLOSED) for state in BreakerState}  # by good probes, or by a reset
)

# Times are multiples of an eighth, which floats hold exactly: a boundary is then the
# same moment for both sides.
TICK = 0.125
LEASES = st.sampled_from([TICK, 1.0, 3.0, 11.0])
TOOK = st.sampled_from([0.0, 0.5, 2.0, 9.0])
RETRY_AFTER = st.sampled_from([None, None, None, 0.0, 2.0, 60.0, 900.0])
WHICH = st.integers(0, 10**6)
OUTCOMES: st.SearchStrategy[Outcome] = st.sampled_from(
    ["success", "success", "failure", "failure", "throttled", "neutral"]
)

BREAKERS = st.builds(
    Breaker,
    window=st.sampled_from([5.0, 10.0, 30.0]),
    ratio=st.sampled_from([0.25, 0.5, 1.0]),
    min_calls=st.integers(1, 8),
    consecutive=st.sampled_from([1, 2, 3, 6, 99]),
    open=st.sampled_from([1.0, 5.0]),
    max_open=st.sampled_from([5.0, 60.0]),
    probes=st.integers(1, 3),
    slow=st.sampled_from([None, 2.0]),
    slow_ratio=st.sampled_from([0.5, 1.0]),
)
BUDGETS = st.builds(
    Budget,
    ratio=st.sampled_from([0.0, 0.1, 0.2, 0.3, 1.0, 1.5]),
    reserve=st.sampled_from([0.0, 0.5, 1.0, 2.5, 10.0]),
)
BULKHEADS = st.builds(
    Bulkhead, limit=st.integers(1, 3), queue=st.integers(0, 4)
) | st.builds(
    Bulkhead, limit=st.just(25), queue=st.integers(0, 4), adaptive=st.just(True)
)


def event(**given: Any) -> Callable[[Callable[..., None]], Any]:
    """Declare a rule whose executions are counted."""

    def declare(step: Callable[..., None]) -> Any:
        @wraps(step)
        def counted(self: CallPath, **drawn: Any) -> None:
            self.events[step.__name__] += 1
            step(self, **drawn)

        return rule(**given)(counted)

    return declare


@dataclass(eq=False)
class Visitor(Caller):
    """A caller with what both sides gave it."""

    ticket: Ticket | None = None
    attempts: int = 0
    running: tuple[int, Attempt] | None = None


class CallPath(RuleBasedStateMachine):
    """Calls as the engine makes them, in any order that threads and tasks may find.

    A call comes in to the bulkhead or waits there, pays in, asks the breaker, tells it
    the outcome, pays for retries, and leaves; it may be cancelled anywhere, and an
    attempt may get lost and be heard of much later, or never.
    """

    events: ClassVar[Counter[str]] = Counter()

    @initialize(
        breaker=BREAKERS, budget=BUDGETS, bulkhead=BULKHEADS, reads=st.booleans()
    )
    def begin(
        self, breaker: Breaker, budget: Budget, bulkhead: Bulkhead, reads: bool
    ) -> None:
        self.time = Watch()
        self.changes: list[BreakerChange] = []
        self.circuit = CircuitBreaker(breaker, self.time.clock, self.changes.append)
        self.budget = RetryBudget(budget)
        self.gate = Gate(bulkhead)
        self.plain_circuit = PlainCircuit(breaker, self.time.now)
        self.plain_budget = PlainBudget(budget)
        self.plain_gate = PlainGate(self.gate.limit, bulkhead.queue)

        self.bulkhead, self.account = bulkhead, budget
        self.visitors: list[Visitor] = []  # inside or in the queue, by both accounts
        self.woken: list[Visitor] = []
        self.lost: list[tuple[int, Attempt]] = []
        self.probes: list[Attempt] = []  # of the present half-open time, unanswered
        self.first_attempts = self.retries = self.changes_seen = 0
        self.reads = reads

    # --- bulkhead

    @event(callers=st.sampled_from([1, 1, 1, 30]))
    def come_in(self, callers: int) -> None:
        for _ in range(callers):
            visitor = Visitor()
            let_in = self.gate.enter()
            assert let_in == self.plain_gate.enter(visitor)
            if not let_in:
                break
            self.visitors.append(visitor)

    @event(callers=st.lists(st.booleans(), min_size=1, max_size=4))
    def stand_in_line(self, callers: list[bool]) -> None:
        """Queue; who is *dead* is in the line of a loop that is closed by then."""
        for dead in callers:
            room = self.gate.in_flight < self.gate.limit and not self.gate.waiting
            # Who comes in at once is running, so its loop is not closed.
            visitor = Visitor(dead=dead and not room)
            visitor.ticket = self.gate.queue(partial(self.wake, visitor))
            assert (visitor.ticket is not None) == self.plain_gate.queue(visitor)
            if visitor.ticket is not None:
                assert visitor.ticket.granted == (visitor in self.plain_gate.inside)
                self.visitors.append(visitor)

    @precondition(lambda self: self.waiters())
    @event(which=WHICH)
    def give_up(self, which: int) -> None:
        """Cancelled in the queue, or in the moment of being let in; maybe twice."""
        visitor = _pick(self.waiters(), which)
        assert visitor.ticket is not None
        for _ in range(1 + which % 2):
            self.gate.withdraw(visitor.ticket)
            self.plain_gate.give_up(visitor)
        self.visitors.remove(visitor)

    @precondition(lambda self: self.idle())
    @event(
        which=WHICH,
        leavers=st.sampled_from([1, 1, 3]),
        took=st.sampled_from([None, 0.0, 0.5, 0.5, 0.5, 9.0]),
    )
    def leave(self, which: int, leavers: int, took: float | None) -> None:
        for _ in range(min(leavers, len(self.idle()))):
            visitor = _pick(self.idle(), which)
            self.gate.leave(took)
            self.plain_gate.leave(visitor, self.gate.limit)
            self.visitors.remove(visitor)

    # --- budget, then breaker

    @precondition(lambda self: self.idle())
    @event(which=WHICH, lease=LEASES)
    def attempt(self, which: int, lease: float) -> None:
        visitor = _pick(self.idle(), which)
        if visitor.attempts == 0:
            self.pay_in()
        elif not self.pay():
            return
        visitor.attempts += 1
        visitor.running = self.admit(lease)

    @event(callers=st.integers(1, 12), wish=st.integers(0, 3))
    def storm(self, callers: int, wish: int) -> None:
        """Callers whose attempts all fail, and who would all like to repeat them."""
        for _ in range(callers):
            self.pay_in()
            for _ in range(wish):
                self.pay()

    @event(lease=LEASES, callers=st.integers(2, 20))
    def herd(self, lease: float, callers: int) -> None:
        """Many ask at once, and none of them comes back."""
        asked = [self.admit(lease) for _ in range(callers)]
        let_in = [each for each in asked if each is not None]
        if self.circuit.state in (OPEN, BreakerState.FORCED_OPEN):
            assert let_in == []
        elif self.circuit.state is HALF_OPEN:
            assert len(let_in) <= 1
        else:
            assert len(let_in) == callers
        self.lost = (self.lost + let_in)[-10:]

    @precondition(lambda self: self.running())
    @event(which=WHICH, outcome=OUTCOMES, took=TOOK, retry_after=RETRY_AFTER)
    def finish(
        self, which: int, outcome: Outcome, took: float, retry_after: float | None
    ) -> None:
        visitor = _pick(self.running(), which)
        assert visitor.running is not None
        self.record(visitor.running, outcome, took, retry_after)
        visitor.running = None

    @precondition(lambda self: self.running())
    @event(which=WHICH)
    def lose(self, which: int) -> None:
        """Nobody says how the attempt ended, for now."""
        visitor = _pick(self.running(), which)
        assert visitor.running is not None
        self.lost.append(visitor.running)
        visitor.running = None

    @precondition(lambda self: self.lost)
    @event(which=WHICH, outcome=OUTCOMES, took=TOOK, retry_after=RETRY_AFTER)
    def come_back(
        self, which: int, outcome: Outcome, took: float, retry_after: float | None
    ) -> None:
        """A lost attempt speaks after all; mostly it is stale."""
        late = self.lost.pop(which % len(self.lost))
        self.record(late, outcome, took, retry_after)

    @event(
        outcomes=st.lists(st.tuples(OUTCOMES, TOOK), min_size=1, max_size=12),
        pause=st.sampled_from([0, 0, 1, 4]),
    )
    def talk(self, outcomes: list[tuple[Outcome, float]], pause: int) -> None:
        """Attempts one after the other, with a *pause* of some buckets before each."""
        self.talk_about(outcomes, pause * self.plain_circuit.settings.window / 10)

    @precondition(lambda self: self.circuit.state in (OPEN, HALF_OPEN))
    @event(outcome=OUTCOMES, took=TOOK, retry_after=RETRY_AFTER, lost=st.booleans())
    def probe(
        self, outcome: Outcome, took: float, retry_after: float | None, lost: bool
    ) -> None:
        """Wait as long as necessary, no longer, and try."""
        self.time.advance(self.until_due())
        running = self.admit(3.0)
        assert running is not None
        if lost:
            self.lost.append(running)
        else:
            self.record(running, outcome, took, retry_after)

    @event(
        force=st.sampled_from(["forced_open", "forced_closed", ""]),
        outcomes=st.lists(st.tuples(OUTCOMES, TOOK), max_size=3),
        reset=st.sampled_from([True, True, True, False]),
    )
    def by_hand(
        self, force: str, outcomes: list[tuple[Outcome, float]], reset: bool
    ) -> None:
        was_forced = self.circuit.state in FORCED
        if force == "forced_open":
            self.circuit.force_open()
            self.plain_circuit.turn(force)
        elif force == "forced_closed":
            self.circuit.force_close()
            self.plain_circuit.turn(force)
        if force:
            self.both_sides_agree()
        self.talk_about(outcomes)
        if reset or was_forced:
            self.circuit.reset()
            self.plain_circuit.close(self.time.now)

    # --- time and chance

    @event(
        span=st.sampled_from(["ticks", "bucket", "buckets", "due", "due", "window"]),
        ticks=st.integers(-1, 8),
        luck=st.sampled_from([0.0, 0.25, 0.5, 0.5, 0.75]),
    )
    def wait(self, span: str, ticks: int, luck: float) -> None:
        """Let time pass, mostly to a moment at which something happens."""
        seconds = {
            "ticks": 0.0,
            "bucket": self.plain_circuit.settings.window / 10,
            "buckets": self.plain_circuit.settings.window * 9 / 10,
            "due": self.until_due(),
            "window": 10 * self.plain_circuit.settings.window,
        }[span]
        self.time.advance(max(0.0, seconds + ticks * TICK))
        self.time.luck = luck

    @event()
    def read_now(self) -> None:
        """Not after each event in every machine: a reading lets the window forget."""
        self.read()

    # --- what always holds

    @invariant()
    def both_sides_agree(self) -> None:
        plain, now = self.plain_circuit, self.time.now
        refused_for = max(0.0, plain.open_until - now) if plain.state == "open" else 0.0
        assert self.circuit.state.value == plain.state
        assert self.circuit.refused_for() == refused_for
        if self.reads:
            self.read()
        assert abs(self.budget.balance - self.plain_budget.balance) < 1e-9
        assert self.gate.in_flight == len(self.plain_gate.inside)
        assert self.gate.waiting == len(self.plain_gate.line)
        for visitor in self.visitors:
            if visitor.ticket is not None:
                inside = visitor in self.plain_gate.inside
                assert visitor.ticket.granted == inside == (visitor in self.woken)

    @invariant()
    def nobody_is_inside_without_a_permit(self) -> None:
        assert self.gate.in_flight >= 0
        if not self.bulkhead.adaptive:  # else the limit may have shrunk below it
            assert self.gate.in_flight <= self.bulkhead.limit
        assert 1 <= self.gate.limit <= self.bulkhead.limit
        assert 0 <= self.gate.waiting <= self.bulkhead.queue
        # Nobody waits in front of an empty room.
        assert not self.gate.waiting or self.gate.in_flight >= self.gate.limit

    @invariant()
    def at_most_one_probe_holds_a_lease(self) -> None:
        now = self.time.now
        assert sum((probe.lease_end or 0.0) > now for probe in self.probes) <= 1

    @invariant()
    def every_change_is_legal(self) -> None:
        for before, after in zip(
            self.changes[self.changes_seen :],
            self.changes[self.changes_seen + 1 :],
            strict=False,
        ):
            assert before.new is after.old
        for change in self.changes[self.changes_seen :]:
            assert (change.old, change.new) in LEGAL
            assert change.reason
        if self.changes:
            assert self.changes[-1].new is self.circuit.state
        self.changes_seen = max(0, len(self.changes) - 1)

    @invariant()
    def retries_stay_within_the_budget(self) -> None:
        assert 0.0 <= self.budget.balance <= self.account.reserve
        paid_in = self.account.ratio * self.first_attempts
        assert self.retries <= self.account.reserve + paid_in + 1e-6

    # --- the parts that rules share

    def read(self) -> None:
        plain, reading = self.plain_circuit, self.circuit.reading()
        assert reading.state is self.circuit.state
        assert (reading.calls, reading.failures) == plain.counts(self.time.now)[:2]
        assert reading.in_a_row == plain.row
        assert reading.refused_for == self.circuit.refused_for()

    def pay_in(self) -> None:
        self.first_attempts += 1
        self.budget.deposit()
        self.plain_budget.deposit()

    def pay(self) -> bool:
        paid = self.budget.withdraw()
        assert paid == self.plain_budget.withdraw()
        self.retries += paid
        return paid

    def wake(self, visitor: Visitor) -> None:
        if visitor.dead:
            raise RuntimeError("Event loop is closed")
        self.woken.append(visitor)

    def talk_about(
        self, outcomes: list[tuple[Outcome, float]], pause: float = 0.0
    ) -> None:
        for outcome, took in outcomes:
            self.time.advance(pause)
            running = self.admit(TICK)
            if running is not None:
                self.record(running, outcome, took, None)

    def until_due(self) -> float:
        """Seconds until the circuit may be probed (again), in whole ticks."""
        if self.circuit.state is HALF_OPEN:
            ends = (probe.lease_end or 0.0 for probe in self.probes)
            return max(0.0, max(ends, default=0.0) - self.time.now)
        return -(-self.circuit.refused_for() // TICK) * TICK

    def admit(self, lease: float) -> tuple[int, Attempt] | None:
        before = len(self.changes)
        token = self.circuit.admit(lease)
        attempt = self.plain_circuit.admit(self.time.now, lease)
        assert (token is not None) == (attempt is not None)
        if len(self.changes) > before:
            self.probes.clear()
        if token is None or attempt is None:
            return None
        if self.circuit.state is HALF_OPEN:
            # By the real circuit, not by the plain one, which has a lease as well.
            attempt.lease_end = self.time.now + lease
            self.probes.append(attempt)
        return token, attempt

    def record(
        self,
        running: tuple[int, Attempt],
        outcome: Outcome,
        took: float,
        retry_after: float | None,
    ) -> None:
        token, attempt = running
        self.circuit.record(token, outcome, took=took, retry_after=retry_after)
        self.plain_circuit.record(
            attempt, outcome, self.time.now, took, retry_after, self.time.luck
        )
        if attempt in self.probes:
            self.probes.remove(attempt)

    def waiters(self) -> list[Visitor]:
        """Those that came through the queue and have not begun yet."""
        return [
            visitor
            for visitor in self.visitors
            if visitor.ticket is not None and visitor.attempts == 0
        ]

    def idle(self) -> list[Visitor]:
        """Those inside that run no attempt."""
        return [
            visitor
            for visitor in self.visitors
            if visitor.running is None and visitor in self.plain_gate.inside
        ]

    def running(self) -> list[Visitor]:
        """Those that wait for the outcome of an attempt."""
        return [visitor for visitor in self.visitors if visitor.running is not None]


def _pick(visitors: list[Visitor], which: int) -> Visitor:
    return visitors[which % len(visitors)]
