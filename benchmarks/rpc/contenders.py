"""Bare gRPC and the generated clients, as calls of one method of one server."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

import grpc
import grpc.aio

from generated._proto import users_pb2
from generated.runtime import Policy, Retry, Timeout
from generated.users.grpc.client import AsyncUsersClient, UsersClient
from generated.users.grpc.methods import GET_USER

from . import peers
from .server import NAME, USER_ID
from .turns import AsyncCall, Call

BARE = "bare gRPC"
AGAIN = "bare gRPC again: the control"
TIMED = "bare gRPC with `timeout=`"
OURS = "generated client, whole policy"
NO_LAYER = "no layer"
BETTERPROTO2 = "betterproto2 and grpclib"
CONNECTRPC = "connectrpc and protobuf-py"

FULL = GET_USER.policy
WITHOUT: Mapping[str, Policy] = MappingProxyType(
    {
        "bulkhead": replace(FULL, bulkhead=None),
        "circuit breaker": replace(FULL, breaker=None),
        "retry budget": replace(FULL, budget=None),
        "deadline and attempt timeout": replace(
            FULL, timeout=Timeout(total=None, attempt=None)
        ),
    }
)
"""The whole policy of the method, each time without one layer."""

NOTHING = Policy(
    timeout=Timeout(total=None, attempt=None),
    retry=Retry(attempts=1),
    breaker=None,
    budget=None,
    bulkhead=None,
)
"""No layer at all: what is left is the client and the engine itself."""

_ATTEMPT = FULL.timeout.attempt


async def async_contenders(port: int, stack: AsyncExitStack) -> dict[str, AsyncCall]:
    """Return the async contenders by name; *stack* closes them.

    Raises:
        RuntimeError: One of them gets another answer.
    """
    target = f"127.0.0.1:{port}"

    async def bare(**options: Any) -> AsyncCall:
        channel = await stack.enter_async_context(grpc.aio.insecure_channel(target))
        start = channel.unary_unary(
            GET_USER.path,
            request_serializer=GET_USER.request.SerializeToString,
            response_deserializer=GET_USER.response.FromString,
        )

        async def call() -> object:
            return await start(users_pb2.GetUserRequest(user_id=USER_ID), **options)

        return call

    async def ours(policy: Policy) -> AsyncCall:
        client = await stack.enter_async_context(
            AsyncUsersClient(target, policies={GET_USER.name: policy})
        )

        async def call() -> object:
            return await client.get_user(users_pb2.GetUserRequest(user_id=USER_ID))

        return call

    found = {
        BARE: await bare(),
        AGAIN: await bare(),
        TIMED: await bare(timeout=_ATTEMPT),
        OURS: await ours(FULL),
        **{name: await ours(policy) for name, policy in WITHOUT.items()},
        NO_LAYER: await ours(NOTHING),
        BETTERPROTO2: await stack.enter_async_context(peers.betterproto2(port)),
        CONNECTRPC: await stack.enter_async_context(peers.connectrpc(port)),
    }
    for name, call in found.items():
        _check(name, await call())
    return found


@contextmanager
def sync_contenders(port: int) -> Iterator[dict[str, Call]]:
    """Give the sync contenders by name.

    Raises:
        RuntimeError: One of them gets another answer.
    """
    target = f"127.0.0.1:{port}"
    request = partial(users_pb2.GetUserRequest, user_id=USER_ID)
    channels = [grpc.insecure_channel(target) for _ in range(3)]
    bare, again, timed = (
        channel.unary_unary(
            GET_USER.path,
            request_serializer=GET_USER.request.SerializeToString,
            response_deserializer=GET_USER.response.FromString,
        )
        for channel in channels
    )
    policies = {OURS: FULL, **WITHOUT, NO_LAYER: NOTHING}
    clients = {
        name: UsersClient(target, policies={GET_USER.name: policy})
        for name, policy in policies.items()
    }

    def ours(client: UsersClient) -> Callable[[], object]:
        return lambda: client.get_user(request())

    try:
        found: dict[str, Call] = {
            BARE: lambda: bare(request()),
            AGAIN: lambda: again(request()),
            TIMED: lambda: timed(request(), timeout=_ATTEMPT),
            **{name: ours(client) for name, client in clients.items()},
        }
        for name, call in found.items():
            _check(name, call())
        yield found
    finally:
        for channel in channels:
            channel.close()
        for client in clients.values():
            client.close()


def _check(name: str, answer: Any) -> None:
    if answer.user.display_name != NAME:
        raise RuntimeError(f"{name} was answered {answer!r}")
