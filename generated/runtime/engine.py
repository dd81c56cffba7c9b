"""The two loops, sync and async, through which every generated call goes out."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from .attempts import Attempts
from .breaker import CircuitBreaker
from .budget import RetryBudget
from .clock import SYSTEM_CLOCK, Clock
from .policy import Breaker, Budget, Policy
from .verdict import Verdict, judge_error, judge_result

R = TypeVar("R")


class Engine:
    """Runs calls to one peer under their policies.

    A client owns one engine. Operations whose breaker (or budget) settings are
    equal share one circuit (or budget), because they call the same peer.
    """

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        self.clock = clock
        self._breakers: dict[Breaker, CircuitBreaker] = {}
        self._budgets: dict[Budget, RetryBudget] = {}

    def breaker(self, settings: Breaker) -> CircuitBreaker:
        """Return the circuit of the operations that have these *settings*."""
        known = self._breakers.get(settings)
        if known is not None:
            return known
        return self._breakers.setdefault(settings, CircuitBreaker(settings, self.clock))

    def budget(self, settings: Budget) -> RetryBudget:
        """Return the retry budget of the operations that have these *settings*."""
        known = self._budgets.get(settings)
        if known is not None:
            return known
        return self._budgets.setdefault(settings, RetryBudget(settings))

    async def call_async(
        self,
        operation: str,
        policy: Policy,
        attempt: Callable[[float | None], Awaitable[R]],
        *,
        judge: Callable[[R], Verdict] = judge_result,
        judge_failure: Callable[[Exception], Verdict] = judge_error,
        timed: bool = True,
    ) -> R:
        """Run *attempt* until it succeeds or *policy* says that it is enough.

        *attempt* gets its limit in seconds; one timer cuts it off at that limit.
        With *timed* False there is no timer, because the transport has one: then
        *attempt* raises TimeoutError when its limit is over.
        The last result is returned even if *judge* disliked it: a 503 that stays is
        an answer.

        Raises:
            DeadlineExceeded: No time was left, before or during an attempt.
            CircuitOpen: The breaker refused an attempt.
            AttemptTimeout: The last attempt was too slow.
            Exception: Whatever the last attempt raised.
        """
        attempts = self._attempts(operation, policy)
        while True:
            limit = attempts.begin()
            pause: float | None
            try:
                async with asyncio.timeout(limit if timed else None):
                    result = await attempt(limit)
            except TimeoutError:
                pause = attempts.timed_out()
            except Exception as error:
                pause = attempts.failed(error, judge_failure(error))
                if pause is None:
                    raise
            except BaseException:
                attempts.abandoned()
                raise
            else:
                pause = attempts.finished(judge(result))
                if pause is None:
                    return result
            await self.clock.sleep_async(pause)

    def call(
        self,
        operation: str,
        policy: Policy,
        attempt: Callable[[float | None], R],
        *,
        judge: Callable[[R], Verdict] = judge_result,
        judge_failure: Callable[[Exception], Verdict] = judge_error,
    ) -> R:
        """Run *attempt* as `call_async` does, without an event loop.

        A thread cannot be cut off, so *attempt* itself keeps the limit that it gets
        and raises TimeoutError when it is over.
        """
        attempts = self._attempts(operation, policy)
        while True:
            limit = attempts.begin()
            pause: float | None
            try:
                result = attempt(limit)
            except TimeoutError:
                pause = attempts.timed_out()
            except Exception as error:
                pause = attempts.failed(error, judge_failure(error))
                if pause is None:
                    raise
            except BaseException:
                attempts.abandoned()
                raise
            else:
                pause = attempts.finished(judge(result))
                if pause is None:
                    return result
            self.clock.sleep(pause)

    def _attempts(self, operation: str, policy: Policy) -> Attempts:
        breaker = None if policy.breaker is None else self.breaker(policy.breaker)
        budget = None if policy.budget is None else self.budget(policy.budget)
        return Attempts(operation, policy, breaker, budget, self.clock)
