"""Where a client connects to, and how the connection is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import Any, Literal, TypedDict
from urllib.parse import urlsplit

from ..ranges import FLAG, at_least, check, instance, one_of
from .keepalive import ChannelArguments, Keepalive
from .tls import ClientTls

_SPACE = re.compile(r"[\s\x00-\x1f\x7f]")
_PORT = re.compile(r":([0-9]+)$", re.ASCII)
_LAST_PORT = 65535
_PORTS = {"http": 80, "https": 443}
LoadBalancing = Literal["round_robin", "pick_first"]


class ConnectOptions(TypedDict, total=False):
    """What can be said of the channel that a client opens; all is optional.

    Keys:
        tls: Whom to trust and who it is; the address is then to be `https://`.
        load_balancing: Which of the addresses of a name get the calls: all in turn
            (`round_robin`, unless something else is said) or the first that answers.
        wait_for_ready: Whether calls wait, within their limits, for a connection that
            cannot be had now, and so do not fail at once.
        keepalive: When to ask a silent server whether it is there; it must permit that.
        max_message: Longest message in bytes, either way; gRPC's 4 MiB for responses and
            any for requests by default.
        arguments: Further settings of gRPC's core.
    """

    tls: ClientTls | None
    load_balancing: LoadBalancing
    wait_for_ready: bool
    keepalive: Keepalive | None
    max_message: int | None
    arguments: ChannelArguments


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectSettings:
    """Options of a channel that were checked, and the defaults of the others."""

    tls: ClientTls | None = None
    load_balancing: LoadBalancing = "round_robin"
    wait_for_ready: bool = False
    keepalive: Keepalive | None = None
    max_message: int | None = None
    arguments: ChannelArguments = ()

    def channel_arguments(self) -> ChannelArguments:
        """Return what gRPC's core is to know.

        Nothing of retries or timeouts: those are the client's own, since the core caps
        the first and is off by a second with the second (grpc/grpc #34547).
        """
        found: ChannelArguments = (
            ("grpc.service_config", self._service_config()),
            *_RECONNECT,
        )
        if self.keepalive is not None:
            found += self.keepalive.of_client()
        if self.max_message is not None:
            found += (
                ("grpc.max_receive_message_length", self.max_message),
                ("grpc.max_send_message_length", self.max_message),
            )
        return found + tuple(self.arguments)

    def _service_config(self) -> str:
        config: dict[str, Any] = {"loadBalancingConfig": [{self.load_balancing: {}}]}
        if self.wait_for_ready:
            config["methodConfig"] = [{"name": [{}], "waitForReady": True}]
        return json.dumps(config)


# A server that was restarted is back within seconds; gRPC would go on to look for it every
# second at first, and then ever more rarely, up to every two minutes.
_RECONNECT: ChannelArguments = (
    ("grpc.initial_reconnect_backoff_ms", 200),
    ("grpc.max_reconnect_backoff_ms", 5_000),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where to connect to.

    Attributes:
        target: As gRPC wants it.
        tls: Whether with TLS, and the default credentials of gRPC.
    """

    target: str
    tls: bool


def connect_settings(owner: str, options: Mapping[str, Any]) -> ConnectSettings:
    """Return those of the *options* of *owner* that are of the channel, checked.

    Raises:
        ValueError: A value is one that cannot be.
    """
    names = [field.name for field in fields(ConnectSettings)]
    found = ConnectSettings(**{one: options[one] for one in names if one in options})
    check(
        found,
        owner,
        tls=instance(ClientTls) | None,
        load_balancing=one_of("round_robin", "pick_first"),
        wait_for_ready=FLAG,
        keepalive=instance(Keepalive) | None,
        max_message=at_least(1) | None,
    )
    return found


def opening(
    module: Any, address: Address, settings: ConnectSettings
) -> Callable[[], Any]:
    """Return what opens a channel of *module*, which is `grpc` or `grpc.aio`.

    Certificates are read now; connecting waits for the first call.

    Raises:
        ValueError: There are certificates for an address without TLS, or a file is none.
        OSError: A certificate cannot be read.
    """
    arguments = settings.channel_arguments()
    if address.tls:
        tls = ClientTls() if settings.tls is None else settings.tls
        credentials = tls.credentials()
        return partial(module.secure_channel, address.target, credentials, arguments)
    if settings.tls is not None:
        raise ValueError("tls=... wants an address that begins with https://")
    return partial(module.insecure_channel, address.target, arguments)


def parse(text: str) -> Address:
    """Return the target of `host:port`, `http://host:port` or `https://host:port`.

    The last asks for TLS. Any other scheme is gRPC's own (`dns:`, `unix:`, see gRPC
    Name Resolution) and goes to it as it stands, without TLS.

    Raises:
        ValueError: A URL has no host, or more than host and port, of which gRPC has no
            use; or there is no such port. User name and password are not repeated.
    """
    scheme, found, rest = text.partition("://")
    if not found or scheme.lower() not in _PORTS:
        check_target(text)
        return Address(target=text, tls=False)
    url = urlsplit(text)
    if not url.hostname or "@" in url.netloc or rest.rstrip("/") != url.netloc:
        raise ValueError(f"a gRPC address is {scheme}://host:port and nothing else")
    host = f"[{url.hostname}]" if ":" in url.hostname else url.hostname
    check_target(url.netloc)
    port = url.port or _PORTS[url.scheme]
    return Address(target=f"{host}:{port}", tls=url.scheme == "https")


def check_target(text: str) -> None:
    """Refuse a target that gRPC would take for another one, or never find.

    Raises:
        ValueError: It has white space, or a port above 65535.
    """
    if _SPACE.search(text):
        raise ValueError(f"{text!r} is no gRPC address: it has white space in it")
    port = _PORT.search(text)
    if port is not None and int(port[1]) > _LAST_PORT:
        raise ValueError(f"{text!r} is no gRPC address: ports end at {_LAST_PORT}")
