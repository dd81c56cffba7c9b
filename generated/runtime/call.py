"""The decisions of one call: may it go, how long may it take, is it repeated?"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Generic, TypeVar

from .attempt import Attempt, Bound
from .bulkhead import Gate
from .deadline import current_deadline
from .errors import (
    AttemptTimeout,
    BulkheadFull,
    CallError,
    CircuitOpen,
    ContractViolation,
    DeadlineExceeded,
    RateLimited,
    Rejected,
    TransportError,
)
from .layers import Layers
from .nesting import serving_retry
from .retry import pause_after, worth_repeating
from .telemetry import (
    AttemptEnded,
    AttemptRejected,
    AttemptStarted,
    ContractViolated,
    RetryScheduled,
)
from .tracing import INBOUND, TRACEPARENT, passed_on
from .verdict import FAILURE, NEUTRAL, SUCCESS, UNCERTAIN, Verdict
from .waiting import Entry

R = TypeVar("R")
T = TypeVar("T")

LEASE_GRACE = 1.0
"""Seconds that a probe may take beyond its attempt timeout before it counts as lost."""

UNLIMITED_LEASE = 60.0
"""Seconds a probe may take if its attempt has no limit of time."""


class Call(Generic[R, T]):
    """The state machine of one call, without I/O and without waiting.

    The loops in `engine` and `hedge` ask it: `begin` before an attempt, then exactly
    one of `finished`, `failed`, `late`, `timed_out`, `abandoned`. The answers are the
    same for sync and async calls because there is nothing here to await.

    Attributes:
        took: Seconds of the attempt that decided the call, if it was good.
    """

    __slots__ = (
        "_bad",
        "_began",
        "_deadline",
        "_hedged",
        "_history",
        "_key",
        "_layers",
        "_number",
        "_waited",
        "took",
    )

    def __init__(
        self,
        layers: Layers[R, T],
        key: Hashable | None = None,
        *,
        hedged: bool = False,
    ) -> None:
        self._layers = layers
        self._hedged = hedged
        self._key = key
        self._number = 0
        self._history: tuple[Exception, ...] = ()
        self._bad: Verdict | None = None
        self._waited = False
        self.took: float | None = None
        self._began = layers.clock.now()
        inherited = current_deadline()
        total = layers.policy.timeout.total
        if total is None:
            self._deadline = inherited
        elif inherited is None or self._began + total < inherited:
            self._deadline = self._began + total
        else:
            self._deadline = inherited

    def seconds_left(self) -> float | None:
        """Return the seconds until the deadline, None if there is none.

        Raises:
            DeadlineExceeded: There are none.
        """
        self._waited = True
        if self._deadline is None:
            return None
        left = self._deadline - self._layers.clock.now()
        if left <= 0:
            raise self.too_late()
        return left

    def entered(self, entry: Entry, gate: Gate) -> None:
        """Go on after waiting at *gate*.

        Raises:
            BulkheadFull: Too many wait already.
            DeadlineExceeded: There was no room in time.
        """
        if entry == "full":
            raise self.rejected(BulkheadFull(f"{gate.limit} calls are under way"))
        if entry == "late":
            raise self.too_late()

    def begin(self) -> Attempt:
        """Start an attempt.

        Raises:
            DeadlineExceeded: There is no time left.
            RateLimited: Too many calls began lately.
            CircuitOpen: The breaker refuses the attempt.
        """
        layers = self._layers
        timeout = layers.policy.timeout
        limit = timeout.attempt
        bound: Bound = "attempt"
        # The first attempt begins with the call, unless that had to wait for its turn.
        now = layers.clock.now() if self._waited else self._began
        self._waited = True
        if self._deadline is not None:
            left = self._deadline - now
            if left <= 0:
                self._unmade()
                raise self.too_late()
            # Where both end at once it is the call that has ended: nothing follows.
            if limit is None or left <= limit + 1e-9:
                total = timeout.total
                own = total is not None and self._deadline >= self._began + total
                bound = "total" if own else "inherited"
                # The same limit stays as it is written: attempts that have it share a timer.
                if limit is None or left < limit - 1e-9:
                    limit = left
        token = 0
        if layers.breaker is not None:
            lease = (UNLIMITED_LEASE if limit is None else limit) + LEASE_GRACE
            admitted = layers.breaker.admit(lease)
            if admitted is None:
                wait = layers.breaker.refused_for()
                raise self.rejected(CircuitOpen("circuit is open", retry_after=wait))
            token = admitted
        if self._number == 0:
            if layers.rate_limit is not None:
                self._rate(layers.rate_limit.admit(now), token)
            # A repetition does not pay in, or the shares of a chain of hops would
            # multiply.
            if layers.budget is not None and not serving_retry():
                layers.budget.deposit()
        self._number += 1
        attempt = Attempt(self._number, limit, bound, now, token)
        if layers.listeners:
            attempt.headers, attempt.details = {}, dict(layers.exchange.target)
            layers.tell(AttemptStarted, attempt=attempt)
        if INBOUND.get() is not None:
            self._pass_on(attempt)
        return attempt

    def _pass_on(self, attempt: Attempt) -> None:
        """Send the trace of what is being handled along, unless a listener has another."""
        trace, told = passed_on(), attempt.headers or {}
        if trace is not None and TRACEPARENT not in told:
            attempt.headers = {**trace, **told}

    def finished(self, attempt: Attempt, answer: R) -> float | None:
        """Settle an attempt that brought *answer*.

        Returns the pause before the next attempt, None if this is the answer of the
        call, which `read` then turns into its value.
        """
        judge = self._layers.exchange.judge
        if judge is None:
            verdict = SUCCESS
        else:
            try:
                verdict = judge(answer)
            except BaseException:
                self.abandoned(attempt)
                raise
        self._settle(attempt, verdict, None)
        if verdict.repeat == "never":
            return None
        pause = self._pause(verdict)
        if pause is not None:
            self._remember(self._layers.error_of(answer), pause)
        return pause

    def failed(self, attempt: Attempt, error: Exception) -> float:
        """Settle an attempt that raised *error*; the pause before the next.

        Raises:
            Exception: *error*, with the history of the call, if none follows.
        """
        late = attempt.bound != "attempt" and not self._has(0.0)
        if late and isinstance(error, TransportError):
            return self.timed_out(attempt)  # however the transport calls it
        return self._failed(attempt, error, self._layers.exchange.judge_error(error))

    def late(self, attempt: Attempt, error: TimeoutError) -> float:
        """Settle an attempt whose transport says that its time is over, as it is told.

        Raises:
            TimeoutError: *error*, if there was time left: then it is not about that.
        """
        if attempt.is_over(self._layers.clock.now()):
            return self.timed_out(attempt)
        return self.failed(attempt, error)

    def timed_out(self, attempt: Attempt) -> float:
        """Settle an attempt that its limit cut off; the pause before the next.

        Raises:
            DeadlineExceeded: No time is left for the whole call.
            AttemptTimeout: The attempt was too slow and is not repeated.
        """
        if attempt.bound == "attempt":
            limit = "its limit" if attempt.limit is None else f"{attempt.limit:g} s"
            error = AttemptTimeout(
                f"{self._layers.operation}: attempt {attempt.number} "
                f"took longer than {limit}",
                operation=self._layers.operation,
            )
            return self._failed(attempt, error, UNCERTAIN)
        # A caller in a hurry says nothing about the health of the peer, nor does an
        # attempt that only had what waiting or earlier attempts left over.
        late = self.too_late()
        whole = attempt.bound == "total" and attempt.began == self._began
        verdict = FAILURE if whole else NEUTRAL
        self._settle(attempt, verdict, late)
        raise late

    def abandoned(self, attempt: Attempt) -> None:
        """Settle an attempt that was cancelled: nothing was learned of the peer.

        A hedge that has lost took at least as long as it did, and changes nothing of
        what its winner found.
        """
        took, bad = self.took, self._bad
        self._settle(attempt, NEUTRAL, None)
        self.took, self._bad = took, bad
        layers = self._layers
        if took is not None and layers.latencies is not None:
            layers.latencies.add(layers.clock.now() - attempt.began)

    def read(self, answer: R) -> T:
        """Return the value that *answer* stands for.

        Raises:
            CallError: The error that it stands for, with the history of the call.
        """
        layers = self._layers
        read = layers.exchange.read
        value: Any = answer
        try:
            if read is not None:
                value = read(answer)
        except CallError as error:
            if isinstance(error, ContractViolation):
                layers.tell(ContractViolated, error=error)
            self._told(error)
            raise
        if layers.answers is not None and self._key is not None:
            layers.answers.keep(self._key, answer, layers.clock.now())
        served: T = value
        return served

    def too_late(self) -> DeadlineExceeded:
        """Return the error of a call whose time is over."""
        operation = self._layers.operation
        error = DeadlineExceeded(f"{operation}: deadline exceeded", operation=operation)
        self._told(error)
        return error

    def rejected(self, error: Rejected) -> Rejected:
        """Return *error* as the error of this call."""
        layers = self._layers
        error.args = (f"{layers.operation}: {error}",)
        self._told(error)
        self._unmade()
        layers.tell(AttemptRejected, layer=error.layer, error=error)
        return error

    def _unmade(self) -> None:
        """Take back what was paid for the attempt that is not made after all."""
        if self._number:  # the first one costs nothing
            self._layers.refund()

    def _rate(self, wait: float, token: int) -> None:
        """Go on unless a rate limit makes the call *wait* for some seconds."""
        if wait > 0.0:
            if self._layers.breaker is not None:
                self._layers.breaker.record(token, "neutral")
            error = RateLimited("too many calls began lately", retry_after=wait)
            raise self.rejected(error)

    def _failed(self, attempt: Attempt, error: Exception, verdict: Verdict) -> float:
        self._settle(attempt, verdict, error)
        pause = None if verdict.repeat == "never" else self._pause(verdict)
        if pause is None:
            raise self._told(error)
        self._remember(error, pause)
        return pause

    def _settle(
        self, attempt: Attempt, verdict: Verdict, error: Exception | None
    ) -> None:
        """Say to everyone concerned how *attempt* ended."""
        layers = self._layers
        took = layers.clock.now() - attempt.began
        outcome = verdict.outcome
        if outcome == "success":
            self.took, self._bad = took, None
            if layers.latencies is not None:
                layers.latencies.add(took)
        else:
            self.took, self._bad = None, verdict
        if layers.breaker is not None:
            layers.breaker.record(
                attempt.token, outcome, took=took, retry_after=verdict.retry_after
            )
        if layers.listeners:
            layers.tell(
                AttemptEnded,
                attempt=attempt,
                outcome=outcome,
                seconds=took,
                error=error,
            )

    def _pause(self, verdict: Verdict) -> float | None:
        """Return the seconds to wait before another attempt, None for no other."""
        layers = self._layers
        if not self._attempts_left():
            return None
        if not worth_repeating(verdict, self._repeatable()):
            return None
        chance = layers.clock.random()
        pause = pause_after(layers.policy.retry, self._number, verdict, chance)
        # Waiting for a moment at which no time is left helps nobody.
        if pause is None or not self._has(pause) or not layers.pay():
            return None
        return pause

    def may_hedge(self) -> bool:
        """Whether another attempt may join one that is under way."""
        return self._attempts_left() > 0 and self._repeatable()

    def _attempts_left(self) -> int:
        """Return how many attempts there may still be."""
        policy = self._layers.policy
        if self._hedged and policy.hedge is not None:
            return 1 + policy.hedge.extra - self._number
        return policy.retry.attempts - self._number

    def _repeatable(self) -> bool:
        """Whether an attempt that may have arrived can be repeated.

        Who serves a repetition leaves repeating to whoever is above.
        """
        return self._layers.policy.repeatable and not serving_retry()

    def _has(self, seconds: float) -> bool:
        """Whether that much time is left."""
        if self._deadline is None:
            return True
        return self._layers.clock.now() + seconds < self._deadline

    def _remember(self, error: Exception, pause: float) -> None:
        """Keep *error* for the history; another attempt follows after *pause*."""
        # Without its traceback, whose frames hold this call and what it was answered.
        self._history += (error.with_traceback(None),)
        self._layers.tell(
            RetryScheduled, number=self._number + 1, delay=pause, reason=str(error)
        )

    def _told(self, error: Exception) -> Exception:
        """Return *error* with what this call knows."""
        if isinstance(error, CallError):
            error.operation = error.operation or self._layers.operation
            error.history = self._history
            bad = self._bad
            if bad is not None and bad.outcome != "neutral":
                error.unavailable = True
                if error.retry_after is None:
                    error.retry_after = bad.retry_after
        return error
