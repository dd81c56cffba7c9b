"""What holds for the calls of a client, or of a view of it: `client.with_options(...)`."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypedDict

from ...options import CallerOptions
from ...policy import Retry, Timeout
from ..operation import Security
from ..reply import Reply
from ..request import Request


class Credentials(Protocol):
    """Shows who calls; `auth.Credentials` is the one that generated code is given.

    A request that is refused with 401 is sent once more if there was a token that could
    be renewed.
    """

    def authorize(
        self, request: Request, security: Security, operation: str
    ) -> Request:
        """Return *request* with what one of the alternatives of *security* asks for."""
        ...

    async def authorize_async(
        self, request: Request, security: Security, operation: str
    ) -> Request:
        """Do the same in a task."""
        ...

    def refused(self, reply: Reply, request: Request, security: Security) -> bool:
        """Forget the token of *request* that *reply* refuses; may another do better?"""
        ...

    async def refused_async(
        self, reply: Reply, request: Request, security: Security
    ) -> bool:
        """Do the same in a task."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """Functions that see each attempt; those of an async client may be async.

    What they raise is raised to the caller as it is: nothing is repeated, and no breaker
    counts it. The time that they take belongs to the attempt.

    Attributes:
        before: Are given the request as it is about to leave, with its credentials, and
            may return another one. As they may change who asks, no answer is kept of
            calls that they see (`Policy.fallback`).
        after: Are given the answer, good or bad.
    """

    before: Sequence[Callable[[Request], Any]] = ()
    after: Sequence[Callable[[Reply], Any]] = ()

    def __add__(self, other: Hooks) -> Hooks:
        """Return these hooks, then *other*."""
        return Hooks(
            before=(*self.before, *other.before), after=(*self.after, *other.after)
        )


class CallOptions(TypedDict, total=False):
    """What can be said of single calls, and of all calls of a client; all is optional.

    Keys:
        timeout: Seconds for the whole call: an attempt keeps its own limit within
            them. A `Timeout` says both, None lifts both.
        retry: Attempts in all, False for one, or a `Retry`. Whether a call may be
            repeated at all remains the provider's to say.
        headers: Header fields to add, or with None to leave away. The arguments of a
            call have precedence; of several options, the later.
        idempotency_key: What one call is known by, in place of a fresh key. It is for
            operations whose policy names a header for it; calling another one with it
            is a ValueError, because the key would not get there.
        hooks: Functions that see each attempt, beside those that there are.
        credentials: Who calls; None for nobody.
    """

    timeout: float | Timeout | None
    retry: int | Retry
    headers: Mapping[str, str | None]
    idempotency_key: str
    hooks: Hooks
    credentials: Credentials | None


class HttpOptions(CallerOptions, CallOptions, total=False):
    """What an HTTP client can be given beside its address.

    Keys:
        unknown_members: Whether answers may have members of enumerations and unions that
            the contract does not name: they become members of the class, which equal
            their value, and `UnknownMember`. Else such an answer breaks the contract.
    """

    unknown_members: bool


def certificate_of(credentials: Credentials | None) -> ssl.SSLContext | None:
    """Return the TLS with which connections show who calls, None for any."""
    given = _given(credentials)
    return next((one for one in given if isinstance(one, ssl.SSLContext)), None)


def is_constant(credentials: Credentials | None) -> bool:
    """Whether *credentials* always show the same caller: a function may not."""
    return not any(map(callable, _given(credentials)))


def _given(credentials: Credentials | None) -> Sequence[object]:
    """Return what was given for each scheme."""
    return list(getattr(credentials, "__dict__", {}).values())
