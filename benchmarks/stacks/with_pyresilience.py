"""pyresilience with every layer that the engine has too."""

from __future__ import annotations

from typing import Any

from pyresilience import (
    BulkheadConfig,
    CircuitBreakerConfig,
    RetryBudgetConfig,
    RetryConfig,
    TimeoutConfig,
    resilient,
)

from .bare import (
    ATTEMPT_LIMIT,
    ATTEMPTS,
    FIRST_PAUSE,
    LONGEST_PAUSE,
    AsyncCall,
    Call,
    bare,
    bare_async,
)
from .ours import FULL

assert FULL.breaker is not None and FULL.bulkhead is not None
_RETRY = RetryConfig(
    max_attempts=ATTEMPTS,
    delay=FIRST_PAUSE,
    max_delay=LONGEST_PAUSE,
    retry_on=(ConnectionError,),
)
_BREAKER = CircuitBreakerConfig(
    sliding_window_size=100,
    minimum_calls=FULL.breaker.min_calls,
    failure_rate_threshold=FULL.breaker.ratio,
    recovery_timeout=FULL.breaker.open,
    error_types=(ConnectionError,),
)
_BULKHEAD = BulkheadConfig(max_concurrent=FULL.bulkhead.limit)
_TIMEOUT = TimeoutConfig(seconds=ATTEMPT_LIMIT)


def with_pyresilience() -> Call:
    """Return the call with everything but the timeout."""
    call: Call = _layers(timeout=None)(bare)
    return call


def with_pyresilience_threads() -> Call:
    """Return the call with everything; its timeout runs it in a pool of threads."""
    call: Call = _layers(timeout=_TIMEOUT)(bare)
    return call


def with_pyresilience_async() -> AsyncCall:
    """Return the async call with everything."""
    call: AsyncCall = _layers(timeout=_TIMEOUT)(bare_async)
    return call


def _layers(timeout: TimeoutConfig | None) -> Any:
    """Return the decorator; each call has a circuit and a budget of its own."""
    return resilient(
        retry=_RETRY,
        timeout=timeout,
        circuit_breaker=_BREAKER,
        bulkhead=_BULKHEAD,
        retry_budget=RetryBudgetConfig(),
    )
