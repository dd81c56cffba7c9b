"""What holds for the calls of a client, or of a view of it: `client.with_options(...)`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypedDict

from ..limits import LIMIT_CHECKS, NO_LIMITS, Limits, wrong_type
from ..options import CallerOptions, refuse_unknown
from ..policy import Retry, Timeout
from .connecting import ConnectOptions
from .metadata import Metadata, Sent, checked, over
from .method import Method


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """An attempt that is about to leave.

    Attributes:
        method: What is called, of whatever kind.
        metadata: What goes out with it.
        attempt: Its number, from 1.

    Raises:
        TypeError: The metadata is no list of pairs, or a value is of a wrong type.
        ValueError: It cannot be sent.
    """

    method: Method[Any, Any]
    metadata: Sent
    attempt: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "metadata", checked(self.metadata))


Hook: TypeAlias = Callable[[Outgoing], Any]
"""Is given each attempt before it leaves, and may return another in place of it; those of
async clients may be async. What it raises is raised to the caller as it is."""


class CallOptions(TypedDict, total=False):
    """What can be said of single calls, and of all calls of a client; all is optional.

    Keys:
        timeout: Seconds for the whole call: an attempt keeps its own limit within
            them. A `Timeout` says both, None lifts both.
        retry: Attempts in all, False for one, or a `Retry`. Whether a call may be
            repeated at all remains the provider's to say.
        metadata: Is sent with each call, but for names that the call itself is given.
        before: Functions that see each attempt of each call, beside those that there
            are: they add who calls, for one. They share the time of the attempt. No answer
            is kept for a call that has any, for nobody knows whose it is.
    """

    timeout: float | Timeout | None
    retry: int | Retry
    metadata: Metadata
    before: Sequence[Hook]


class GrpcOptions(CallerOptions, CallOptions, ConnectOptions, total=False):
    """What a gRPC client can be given beside its target and its channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSettings:
    """Options that were checked, in the form in which calls need them."""

    limits: Limits = NO_LIMITS
    metadata: Sent = ()
    before: tuple[Hook, ...] = ()

    def and_then(self, owner: str, options: Mapping[str, Any]) -> CallSettings:
        """Return these options with *options* laid over them.

        Raises:
            TypeError: A word is unknown, or a value is of a wrong type.
            ValueError: A value is one that cannot be.
        """
        refuse_unknown(owner, options, CallOptions.__annotations__)
        given = {word: _CHECKS[word](owner, value) for word, value in options.items()}
        limits = {word: given.pop(word) for word in LIMIT_CHECKS if word in given}
        return CallSettings(
            limits=replace(self.limits, **limits),
            metadata=over(self.metadata, given.get("metadata", ())),
            before=(*self.before, *given.get("before", ())),
        )


def _metadata(owner: str, value: Any) -> Sent:
    return checked(value, f"{owner}(metadata=...)")


def _before(owner: str, value: Any) -> tuple[Hook, ...]:
    if not isinstance(value, Sequence) or not all(map(callable, value)):
        raise wrong_type(owner, "before", "a list of functions", value)
    return tuple(value)


_CHECKS: Mapping[str, Callable[[str, Any], Any]] = {
    **LIMIT_CHECKS,
    "metadata": _metadata,
    "before": _before,
}
