"""tenacity: it repeats, and nothing else."""

from __future__ import annotations

from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from .bare import (
    ATTEMPTS,
    FIRST_PAUSE,
    LONGEST_PAUSE,
    AsyncCall,
    Call,
    bare,
    bare_async,
)

_retry = retry(
    stop=stop_after_attempt(ATTEMPTS),
    wait=wait_random_exponential(FIRST_PAUSE, max=LONGEST_PAUSE),
    retry=retry_if_exception_type(ConnectionError),
    reraise=True,
)


def with_tenacity() -> Call:
    """Return the call, repeated by tenacity."""
    return _retry(bare)


def with_tenacity_async() -> AsyncCall:
    """Return the async call, repeated by tenacity."""
    return _retry(bare_async)
