"""Requests and answers as failures show them."""

from __future__ import annotations

from typing import Any

_LONG = 2_000
NUMBER = "x-schemathesis-testcaseid"
"""The header of the number that each request has."""
_OF_TRANSPORTS = frozenset(
    {"accept-encoding", "connection", "content-length", "host", "user-agent"} | {NUMBER}
)
SECRET_WORDS = ("authorization", "cookie", "api-key", "apikey", "token", "secret")
"""What names of headers have whose values are secrets."""


def shown_request(request: Any) -> str:
    """Return a prepared request of `requests` as HTTP writes it (RFC 9112), shortened."""
    lines = [f"{request.method} {request.url}"]
    lines += [
        f"{name}: {hidden(name, value)}"
        for name, value in request.headers.items()
        if name.lower() not in _OF_TRANSPORTS
    ]
    return "\n".join([*lines, *_body(request.body)])


def shown_answer(response: Any) -> str:
    """Return an answer of Schemathesis as HTTP writes it (RFC 9112), shortened."""
    lines = [f"{response.status_code} {response.message}".rstrip()]
    lines += [
        f"{name}: {hidden(name, ', '.join(values))}"
        for name, values in response.headers.items()
        if name.lower() not in _OF_TRANSPORTS
    ]
    return "\n".join([*lines, *_body(response.content)])


def hidden(name: str, value: str) -> str:
    """*value*, unless reports, which are passed around, must not show it."""
    is_secret = any(word in name.lower() for word in SECRET_WORDS)
    return "[Filtered]" if is_secret else value


def _body(body: object) -> list[str]:
    if not body:
        return []
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else str(body)
    return ["", text if len(text) <= _LONG else f"{text[:_LONG]} …"]
