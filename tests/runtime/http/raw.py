"""Requests exactly as they are written, broken ones too, and the answers to them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from starlette.types import ASGIApp, Message


@dataclass
class Told:
    """An answer: its status, its headers by lower-case name, its body."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def allow(self) -> list[str]:
        return self.headers["allow"].split(", ")


def ask(
    app: ASGIApp,
    method: str,
    target: str,
    *,
    headers: Mapping[str, str | bytes] | None = None,
    body: bytes | Iterable[bytes] | None = None,
    value: Any = None,
    root_path: str = "",
) -> Told:
    """Send one request and return the answer; what the application raises is a 500.

    Args:
        body: Its bytes; several of them come without Content-Length.
        value: Sent as JSON in place of a body.
    """
    fields: dict[str, str | bytes] = dict(headers or {})
    if value is not None:
        body = json.dumps(value).encode()
        fields.setdefault("content-type", "application/json")
    if isinstance(body, bytes):
        fields.setdefault("content-length", str(len(body)))
    elif body is not None:
        fields.setdefault("transfer-encoding", "chunked")
    path, _, query = target.partition("?")
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": root_path + unquote(path),
        "raw_path": (root_path + path).encode(),
        "root_path": root_path,
        "query_string": query.encode("latin-1"),
        "headers": [
            (name.lower().encode(), v if isinstance(v, bytes) else v.encode("latin-1"))
            for name, v in fields.items()
        ],
        "client": ("127.0.0.1", 1),
        "server": ("desk", 80),
    }
    return asyncio.run(_served(app, scope, body))


async def _served(
    app: ASGIApp, scope: dict[str, Any], body: bytes | Iterable[bytes] | None
) -> Told:
    chunks = [body] if isinstance(body, bytes) else list(body or [b""])
    answer, over = Told(), asyncio.Event()

    async def receive() -> Message:
        if chunks:
            part = chunks.pop(0)
            return {"type": "http.request", "body": part, "more_body": bool(chunks)}
        await over.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {
                name.decode().lower(): value.decode("latin-1")
                for name, value in message["headers"]
            }
        else:
            answer.body += message.get("body", b"")
            if not message.get("more_body", False):
                over.set()

    try:
        await app(scope, receive, send)
    except Exception:
        if not answer.status:
            answer.status = 500
    return answer
