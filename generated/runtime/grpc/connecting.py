"""Where a client connects to, and how the connection is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import Any, Literal, TypedDict

from ..ranges import FLAG, at_least, check, instance, one_of
from .keepalive import ARGUMENTS, ChannelArguments, Keepalive
from .tls import ClientTls

_SPACE = re.compile(r"[\s\x00-\x1f\x7f]")
_PORT = re.compile(r":(-?[0-9]+)(?:,|$)")
_LAST_PORT = 65535
_NO_HOSTS = ("unix:", "unix-abstract:", "vsock:")
_HOST_AND_PORT = re.compile(r"(\[[^]/?#@]+\]|[^][:/?#@]+)(:[0-9]+)?/*")
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
        arguments=ARGUMENTS,
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
            use; or there is white space in it, or no such port. User name and password
            are not repeated.
    """
    scheme, found, rest = text.partition("://")
    scheme = scheme.lower()
    if not found or scheme not in _PORTS:
        check_target(text)
        return Address(target=text, tls=False)
    url = _HOST_AND_PORT.fullmatch(rest)
    if url is None:
        raise ValueError(f"a gRPC address is {scheme}://host:port and nothing else")
    target = f"{url[1].lower()}{url[2] or f':{_PORTS[scheme]}'}"
    check_target(target)
    return Address(target=target, tls=scheme == "https")


def has_host(text: str) -> bool:
    """Whether a target has a host, and not what only gRPC can read (`unix:`)."""
    return not text.startswith(_NO_HOSTS)


def check_target(text: str, first_port: int = 1) -> None:
    """Refuse a target that gRPC would take for another one, or never find.

    Files of sockets and the like are gRPC's own matter.

    Raises:
        ValueError: It has white space, or a port below *first_port* or above 65535. User
            name and password are not repeated.
    """
    if not has_host(text):
        return
    wrong = f"{text.rpartition('@')[2]!r} is no gRPC address"
    if _SPACE.search(text):
        raise ValueError(f"{wrong}: it has white space in it")
    for port in map(int, _PORT.findall(text)):
        if port > _LAST_PORT:
            raise ValueError(f"{wrong}: ports end at {_LAST_PORT}")
        if port < first_port:
            raise ValueError(f"{wrong}: ports begin at {first_port}")
