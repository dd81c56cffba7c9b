"""TLS with a certificate of the caller's own."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from os import PathLike
from typing import TypeAlias

File: TypeAlias = str | PathLike[str]


def mutual_tls(
    cert: File,
    key: File | None = None,
    ca: File | None = None,
    password: str | Callable[[], str] | None = None,
) -> ssl.SSLContext:
    """Return TLS for a transport that shows a certificate: `PooledTransport(tls=...)`.

    Args:
        cert: File with the certificate, and those that vouch for it, as PEM.
        key: File with its key; None if that is in *cert*.
        ca: File with the certificates to trust; None for what a transport trusts
            without being told.
        password: Opens *key*.
    """
    if ca is None:
        from ..transports.routes import default_tls  # servers have no use for it

        tls = default_tls()
    else:
        tls = ssl.create_default_context(cafile=ca)
    tls.load_cert_chain(cert, key, password)
    return tls
