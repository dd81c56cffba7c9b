"""Channels of gRPC that share no connection, in all tests."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any

import grpc
import grpc.aio

ALONE = ("grpc.use_local_subchannel_pool", 1)


def share_nothing() -> None:
    """Let each channel that is opened from now on have a connection of its own.

    gRPC shares them by address, and keeps what is left of a server that has ended: the next
    one at that port, which is another test's, would be called over that, and found to be away.
    """
    for module in (grpc, grpc.aio):
        for name in ("insecure_channel", "secure_channel"):
            setattr(module, name, _alone(getattr(module, name)))


def _alone(open_channel: Callable[..., Any]) -> Callable[..., Any]:
    signature = inspect.signature(open_channel)

    @functools.wraps(open_channel)
    def opened(*given: Any, **named: Any) -> Any:
        told = signature.bind(*given, **named)
        told.arguments["options"] = (*(told.arguments.get("options") or ()), ALONE)
        return open_channel(*told.args, **told.kwargs)

    return opened
