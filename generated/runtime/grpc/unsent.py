"""Whether a call that failed ever left, for which gRPC has no word of its own.

gRPC's core says UNAVAILABLE when it cannot connect, and with a certain text. The service
may say both as well, since it may hand on what became of a call of its own, after it did
half of its work. So the text alone proves nothing: there must have been no connection when
the call was begun, and be none when it has failed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import grpc
import grpc.aio

State: TypeAlias = Callable[[], grpc.ChannelConnectivity | None]
"""Gives the state of a channel, None if that cannot be asked."""

_NO_CONNECTION = (
    "failed to connect to all addresses",  # pick_first
    "connections to all backends failing",  # round_robin
    "errors resolving ",
    "DNS resolution failed",
)
"""How the core's texts begin, seen in grpcio 1.81 to 1.85; another one proves nothing, so
that a release that words them anew costs repetitions and does no harm."""

_STATES = {state.value[0]: state for state in grpc.ChannelConnectivity}


def state_of(channel: Any) -> State:
    """Return what gives the state of *channel*.

    That of a sync channel is behind the attribute of another name; the public way has
    a thread for it.
    """
    if isinstance(channel, grpc.aio.Channel):
        return channel.get_state
    ask = getattr(getattr(channel, "_channel", None), "check_connectivity_state", None)
    if ask is None:  # one with interceptors, or of a test
        return lambda: None

    def state() -> grpc.ChannelConnectivity | None:
        try:
            return _STATES.get(ask(False))
        except ValueError:  # it was closed
            return grpc.ChannelConnectivity.SHUTDOWN

    return state


def never_left(
    before: grpc.ChannelConnectivity | None, error: grpc.RpcError, state: State
) -> bool:
    """Whether the call that ended with *error* provably never left.

    *before* is the state of its channel when it was begun, *state* gives that of now.
    """
    if before is None or before is grpc.ChannelConnectivity.READY:
        return False
    status: Any = error
    return (
        status.code() is grpc.StatusCode.UNAVAILABLE
        and (status.details() or "").startswith(_NO_CONNECTION)
        and not status.trailing_metadata()
        and state() is grpc.ChannelConnectivity.TRANSIENT_FAILURE
    )
