"""Where a client connects to, and how the connection is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, TypedDict
from urllib.parse import urlsplit

from ..ranges import FLAG, at_least, check, instance, one_of
from .keepalive import ChannelArguments, Keepalive
from .tls import ClientTls

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

    def __post_init__(self) -> None:
        check(
            self,
            tls=instance(ClientTls) | None,
            load_balancing=one_of("round_robin", "pick_first"),
            wait_for_ready=FLAG,
            keepalive=instance(Keepalive) | None,
            max_message=at_least(1) | None,
        )

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


def connect_settings(options: Mapping[str, Any]) -> ConnectSettings:
    """Return those of *options* that are of the channel, checked.

    Raises:
        ValueError: A value is one that cannot be.
    """
    names = [field.name for field in fields(ConnectSettings)]
    return ConnectSettings(**{name: options[name] for name in names if name in options})


def open_channel(module: Any, address: Address, settings: ConnectSettings) -> Any:
    """Open a channel of *module*, which is `grpc` or `grpc.aio`.

    Connecting waits for the first call.

    Raises:
        ValueError: There are certificates for an address without TLS.
        OSError: A certificate cannot be read.
    """
    arguments = settings.channel_arguments()
    if address.tls:
        tls = ClientTls() if settings.tls is None else settings.tls
        return module.secure_channel(address.target, tls.credentials(), arguments)
    if settings.tls is not None:
        raise ValueError("tls=... wants an address that begins with https://")
    return module.insecure_channel(address.target, arguments)


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
