"""Certificates of servers and clients, from files in PEM form."""

from __future__ import annotations

import logging
import ssl
from contextlib import suppress
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import Any, TypeAlias

import grpc

from ..limits import wrong_type

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

    def __post_init__(self) -> None:
        _check_path("ServerTls", "certificate", self.certificate)
        _check_path("ServerTls", "key", self.key)
        if self.clients is not None:
            _check_path("ServerTls", "clients", self.clients)

    def check(self) -> None:
        """Refuse files with which there could be no connection.

        Raises:
            OSError: A file cannot be read.
            ValueError: A file is none, or the key is that of another certificate.
        """
        self._read()

    def credentials(self) -> grpc.ServerCredentials:
        """Return them as gRPC has them; files that change hold for new connections.

        Raises:
            OSError: A file cannot be read.
            ValueError: A file is none, or the key is that of another certificate.
        """
        seen = self._stamps()
        told: tuple[object, ...] = ()

        def changed() -> Any:
            nonlocal seen, told
            now = self._stamps()
            if now == seen:
                return None
            try:
                found = self._configuration()
            except (OSError, ValueError) as error:
                # It may be amid a change, so each connection looks again; one tells it.
                if now != told:
                    _log.warning("the certificates before go on: %s", error)
                told = now
                return None
            seen = now
            return found

        return grpc.dynamic_ssl_server_credentials(
            self._configuration(), changed, self.clients is not None
        )

    def _configuration(self) -> grpc.ServerCertificateConfiguration:
        certificate, key, clients = self._read()
        return grpc.ssl_server_certificate_configuration([(key, certificate)], clients)

    def _read(self) -> tuple[bytes, bytes, bytes | None]:
        owner, clients = "ServerTls", None
        certificate, key = _pair(owner, self.certificate, self.key)
        if self.clients is not None:
            clients = _certificates(owner, "clients", self.clients)
        return certificate, key, clients

    def _stamps(self) -> tuple[object, ...]:
        files = (self.certificate, self.key, self.clients)
        return tuple(_stamp(one) for one in files if one is not None)


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
        for word in ("servers", "certificate", "key"):
            path = getattr(self, word)
            if path is not None:
                _check_path("ClientTls", word, path)
        if (self.certificate is None) != (self.key is None):
            raise ValueError("ClientTls: certificate and key go together")

    def credentials(self) -> grpc.ChannelCredentials:
        """Return them as gRPC has them.

        Raises:
            OSError: A file cannot be read.
            ValueError: A file is none, or the key is that of another certificate.
        """
        owner, certificate, key, servers = "ClientTls", None, None, None
        if self.certificate is not None and self.key is not None:
            certificate, key = _pair(owner, self.certificate, self.key)
        if self.servers is not None:
            servers = _certificates(owner, "servers", self.servers)
        return grpc.ssl_channel_credentials(servers, key, certificate)


def _check_path(owner: str, word: str, path: object) -> None:
    if not isinstance(path, str | PathLike):
        raise wrong_type(owner, word, "the path of a file", path)
    if "-----BEGIN" in str(fspath(path)):
        # Not repeated, as by an error of a file that is not found: it may be a key.
        raise ValueError(
            f"{owner}({word}=...) must be the path of a file, not what stands in it"
        )


def _pair(owner: str, certificate: PathName, key: PathName) -> tuple[bytes, bytes]:
    """Return the certificate of *owner* and its key.

    gRPC would refuse others at each handshake, without a word of why.
    """
    found = _certificates(owner, "certificate", certificate), _bytes(owner, "key", key)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with suppress(ssl.SSLError):  # a library that has no such levels
        # How long keys are to be is gRPC's to say.
        context.set_ciphers("ALL:@SECLEVEL=0")
    try:
        context.load_cert_chain(certificate, key, password=_no_password)
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            text = f"{key} is the key of another certificate than {certificate}"
            raise ValueError(f"{owner}(certificate=..., key=...): {text}") from error
        text = f"{key} has no key in PEM form, or only one with a password"
        raise ValueError(f"{owner}(key=...): {text}") from error
    return found


def _certificates(owner: str, word: str, path: PathName) -> bytes:
    """Return what has certificates, one or more, and was given to *owner* as *word*."""
    found = _bytes(owner, word, path)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except ssl.SSLError as error:
        text = f"{path} has no certificates in PEM form"
        raise ValueError(f"{owner}({word}=...): {text}") from error
    return found


def _bytes(owner: str, word: str, path: PathName) -> bytes:
    """Return what stands in a file that was given to *owner* as *word*."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        error.strerror = f"{owner}({word}=...): {error.strerror}"
        raise


def _no_password() -> str:
    return ""  # without it, OpenSSL asks the terminal


def _stamp(path: PathName) -> tuple[int, ...] | None:
    """Return what is another after a change, within one tick of the disk's clock too."""
    try:
        found = Path(path).stat()
    except OSError:
        return None  # reading it says why
    return found.st_mtime_ns, found.st_size, found.st_ino
