"""Calls as failures show them: messages as JSON, and the command that repeats them."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence

from google.protobuf import json_format
from google.protobuf.message import DecodeError, Message

from ...grpc.metadata import Metadata
from ..words import counted
from .calls import Exchange

_LONG = 2_000
_MOST = 5
_ANYWHERE = "localhost:50051"
_SECRET = ("authorization", "cookie", "api-key", "apikey", "token", "secret", "key")


def shown_request(exchange: Exchange, kind: type[Message]) -> str:
    """Return what was sent: the method, the metadata, and each request as JSON."""
    lines = [f"{exchange.path}"]
    lines += [f"{name}: {value}" for name, value in _hidden(exchange.metadata)]
    return "\n".join([*lines, *_listed(exchange.requests, kind)])


def shown_answer(exchange: Exchange, kind: type[Message]) -> str:
    """Return what came back: each answer as JSON, and the status."""
    code = exchange.code.name
    said = f"{code}: {exchange.text}" if exchange.text else code
    if not exchange.ended:
        came = counted(len(exchange.answers), "answer")
        said = f"no end after {exchange.seconds:.1f} s, {came}"
    return "\n".join([*_listed(exchange.answers, kind), _cut(said)])


def grpcurl(
    exchange: Exchange, kind: type[Message], *, target: str, contract: str
) -> str:
    """Return the command of grpcurl that repeats a call.

    Args:
        exchange: The call.
        kind: What its requests are.
        target: The address of the service; empty if it ran in this process.
        contract: The file of the contract, for servers that do not show theirs.
    """
    words = ["grpcurl"]
    if not target.startswith("grpcs://"):
        words.append("-plaintext")
    words += ["-import-path", "contracts", "-proto", shlex.quote(contract)]
    for name, value in _hidden(exchange.metadata):
        words += ["-H", shlex.quote(f"{name}: {value}")]
    texts = [json_text(one, kind) for one in exchange.requests]
    words += ["-d", shlex.quote(" ".join(texts))]
    words.append(shlex.quote(target.partition("://")[2].rstrip("/") or _ANYWHERE))
    return " ".join([*words, shlex.quote(exchange.path.removeprefix("/"))])


def json_text(raw: bytes, kind: type[Message]) -> str:
    """Return a message on one line, as the JSON of protobuf; else its bytes."""
    try:
        message = kind.FromString(raw)
        found = json_format.MessageToDict(message, preserving_proto_field_name=True)
        return json.dumps(found, ensure_ascii=False)
    except (DecodeError, ValueError, TypeError, json_format.Error):
        return json.dumps({"bytes": raw.hex()})


def _hidden(metadata: Metadata) -> Sequence[tuple[str, str]]:
    """The metadata, without what reports, which are passed around, must not show."""
    return [
        (
            name,
            (
                "[Filtered]"
                if any(word in name.lower() for word in _SECRET)
                else value.hex() if isinstance(value, bytes) else value
            ),
        )
        for name, value in metadata
    ]


def _listed(raws: Sequence[bytes], kind: type[Message]) -> list[str]:
    lines = [_cut(json_text(raw, kind)) for raw in raws[:_MOST]]
    more = len(raws) - _MOST
    return [*lines, f"and {more} more"] if more > 0 else lines


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"
