"""What operations and replies refer to: a channel of the document, and messages of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.diagnostics import Pointer
from codegen.slices.events.checks import Checks, kind
from codegen.slices.events.document import Channel, MessageNode


def channel_of(
    checks: Checks,
    owner: str,
    at: Pointer,
    node: dict[str, Any],
    channels: Mapping[Pointer, Channel],
) -> Channel | None:
    """The channel that *owner* refers to: listed under `channels` of the document at hand.

    One of the components, or of another file, is none, though the channel be the same.
    """
    written = node.get("channel")
    if not isinstance(written, dict) or not isinstance(written.get("$ref"), str):
        checks.error(
            at / "channel" if "channel" in node else at,
            f'{owner} needs a "channel" that is a reference',
            'write channel: {$ref: "#/channels/..."}',
        )
        return None
    target = checks.documents.target(written["$ref"], at / "channel")
    if target in channels:
        return channels[target]
    checks.error(
        at / "channel",
        f'{owner} refers to "{written["$ref"]}", which is no channel of this document',
        "list the channel under channels: and refer to it there",
    )
    return None


def messages_of(
    checks: Checks, owner: str, at: Pointer, node: dict[str, Any], channel: Channel
) -> tuple[MessageNode, ...]:
    """The messages that *owner* lists; without a list all of its channel's."""
    listed = node.get("messages")
    if listed is None:
        return channel.messages
    if not isinstance(listed, list):
        checks.error(at / "messages", f'"messages" must be a list, not {kind(listed)}')
        return ()
    by_place = {message.listed: message for message in channel.messages}
    chosen: dict[Pointer, MessageNode] = {}
    for index in range(len(listed)):
        item = at / "messages" / index
        found = _listed_message(checks, owner, item, channel, by_place)
        if found is not None:
            chosen[found.listed] = found
    return tuple(chosen.values())


def _listed_message(
    checks: Checks,
    owner: str,
    item: Pointer,
    channel: Channel,
    by_place: dict[Pointer, MessageNode],
) -> MessageNode | None:
    written = checks.documents.get(item)
    ref = written.get("$ref") if isinstance(written, dict) else None
    if not isinstance(ref, str):
        checks.error(
            item,
            f"a message of {owner} must be a reference to one of its channel",
        )
        return None
    target = checks.documents.target(ref, item)
    if target in by_place:
        return by_place[target]
    checks.error(
        item,
        f'{owner} lists "{ref}", which is no message of channel' f' "{channel.key}"',
        "add the message to the channel, or refer to one that is there",
    )
    return None
