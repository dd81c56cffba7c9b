"""`google.api.HttpBody`: bodies that are bytes of some content type, and no JSON."""

from __future__ import annotations

from typing import Any

from google.protobuf.message import Message

_NAME = "google.api.HttpBody"


def is_raw(kind: Any) -> bool:
    """Whether *kind*, a descriptor of a message or None, is one of bytes."""
    return kind is not None and kind.full_name == _NAME


def raw_message(kind: type[Any], body: bytes, content_type: str) -> Message:
    """Return the message of a body."""
    found: Message = kind(content_type=content_type, data=body)
    return found


def raw_body(message: Any) -> tuple[bytes, str]:
    """Return the bytes of a message, and their content type if it can be one."""
    said: str = message.content_type
    fits = said.isascii() and said.isprintable() and said
    return message.data, said if fits else "application/octet-stream"
