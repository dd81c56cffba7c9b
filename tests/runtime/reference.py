"""Breaker, budget and bulkhead once more, as plainly as possible, to compare with.

Written from the specification and not from the code: outcomes are kept one by one
and counted again each time, who may still speak is a set, money is a fraction. Nothing
here is fast, safe under threads, or aware of forks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import floor

from codegen.runtime.policy import Breaker, Budget
from codegen.runtime.verdict import Outcome


@dataclass(eq=False)
class Attempt:
    """One admitted attempt; *lease_end* is set for probes."""

    lease_end: float | None = None


@dataclass
class PlainCircuit:
    """A circuit; states are the values of `BreakerState`."""

    settings: Breaker
    began: float
    state: str = "closed"
    outcomes: list[tuple[int, bool, bool]] = field(default_factory=list)
    row: int = 0
    openings: int = 0
    open_until: float = 0.0
    good_probes: int = 0
    probe: Attempt | None = None
    heard: set[Attempt] = field(default_factory=set)
    """Attempts whose outcome still matters: those of the present state."""

    def admit(self, now: float, lease: float) -> Attempt | None:
        """Return the attempt if it may begin."""
        if self.state == "forced_open":
            return None
        if self.state == "open" and now >= self.open_until:
            self.good_probes = 0
            self.turn("half_open")
        if self.state == "open":
            return None
        if self.state == "half_open":
            if self.probe is not None:
                assert self.probe.lease_end is not None
                if now < self.probe.lease_end:
                    return None
                self.heard.discard(self.probe)  # it is lost
            self.probe = attempt = Attempt(now + lease)
        else:
            attempt = Attempt()
        self.heard.add(attempt)
        return attempt

    def record(
        self,
        attempt: Attempt,
        outcome: Outcome,
        now: float,
        took: float,
        retry_after: float | None,
        luck: float,
    ) -> None:
        """Hear how an attempt ended."""
        if attempt not in self.heard:
            return
        self.heard.discard(attempt)
        slow = self.settings.slow is not None and took >= self.settings.slow
        if self.state == "half_open":
            self.probe = None
            if outcome == "success" and not slow:
                self.good_probes += 1
                if self.good_probes == self.settings.probes:
                    self.close(now)
            elif outcome != "neutral":
                self.open(now, retry_after, luck)
        elif self.state == "closed" and outcome != "neutral":
            self.outcomes.append((self.bucket(now), outcome != "success", slow))
            if outcome == "success":
                self.row = 0
            if outcome == "failure":
                self.row += 1
            if self.too_bad(now, fast=outcome == "success" and not slow, slow=slow):
                self.open(now, retry_after, luck)

    def too_bad(self, now: float, *, fast: bool, slow: bool) -> bool:
        """Whether the circuit opens; a fast success never opens it."""
        calls, bad, slow_ones = self.counts(now)
        enough = calls >= self.settings.min_calls
        return not fast and (
            self.row >= self.settings.consecutive
            or (enough and bad >= calls * Fraction(self.settings.ratio))
            or (
                slow
                and enough
                and slow_ones >= calls * Fraction(self.settings.slow_ratio)
            )
        )

    def bucket(self, now: float) -> int:
        """Number of the tenth of a window in which *now* lies."""
        return floor((now - self.began) / (self.settings.window / 10))

    def counts(self, now: float) -> tuple[int, int, int]:
        """Outcomes of the last ten buckets; bad ones; slow ones."""
        oldest = self.bucket(now) - 9
        kept = [each for each in self.outcomes if each[0] >= oldest]
        return len(kept), sum(bad for _, bad, _ in kept), sum(s for _, _, s in kept)

    def open(self, now: float, retry_after: float | None, luck: float) -> None:
        """Refuse attempts for a while."""
        pause = self.settings.open
        for _ in range(self.openings):
            pause = min(self.settings.max_open, pause * 2)
        self.openings += 1
        pause = pause * (0.8 + 0.4 * luck)
        wish = 0.0 if retry_after is None else min(60.0, retry_after)
        self.open_until = now + max(pause, wish)
        self.turn("open")

    def close(self, now: float) -> None:
        """Go on as a new circuit."""
        self.began = now
        self.outcomes.clear()
        self.row = self.openings = 0
        self.turn("closed")

    def turn(self, state: str) -> None:
        """Change the state; nobody of the one before is heard any more."""
        self.state = state
        self.probe = None
        self.heard.clear()


class PlainBudget:
    """A budget that counts in exact fractions."""

    def __init__(self, settings: Budget) -> None:
        self.ratio = Fraction(str(settings.ratio))
        self.reserve = Fraction(str(settings.reserve))
        self.balance = self.reserve

    def deposit(self) -> None:
        """Pay in for a first attempt."""
        self.balance = min(self.reserve, self.balance + self.ratio)

    def withdraw(self) -> bool:
        """Pay for a retry."""
        if self.balance < 1:
            return False
        self.balance -= 1
        return True


@dataclass(eq=False)
class Caller:
    """One who wants to call; *dead* if the event loop it waits in has closed."""

    dead: bool = False


@dataclass
class PlainGate:
    """A bulkhead: who is inside, and who waits, one by one."""

    limit: int
    longest: int
    inside: set[Caller] = field(default_factory=set)
    line: list[Caller] = field(default_factory=list)

    def enter(self, caller: Caller) -> bool:
        """Come in if there is room and nobody waits."""
        if self.line or len(self.inside) >= self.limit:
            return False
        self.inside.add(caller)
        return True

    def queue(self, caller: Caller) -> bool:
        """Come in, or stand in line; False if that is full."""
        if self.enter(caller):
            return True
        if len(self.line) >= self.longest:
            return False
        self.line.append(caller)
        return True

    def give_up(self, caller: Caller) -> None:
        """Stop waiting, or go out again."""
        if caller in self.line:
            self.line.remove(caller)
        elif caller in self.inside:
            self.leave(caller, self.limit)

    def leave(self, caller: Caller, limit: int) -> None:
        """Go out; the *limit* may have changed by what was learned."""
        self.limit = limit
        self.inside.remove(caller)
        while self.line and len(self.inside) < self.limit:
            following = self.line.pop(0)
            if not following.dead:
                self.inside.add(following)
