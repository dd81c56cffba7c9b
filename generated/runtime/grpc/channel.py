"""What the sync and the async gRPC client have in common."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any, ClassVar
from urllib.parse import urlsplit

import grpc

from ..clock import Clock
from ..engine import Engine
from ..policy import Policy
from ..verdict import Verdict
from .errors import Metadata, RpcError, judge_rpc
from .method import Method

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where to connect to.

    Attributes:
        target: As gRPC wants it.
        tls: Whether with TLS, and the default credentials of gRPC.
    """

    target: str
    tls: bool


class Caller:
    """Holds the engine and finds the address.

    Attributes:
        _service: Name of the service, which names its environment variable.
    """

    _service: ClassVar[str] = ""

    def __init__(self, clock: Clock) -> None:
        self._engine = Engine(clock)

    @classmethod
    def _address(cls, given: str | None) -> Address:
        """Return where to connect to: given, else from the environment.

        Raises:
            ValueError: There is none, or it is none for gRPC.
        """
        variable = f"CODEGEN_{cls._service.upper()}_GRPC_URL"
        address = given or os.environ.get(variable)
        if not address:
            raise ValueError(
                f"{cls.__name__} needs a target: pass target or channel, "
                f"or set {variable}"
            )
        return parse(address)


def parse(text: str) -> Address:
    """Return the target of `host:port`, `http://host:port` or `https://host:port`.

    The last asks for TLS. Any other scheme is gRPC's own (`dns:`, `unix:`, see gRPC
    Name Resolution) and goes to it as it stands, without TLS.

    Raises:
        ValueError: A URL has no host, or more than host and port; gRPC has no use for
            it. Its user name and password are not repeated.
    """
    scheme, found, rest = text.partition("://")
    if not found or scheme.lower() not in _PORTS:
        return Address(target=text, tls=False)
    url = urlsplit(text)
    if not url.hostname or "@" in url.netloc or rest.rstrip("/") != url.netloc:
        raise ValueError(f"a gRPC address is {scheme}://host:port and nothing else")
    host = f"[{url.hostname}]" if ":" in url.hostname else url.hostname
    port = url.port or _PORTS[url.scheme]
    return Address(target=f"{host}:{port}", tls=url.scheme == "https")


def judge(policy: Policy) -> Callable[[Exception], Verdict]:
    """Return the judge of failures under *policy*."""
    return partial(judge_rpc, policy)


@cache
def stream_policy(policy: Policy) -> Policy:
    """Return *policy* for a stream, which only its total limit may cut off."""
    return replace(policy, timeout=replace(policy.timeout, attempt=None))


@cache
def once(policy: Policy) -> Policy:
    """Return *policy* for a stream of requests, which nobody can send again."""
    policy = stream_policy(policy)
    return replace(policy, retry=replace(policy.retry, attempts=1))


def call_error(
    method: Method[Any, Any],
    limit: float | None,
    code: grpc.StatusCode,
    details: str | None,
    metadata: Metadata,
) -> Exception:
    """Return the error of a call that ended with *code*.

    With a *limit* set, DEADLINE_EXCEEDED means that the limit is over, whichever
    side noticed first: then it is the TimeoutError that the engine expects.
    """
    if code is grpc.StatusCode.DEADLINE_EXCEEDED and limit is not None:
        return TimeoutError()
    error = RpcError(code, details or "", metadata=metadata, operation=method.name)
    error.received = True
    return error
