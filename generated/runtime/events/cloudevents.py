"""CloudEvents 1.0: one way to say where an event comes from and what it is.

Structured, the body is JSON with the data inside; binary, the body is the data and the
attributes are headers. CloudEvents names these `ce_type` on Kafka, `cloudEvents:type` (or
`cloudEvents_type`) on AMQP 1.0, which AMQP 0-9-1 has taken over.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal

from pydantic_core import from_json, to_json

from ..errors import ContractViolation
from ..media_types import essence, is_json

STRUCTURED = "application/cloudevents+json"
_VERSION = "1.0"
_PREFIXES = ("ce_", "cloudEvents:", "cloudEvents_", "ce-")
_VERSIONS = [(prefix, f"{prefix}specversion") for prefix in _PREFIXES]
_REQUIRED = ("id", "source", "type")
_OWN = frozenset({"specversion", "data", "data_base64", *_REQUIRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class CloudEvent:
    """What a CloudEvent says beside its data.

    Attributes:
        id: With the source it is another one for each event.
        source: Where it happened.
        type: What happened.
        more: Other attributes, `subject` and `time` among them, and extensions.
    """

    id: str
    source: str
    type: str
    more: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        """Return the attribute called *name*, None if there is none."""
        return getattr(self, name) if name in _REQUIRED else self.more.get(name)

    @property
    def identity(self) -> str:
        """What two deliveries of it have in common, and it with no other one."""
        # A source may have a fragment: in it `#` is written as URIs write it elsewhere.
        source = self.source.replace("%", "%25").replace("#", "%23")
        whole = f"{source}#{self.id}"
        return whole if len(whole) <= 200 else sha256(whole.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class CloudEvents:
    """How the contract wants a message to be sent as a CloudEvent.

    Attributes:
        mode: `structured` or `binary`.
        type: What happened.
        source: Where it happened.
        prefix: What the names of headers begin with, if it is binary.
    """

    mode: Literal["structured", "binary"]
    type: str
    source: str
    prefix: str = "ce_"

    def event(self, id: str) -> CloudEvent:
        """Return the CloudEvent called *id*."""
        return CloudEvent(id=id, source=self.source, type=self.type)

    def filled(self, headers: Mapping[str, str], id: str) -> dict[str, str]:
        """Return *headers* with what a CloudEvent called *id* needs, if it is binary.

        What stands there already stays.
        """
        if self.mode == "structured":
            return dict(headers)
        event = {"specversion": _VERSION, "id": id, "source": self.source}
        event["type"] = self.type
        return {f"{self.prefix}{name}": text for name, text in event.items()} | dict(
            headers
        )


def is_structured(content_type: str) -> bool:
    """Whether what is of this *content_type* is a CloudEvent in one JSON object."""
    return (
        len(content_type) >= len(STRUCTURED)  # which most are not
        and content_type[:28].lower() == STRUCTURED
        and essence(content_type) == STRUCTURED
    )


def of_headers(headers: Mapping[str, str]) -> CloudEvent | None:
    """Return the CloudEvent in binary mode that *headers* tell of, None if of none.

    Raises:
        ContractViolation: They tell of one, and not in order.
    """
    for prefix, version in _VERSIONS:
        if version in headers:
            length = len(prefix)
            return _event(
                {
                    name[length:].lower(): text
                    for name, text in headers.items()
                    if name.startswith(prefix)
                }
            )
    return None


def opened(body: bytes) -> tuple[CloudEvent, bytes, str]:
    """Return the CloudEvent of a structured *body*, its data and their content type.

    Raises:
        ContractViolation: It is none.
    """
    try:
        read: Any = from_json(body)
    except ValueError as error:
        raise ContractViolation(f"no CloudEvent: {error}", raw=body) from error
    if not isinstance(read, dict):
        raise ContractViolation("no CloudEvent: it is no object", raw=body)
    content_type = read.get("datacontenttype", "application/json")
    if not isinstance(content_type, str):
        raise ContractViolation("no CloudEvent: datacontenttype is no text", raw=body)
    return _event(read), _data(read, content_type), content_type


def closed(event: CloudEvent, data: bytes, content_type: str) -> bytes:
    """Return *event* with its *data* as a structured body."""
    said: dict[str, str] = {
        "specversion": _VERSION,
        "id": event.id,
        "source": event.source,
        "type": event.type,
        **event.more,
    }
    if is_json(content_type):
        name = b"data"
    else:
        data = to_json(base64.b64encode(data).decode())
        name = b"data_base64"
    if essence(content_type) != "application/json":
        said["datacontenttype"] = content_type
    return b'%b,"%b":%b}' % (to_json(said)[:-1], name, data)


def _event(said: Mapping[str, Any]) -> CloudEvent:
    version = said.get("specversion")
    if version != _VERSION:
        raise ContractViolation(f"no CloudEvent: specversion is {version!r}, not 1.0")
    for name in _REQUIRED:
        if not isinstance(said.get(name), str) or not said[name]:
            raise ContractViolation(f"no CloudEvent: {name} is missing")
    return CloudEvent(
        id=said["id"],
        source=said["source"],
        type=said["type"],
        more={
            name: value if isinstance(value, str) else to_json(value).decode()
            for name, value in said.items()
            if name not in _OWN and value is not None
        },
    )


def _data(read: Mapping[str, Any], content_type: str) -> bytes:
    encoded = read.get("data_base64")
    if encoded is not None:
        try:
            return base64.b64decode(encoded, validate=True)
        except (binascii.Error, TypeError, ValueError) as error:
            raise ContractViolation("no CloudEvent: data_base64 is none") from error
    if "data" not in read:
        return b""
    data = read["data"]
    if isinstance(data, str) and not is_json(content_type):
        return data.encode()
    return to_json(data)
