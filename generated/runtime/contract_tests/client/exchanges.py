"""Exchanges of a client with its service as a file has them: readable, and without secrets."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from ...deadline_header import DEADLINE_HEADER
from ...http.reply import Reply
from ...http.request import Request
from ...http.values.headers import Headers
from ...media_types import is_json
from ...nesting import ATTEMPT_HEADER
from ..configuration import ConfigurationError
from ..http.exchanges import hidden

VERSION = 1
FILTERED = "[Filtered]"
"""Stands for a secret; whatever is sent in its place is the same."""
ANY = "[Any]"
"""Stands for what is another each time."""

_OF_TRANSPORTS = frozenset(
    {"accept-encoding", "connection", "content-encoding", "content-length", "date"}
    | {"host", "server", "tracestate", "traceparent", "transfer-encoding", "user-agent"}
    | {DEADLINE_HEADER.lower(), ATTEMPT_HEADER.lower()}
)
_CHANGING = ("idempotency", "request-id", "correlation-id")
_SECRETS = frozenset(
    {"access_token", "api_key", "apikey", "assertion", "authorization", "client_secret"}
    | {"id_token", "passphrase", "password", "refresh_token", "secret"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """A request or an answer, without what is of one run only.

    Attributes:
        headers: Its header fields, by lower-case name.
        body: JSON `{"json": …}`, `{"text": …}` or `{"base64": …}`; None for no body.
    """

    headers: Mapping[str, str]
    body: Mapping[str, Any] | None

    @property
    def raw(self) -> bytes:
        """The bytes of its body."""
        for kind, value in (self.body or {}).items():
            if kind == "json":
                return json.dumps(value, ensure_ascii=False).encode()
            return base64.b64decode(value) if kind == "base64" else str(value).encode()
        return b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request, and what was answered.

    Attributes:
        method: The method of the request.
        target: Its path and query, relative to the base URL.
        request: The rest of it.
        status: The status of the answer.
        answer: The rest of it.
    """

    method: str
    target: str
    request: Half
    status: int
    answer: Half

    @property
    def reply(self) -> Reply:
        """The answer, as a transport brings it."""
        return Reply(
            status=self.status,
            headers=Headers(self.answer.headers),
            body=self.answer.raw,
        )

    def as_json(self) -> dict[str, Any]:
        """The exchange as the file has it."""
        request = {"method": self.method, "target": self.target}
        return {
            "request": {**request, **_told(self.request)},
            "answer": {"status": self.status, **_told(self.answer)},
        }


def exchange(
    request: Request, body: bytes, reply: Reply, secrets: Iterable[str] = ()
) -> Exchange:
    """Return what is written down of *request* and *reply*; *secrets* are more names."""
    known = _SECRETS | {one.lower() for one in secrets}
    return Exchange(
        method=request.method,
        target=_target(request.target, known),
        request=_half(request.headers, body, known),
        status=reply.status,
        answer=_half(reply.headers, reply.body, known),
    )


def read(file: Path) -> list[Exchange]:
    """Return the exchanges that *file* has.

    Raises:
        ConfigurationError: There is no such file, or it is none of recorded exchanges.
    """
    try:
        document = json.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigurationError(
            f"{file}: {error.strerror}: nothing was recorded"
        ) from None
    except ValueError as error:
        raise ConfigurationError(f"{file}: {error}") from None
    try:
        if document["version"] != VERSION:
            raise ConfigurationError(
                f"{file}: version {document['version']!r} is not {VERSION}: record it anew"
            )
        return [_read(one) for one in document["exchanges"]]
    except (KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(f"{file}: no recorded exchanges: {error!r}") from None


def write(file: Path, exchanges: Iterable[Exchange]) -> None:
    """Write *exchanges* to *file*."""
    document = {"version": VERSION, "exchanges": [one.as_json() for one in exchanges]}
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, indent=2, ensure_ascii=False)
    file.write_text(f"{text}\n", "utf-8")


def _read(one: Any) -> Exchange:
    request, answer = one["request"], one["answer"]
    return Exchange(
        method=request["method"],
        target=request["target"],
        request=Half(headers=dict(request["headers"]), body=request.get("body")),
        status=int(answer["status"]),
        answer=Half(headers=dict(answer["headers"]), body=answer.get("body")),
    )


def _told(half: Half) -> dict[str, Any]:
    told: dict[str, Any] = {"headers": dict(half.headers)}
    return told if half.body is None else {**told, "body": dict(half.body)}


def _half(headers: Mapping[str, str], body: bytes, secrets: frozenset[str]) -> Half:
    kept = {
        name.lower(): _header(name.lower(), text, secrets)
        for name, text in sorted(headers.items())
        if name.lower() not in _OF_TRANSPORTS
    }
    told = next((t for n, t in headers.items() if n.lower() == "content-type"), "")
    return Half(headers=kept, body=_body(body, told, secrets) if body else None)


def _header(name: str, text: str, secrets: frozenset[str]) -> str:
    if any(word in name for word in _CHANGING):
        return ANY
    return FILTERED if name in secrets else hidden(name, text)


def _body(raw: bytes, content_type: str, secrets: frozenset[str]) -> dict[str, Any]:
    if is_json(content_type):
        try:
            return {"json": _without(json.loads(raw), secrets)}
        except ValueError:
            pass
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(raw).decode()}
    if content_type.startswith("application/x-www-form-urlencoded"):
        text = _pairs(text, secrets)
    return {"text": text}


def _without(value: Any, secrets: frozenset[str]) -> Any:
    """JSON with `FILTERED` in place of secrets."""
    if isinstance(value, Mapping):
        return {
            name: (
                FILTERED
                if str(name).lower() in secrets and isinstance(one, str)
                else _without(one, secrets)
            )
            for name, one in value.items()
        }
    return (
        [_without(one, secrets) for one in value] if isinstance(value, list) else value
    )


def _target(target: str, secrets: frozenset[str]) -> str:
    path, mark, query = target.partition("?")
    return f"{path}{mark}{_pairs(query, secrets)}"


def _pairs(text: str, secrets: frozenset[str]) -> str:
    """The pairs of a query, or of a form, as they are, but for secrets."""
    found = []
    for part in text.split("&"):
        name, equals, value = part.partition("=")
        secret = unquote(name).lower() in secrets
        found.append(f"{name}{equals}{quote(FILTERED) if secret else value}")
    return "&".join(found)


def pairs(target: str) -> list[tuple[str, str]]:
    """Return the pairs in the query of *target*, in an order that says nothing."""
    return sorted(parse_qsl(target.partition("?")[2], keep_blank_values=True))
