"""What the exceptions of HTTP libraries mean: did the request leave, can it help to
send it again?"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from ...errors import TransportError


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What one kind of failure means; see `TransportError`."""

    sent: bool
    permanent: bool = False
    ours: bool = False


_NEVER_LEFT = Failure(sent=False)
_NOT_TRIED = Failure(sent=False, ours=True)
_OUR_MISTAKE = Failure(sent=False, permanent=True, ours=True)
_UNCERTAIN = Failure(sent=True)

_HTTPX2: Mapping[str, Failure] = {
    # Raised while connecting, the TLS handshake included; httpcore2 has the same names.
    "ConnectError": _NEVER_LEFT,
    "ConnectTimeout": _NEVER_LEFT,
    "PoolTimeout": _NOT_TRIED,
    # A proxy that opens no tunnel; what it forwards itself, it answers.
    "ProxyError": _NEVER_LEFT,
    "LocalProtocolError": _OUR_MISTAKE,
    "UnsupportedProtocol": _OUR_MISTAKE,
    "TooManyRedirects": Failure(sent=True, permanent=True),
}
_AIOHTTP: Mapping[str, Failure] = {
    # Names that cannot be resolved and TLS handshakes are kinds of it.
    "ClientConnectorError": _NEVER_LEFT,
    # While connecting or waiting for a connection of the pool.
    "ConnectionTimeoutError": _NEVER_LEFT,
    "InvalidURL": _OUR_MISTAKE,
    "NonHttpUrlClientError": _OUR_MISTAKE,
}
# By name, so that no library needs to be installed only to be looked up.
_FAILURES = {**_HTTPX2, **_AIOHTTP}


def transport_error(error: Exception) -> TransportError:
    """Return *error* of an HTTP library as an error of ours.

    Only what happens before a connection stands provably never left; anything later
    may have reached the server, even if not a byte came back.
    """
    name = type(error).__name__
    failure = _meaning(type(error))
    return TransportError(
        f"{name}: {error}" if str(error) else name,
        sent=failure.sent,
        permanent=failure.permanent or _bad_certificate(error),
        ours=failure.ours,
    )


def of_operation(error: TransportError, operation: str) -> None:
    """Say in *error* of which operation it is: transports do not know that."""
    error.operation = operation
    error.args = (f"{operation}: {error}",)


def _meaning(kind: type[Exception]) -> Failure:
    """Return what the table says about *kind*, or the nearest kind that it is of."""
    for known in kind.__mro__:
        if known.__name__ in _FAILURES:
            return _FAILURES[known.__name__]
    return _UNCERTAIN


def _bad_certificate(error: BaseException | None) -> bool:
    """Whether a refused TLS certificate is behind *error*."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
