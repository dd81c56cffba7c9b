"""Pings over idle connections, with settings that fit on both sides.

A proxy or a firewall forgets a silent connection and says nothing, after which a call
hangs until its deadline. Pings find that out. But a gRPC server ends the connection of a
client that pings more often than it permits (GOAWAY, too_many_pings), by default every
five minutes; so both sides must know the same settings.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypeAlias

from ..ranges import ABOVE_0, FLAG, Range, check

ChannelArguments: TypeAlias = tuple[tuple[str, int | str], ...]
"""Settings of gRPC's core, by the names of its `grpc_types.h`."""


def _is_argument(pair: Any) -> bool:
    match pair:
        case (str(), int() | str()):
            return True
    return False


ARGUMENTS = Range(
    "pairs of a name and a number or a text",
    lambda value: isinstance(value, Collection) and all(map(_is_argument, value)),
)

_SLACK = 0.5
"""Share of the clients' interval that a server takes for too often: clocks differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keepalive:
    """When to ask a silent peer whether it is there; give both sides the same.

    Attributes:
        time: Seconds of silence after which it is asked.
        timeout: Seconds that it has to answer before the connection counts as lost.
        idle: Whether also while no call is under way.
    """

    time: float = 30.0
    timeout: float = 10.0
    idle: bool = False

    def __post_init__(self) -> None:
        check(self, time=ABOVE_0, timeout=ABOVE_0, idle=FLAG)

    def of_client(self) -> ChannelArguments:
        """Return the settings for a channel."""
        return (
            ("grpc.keepalive_time_ms", _milliseconds(self.time)),
            ("grpc.keepalive_timeout_ms", _milliseconds(self.timeout)),
            # What the core really waits for an answer: a minute, unless it is told.
            ("grpc.http2.ping_timeout_ms", _milliseconds(self.timeout)),
            ("grpc.keepalive_permit_without_calls", int(self.idle)),
            ("grpc.http2.max_pings_without_data", 0),
        )

    def of_server(self) -> ChannelArguments:
        """Return the settings for a server, which then takes the pings of `of_client`."""
        often = _milliseconds(self.time * _SLACK)
        return (
            *self.of_client(),
            ("grpc.http2.min_ping_interval_without_data_ms", often),
            ("grpc.http2.min_recv_ping_interval_without_data_ms", often),
        )


def _milliseconds(seconds: float) -> int:
    return max(1, round(1000 * seconds))
