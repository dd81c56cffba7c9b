"""One call with everything that options add to it, for sync and async clients alike.

What they have in common is written once, as coroutines. Those of a sync client never
wait for anything, so that they end where they begin.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

from ...attempt import Attempt
from ...layers import Layers
from ..address import Address
from ..operation import Operation
from ..reply import Reply
from ..request import Request

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Prepared:
    """One call that is ready to be attempted.

    Attributes:
        operation: What is called.
        request: What every attempt sends.
        address: Where to.
        layers: What stands between.
        key: Which kept answers could serve; see `engine.run_async`.
        renewed: Whether its credentials were renewed, which is done once.
    """

    operation: Operation[Any]
    request: Request
    address: Address
    layers: Layers[Reply, Any]
    key: Hashable | None
    renewed: bool = False

    def seconds_left(self, attempt: Attempt) -> float | None:
        """Return what is left of the limit of *attempt*, None if it has none.

        Raises:
            TimeoutError: Nothing is.
        """
        return attempt.seconds_left(self.layers.clock.now())


def only(transport: object | None, given: T) -> T:
    """Return *given*, a user's client as a transport, unless there is a *transport*.

    Raises:
        ValueError: There is one.
    """
    if transport is not None:
        raise ValueError("pass transport or http, not both")
    return given


def noted(attempt: Attempt, reply: Reply) -> Reply:
    """Return *reply*, of which telemetry wants the status."""
    if attempt.details is not None:
        attempt.details["http.response.status_code"] = reply.status
    return reply
