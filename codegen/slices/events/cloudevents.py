"""Which messages of a contract are CloudEvents, and how they are sent.

`contentType: application/cloudevents+json` is the structured mode; headers `ce_type`,
`cloudEvents:type` (or `cloudEvents_type`) and their like are the binary one. A payload
that has a `specversion` itself is the whole CloudEvent, and nothing is added to it. What
else there is to say stands in `x-codegen.cloudEvents` of the message: `{type, source}`.
"""

from __future__ import annotations

from collections.abc import Mapping

from codegen.model.media_types import essence
from codegen.reading.refs import Documents
from codegen.slices.events import wishes
from codegen.slices.events.document import MessageNode
from codegen.slices.events.values import Values, properties_of, required_of

STRUCTURED = "application/cloudevents+json"
PREFIXES = ("ce_", "cloudEvents:", "cloudEvents_", "ce-")
_ALWAYS = ("specversion", "id", "source", "type")
"""What the runtime fills in."""


def cloud_event(
    documents: Documents, node: MessageNode, media_type: str, service: str
) -> Mapping[str, str] | None:
    """Arguments of the runtime's `CloudEvents` for a message, None if it is none."""
    headers = headers_of(documents, node)
    prefix = prefix_of(headers)
    if essence(media_type) == STRUCTURED:
        if is_envelope(documents, node):
            return None
        found = {"mode": "structured"}
    elif prefix is not None:
        found = {"mode": "binary", "prefix": prefix}
    else:
        return None
    own = _own(node)
    for name, default in (("type", node.wire_name), ("source", f"/{service}")):
        only = headers.get(f"{prefix}{name}", ())
        found[name] = own.get(name) or (only[0] if only else default)
    return found


def types_of(documents: Documents, node: MessageNode) -> tuple[str, ...]:
    """What the contract says that the type of a CloudEvent is, if it says so."""
    if node.payload is not None and is_envelope(documents, node):
        return properties_of(documents, node.payload).get("type", ())
    own, headers = _own(node), headers_of(documents, node)
    if "type" in own:
        return (own["type"],)
    return headers.get(f"{prefix_of(headers)}type", ())


def wrong_words(said: object) -> str:
    """What is wrong with `x-codegen.cloudEvents`, nothing if nothing is."""
    right = isinstance(said, dict) and all(
        key in ("type", "source") and isinstance(value, str) and value
        for key, value in said.items()
    )
    return "" if right else '"cloudEvents" must have a "type" and a "source", in words'


def _own(node: MessageNode) -> dict[str, str]:
    own = wishes.said(node.fields).get("cloudEvents")
    return {
        name: own[name]
        for name in ("type", "source")
        if isinstance(own, dict) and isinstance(own.get(name), str)
    }


def is_envelope(documents: Documents, node: MessageNode) -> bool:
    """Whether the payload is the whole CloudEvent."""
    payload = node.payload
    return payload is not None and "specversion" in properties_of(documents, payload)


def prefix_of(headers: Values) -> str | None:
    """What the names of attributes begin with among *headers*, None if none does."""
    for prefix in PREFIXES:
        if f"{prefix}type" in headers:
            if f"{prefix}specversion" in headers or f"{prefix}source" in headers:
                return prefix
    return None


def left_to_senders(documents: Documents, node: MessageNode) -> frozenset[str]:
    """Headers that must be there and that the runtime does not fill in itself."""
    prefix = prefix_of(headers_of(documents, node))
    filled = {f"{prefix}{name}" for name in _ALWAYS} if prefix is not None else set()
    places = node.fields.all("headers")
    required = {name for at in places for name in required_of(documents, at)}
    return frozenset(required - filled)


def headers_of(documents: Documents, node: MessageNode) -> Values:
    """The headers of a message, with the few texts that each may be."""
    values: Values = {}
    for at in node.fields.all("headers"):
        values |= properties_of(documents, at)
    return values
