"""The one server that all contenders call: bare grpc.aio, in a process of its own."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import grpc.aio
from google.protobuf.timestamp_pb2 import Timestamp

from generated._proto import users_pb2
from generated.users.grpc.methods import GET_USER

USER_ID = "0b2f8d6e-5c1a-4f0e-9d3b-7a64c2e19f55"
NAME = "Ada Lovelace"
ANSWER = users_pb2.GetUserResponse(
    user=users_pb2.User(
        id=USER_ID,
        display_name=NAME,
        role=users_pb2.ROLE_CUSTOMER,
        created_at=Timestamp(seconds=1_760_000_000, nanos=250_000_000),
        email="ada@example.com",
        tags=["early", "newsletter", "wholesale"],
    )
)
"""A user with every field that a real one has."""

_REPOSITORY = Path(__file__).resolve().parents[2]


@contextmanager
def running() -> Iterator[int]:
    """Run the server in a process of its own and give its port on 127.0.0.1.

    Raises:
        RuntimeError: It did not begin to serve.
    """
    child = subprocess.Popen(
        [sys.executable, "-m", __name__],
        cwd=_REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdin is not None and child.stdout is not None
    with child:  # which closes its input, at whose end it stops, and waits for it
        said = child.stdout.readline()
        if not said:
            raise RuntimeError("the gRPC server to be called did not start")
        yield int(said)


async def _get_user(
    request: users_pb2.GetUserRequest, context: object
) -> users_pb2.GetUserResponse:
    return ANSWER


async def _serve() -> None:
    """Serve until the input ends, so that no server outlives whoever started it."""
    server = grpc.aio.server()
    service, _, name = GET_USER.path.strip("/").rpartition("/")
    handler = grpc.unary_unary_rpc_method_handler(
        _get_user,
        request_deserializer=GET_USER.request.FromString,
        response_serializer=GET_USER.response.SerializeToString,
    )
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler(service, {name: handler}),)
    )
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await server.stop(0)


if __name__ == "__main__":
    asyncio.run(_serve())
