"""What a contract says about one gRPC method, as data; one class for each kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from google.protobuf.message import Message

from ..policy import Policy, once
from .declared import DeclaredError
from .http_rule import HttpRule

Request = TypeVar("Request", bound=Message)
Response = TypeVar("Response", bound=Message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Generic[Request, Response]):
    """One method; client, server, gateway and tests all read this constant.

    Attributes:
        path: Full name on the wire, `/package.Service/Method`.
        request: Message class of a request.
        response: Message class of a response.
        policy: Resilience. For methods that stream, only `timeout.total`, the
            breaker, and retries before the first response apply.
        request_id: Field of the request that tells repetitions (AIP-155); clients fill
            it in. None if there is none.
        errors: Errors that the contract declares for it.
        http: How it is called over HTTP and JSON; none if it cannot be.
        validated: Whether the contract has rules for its requests (`buf.validate`), to
            which its servers hold them.
    """

    path: str
    request: type[Request]
    response: type[Response]
    policy: Policy = Policy()
    request_id: str | None = None
    errors: tuple[type[DeclaredError], ...] = ()
    http: tuple[HttpRule, ...] = ()
    validated: bool = False

    @property
    def name(self) -> str:
        """The method's name without its service."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnaryUnary(Method[Request, Response]):
    """One request, one response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnaryStream(Method[Request, Response]):
    """One request, a stream of responses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamUnary(Method[Request, Response]):
    """A stream of requests, one response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamStream(Method[Request, Response]):
    """Two streams that run at the same time."""


def streams_responses(method: Method[Any, Any]) -> bool:
    """Whether *method* has a stream of responses."""
    return isinstance(method, UnaryStream | StreamStream)


def policy_for(method: Method[Any, Any], policy: Policy) -> Policy:
    """Return *policy* as it can hold for *method*.

    A stream may only be cut off by its total limit, and a stream of requests cannot
    be sent again. Nor does a bulkhead count it: for the engine a stream is over with its
    first response, and it may live for hours.
    """
    if isinstance(method, UnaryUnary):
        return policy
    policy = replace(
        policy,
        timeout=replace(policy.timeout, attempt=None),
        bulkhead=None,
        hedge=None,
        fallback=None,
    )
    return policy if isinstance(method, UnaryStream) else once(policy)
