"""Certificates of servers and clients, from files in PEM form."""

from __future__ import annotations

import logging
import ssl
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

import grpc

_log = logging.getLogger(__name__)

PathName: TypeAlias = str | PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerTls:
    """Who a server is, and whom it asks to say who they are.

    Attributes:
        certificate: File with its certificate, and those up to the authority.
        key: File with its private key.
        clients: File with the authorities whose clients may call: mutual TLS. None lets
            in anybody.
    """

    certificate: PathName
    key: PathName
    clients: PathName | None = None

    def credentials(self) -> grpc.ServerCredentials:
        """Return them as gRPC has them; files that change hold for new connections.

        Raises:
            OSError: A file cannot be read.
            ValueError: A file is none, or the key is that of another certificate.
        """
        seen = self._stamps()

        def changed() -> Any:
            nonlocal seen
            try:
                now = self._stamps()
                if now == seen:
                    return None
                found = self._configuration()
            except OSError:
                return None  # amid a change: what there was goes on
            except ValueError as error:
                seen = now  # and is told once
                _log.warning("the certificates before go on: %s", error)
                return None
            seen = now
            return found

        return grpc.dynamic_ssl_server_credentials(
            self._configuration(), changed, self.clients is not None
        )

    def _configuration(self) -> grpc.ServerCertificateConfiguration:
        _check_pair(self.certificate, self.key)
        if self.clients is not None:
            _check_authorities(self.clients)
        return grpc.ssl_server_certificate_configuration(
            [(_read(self.key), _read(self.certificate))],
            None if self.clients is None else _read(self.clients),
        )

    def _stamps(self) -> tuple[int, ...]:
        files = (self.certificate, self.key, self.clients)
        return tuple(Path(one).stat().st_mtime_ns for one in files if one is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTls:
    """Whom a client trusts, and who it is.

    Attributes:
        servers: File with the authorities that it trusts; None for those of gRPC.
        certificate: File with its own certificate, for mutual TLS.
        key: File with its private key.
    """

    servers: PathName | None = None
    certificate: PathName | None = None
    key: PathName | None = None

    def __post_init__(self) -> None:
        if (self.certificate is None) != (self.key is None):
            raise ValueError("certificate and key go together")

    def credentials(self) -> grpc.ChannelCredentials:
        """Return them as gRPC has them.

        Raises:
            OSError: A file cannot be read.
            ValueError: A file is none, or the key is that of another certificate.
        """
        if self.certificate is not None and self.key is not None:
            _check_pair(self.certificate, self.key)
        if self.servers is not None:
            _check_authorities(self.servers)
        files = (self.servers, self.key, self.certificate)
        return grpc.ssl_channel_credentials(
            *(None if one is None else _read(one) for one in files)
        )


def _check_pair(certificate: PathName, key: PathName) -> None:
    """Refuse what gRPC would refuse at each handshake, without a word of why."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key, password=_no_password)
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            text = f"{key} is the key of another certificate than {certificate}"
            raise ValueError(text) from error
        raise ValueError(
            f"{certificate} and {key} are no certificate and its key in PEM form,"
            " without a password"
        ) from error


def _check_authorities(path: PathName) -> None:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except ssl.SSLError as error:
        raise ValueError(f"{path} has no certificates in PEM form") from error


def _no_password() -> str:
    return ""  # without it, OpenSSL asks the terminal


def _read(path: PathName) -> bytes:
    return Path(path).read_bytes()
