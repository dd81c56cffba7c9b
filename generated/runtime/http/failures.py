"""What the exceptions of httpx2 mean: did the request leave, can repeating help?"""

from __future__ import annotations

import ssl

import httpx2

from ..errors import TransportError

_NEVER_LEFT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_NEVER_HELPS = (
    httpx2.LocalProtocolError,
    httpx2.UnsupportedProtocol,
    httpx2.TooManyRedirects,
)


def transport_error(operation: str, error: httpx2.HTTPError) -> TransportError:
    """Return *error* as an error of ours.

    Only what happens before a connection stands provably never left; anything later
    may have reached the server, even if not a byte came back.
    """
    name = type(error).__name__
    return TransportError(
        f"{operation}: {name}: {error}" if str(error) else f"{operation}: {name}",
        sent=not isinstance(error, _NEVER_LEFT),
        permanent=isinstance(error, _NEVER_HELPS) or _bad_certificate(error),
        operation=operation,
    )


def _bad_certificate(error: BaseException | None) -> bool:
    """Whether a refused TLS certificate is behind *error*."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
