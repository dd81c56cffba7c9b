"""How long a call may wait for its token."""

from __future__ import annotations

from ...clock import Clock
from ...deadline import remaining
from ...errors import CallError, DeadlineExceeded, TransportError


class Limit:
    """The deadline of the call, or the timeout of token requests if that is earlier."""

    def __init__(self, clock: Clock, timeout: float) -> None:
        """Allow at most *timeout* seconds from now."""
        left = remaining(clock)
        self._clock = clock
        self._timeout = timeout
        self._inherited = left is not None and left < timeout
        self._end = clock.now() + (timeout if left is None else min(left, timeout))

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            DeadlineExceeded: None are, of the call.
            TransportError: None are, of the token request.
        """
        left = self._end - self._clock.now()
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> CallError:
        """Return the error for when the time is over."""
        if self._inherited:
            return DeadlineExceeded("deadline exceeded while waiting for a token")
        return TransportError(
            f"the token request took longer than {self._timeout:g} s",
            sent=False,
            ours=True,
        )
