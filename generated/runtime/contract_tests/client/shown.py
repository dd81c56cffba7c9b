"""Requests and scripted answers as failures show them."""

from __future__ import annotations

from collections.abc import Mapping

from ...http.reply import Reply
from ..http.exchanges import hidden
from .scripted import Sent

_LONG = 2_000


def shown_sent(sent: Sent) -> str:
    """Return a request as HTTP writes it (RFC 9112), shortened."""
    return _shown(f"{sent.method} {sent.url}", sent.headers, sent.body)


def shown_reply(reply: Reply) -> str:
    """Return an answer as HTTP writes it (RFC 9112), shortened."""
    return _shown(str(reply.status), reply.headers, reply.body)


def _shown(first: str, headers: Mapping[str, str], body: bytes | None) -> str:
    lines = [
        first,
        *(f"{name}: {hidden(name, text)}" for name, text in headers.items()),
    ]
    if body:
        text = body.decode("utf-8", "replace")
        lines += ["", text if len(text) <= _LONG else f"{text[:_LONG]} …"]
    return "\n".join(lines)
