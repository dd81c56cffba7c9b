"""Calls a server with the client of connectrpc, which speaks gRPC over HTTP/2.

Stands in the Python of `make services`; arguments are the target, then the folders to
import from. Reads a JSON list of calls: `method`, `sent` (its requests), `headers`,
`timeout_ms`; of two streams `in_turn` says that a request waits for the answer before it.
Writes a JSON list: for each call its `answers`, the `error`, `headers` and `trailers`.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
from collections.abc import AsyncIterator, Sequence
from typing import Any

from connectrpc.client import ResponseMetadata
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType
from pyqwest import Client, HTTPTransport, HTTPVersion

TARGET, *FOLDERS = sys.argv[1:]
sys.path[:0] = FOLDERS

from written_by_connectrpc import users_pb  # noqa: E402
from written_by_connectrpc.users_connect import UsersClient  # noqa: E402


async def main() -> None:
    """Make all calls."""
    async with (
        HTTPTransport(http_version=HTTPVersion.HTTP2) as transport,
        UsersClient(
            f"http://{TARGET}",
            protocol=ProtocolType.GRPC,
            http_client=Client(transport),
        ) as client,
    ):
        made = [await _made(client, call) for call in json.load(sys.stdin)]
    json.dump(made, sys.stdout)
    sys.stdout.flush()


async def _made(client: Any, call: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"answers": []}
    with ResponseMetadata() as response:
        try:
            await _answers(client, call, found["answers"])
        except ConnectError as error:
            found["error"] = {
                "code": error.code.value,
                "message": error.message,
                "details": [
                    [one.type_name, base64.b64encode(one.message_bytes).decode()]
                    for one in error.details
                ],
            }
    found["headers"] = list(response.headers.allitems())
    found["trailers"] = list(response.trailers.allitems())
    return found


async def _answers(client: Any, call: dict[str, Any], into: list[Any]) -> None:
    """Call one method, and put its answers *into* a list as they come."""
    kind = getattr(users_pb, f"{call['method'].title().replace('_', '')}Request")
    sent = [kind.from_json(json.dumps(one)) for one in call["sent"]]
    heard = asyncio.Event()
    several = call["method"] in ("import_users", "sync_users")
    method = getattr(client, call["method"])
    answers = method(
        _asked(sent, heard if call.get("in_turn") else None) if several else sent[0],
        headers=call.get("headers"),
        timeout_ms=call.get("timeout_ms"),
    )
    if not isinstance(answers, AsyncIterator):
        into.append(json.loads((await answers).to_json()))
        return
    async for answer in answers:
        into.append(json.loads(answer.to_json()))
        heard.set()


async def _asked(
    requests: Sequence[Any], heard: asyncio.Event | None
) -> AsyncIterator[Any]:
    for number, request in enumerate(requests):
        if number and heard is not None:
            await heard.wait()
            heard.clear()
        yield request


asyncio.run(main())
# Threads of pyqwest (0.12) outlive the interpreter, and now and then end it with a signal.
os._exit(0)
