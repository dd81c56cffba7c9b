"""Reading AsyncAPI 3: channels, their messages, and what the application does there."""

from __future__ import annotations

from typing import Any

from codegen.diagnostics import Pointer
from codegen.model.skips import check_skips, skipped
from codegen.slices.events import replies, servers, shapes
from codegen.slices.events.checks import (
    Checks,
    check_address,
    check_info,
    check_schemas,
    kind,
)
from codegen.slices.events.document import Action, Channel, Document, OperationNode
from codegen.slices.events.fields import Fields, layered
from codegen.slices.events.message_nodes import message_node
from codegen.slices.events.references import channel_of, messages_of


def read(checks: Checks, root: Pointer) -> Document:
    """The document at *root*; what is wrong with it is reported and left out."""
    node = checks.documents.get(root)
    title, version, doc = check_info(checks, root)
    check_schemas(checks, root)
    channels = {
        at: _channel(checks, key, at)
        for key, at in checks.members(root, "channels", "channel")
    }
    listed = list(checks.members(root, "operations", "operation"))
    places = (checks.documents.follow(at) for _, at in listed)
    check_skips(node, root, places, checks.report)
    operations = (_operation(checks, key, at, channels) for key, at in listed)
    return Document(
        at=root,
        title=title,
        version=version,
        doc=doc,
        servers=servers.read(checks, root, upgraded=False),
        default_content_type=shapes.default_content_type(checks, root, node),
        channels=tuple(channels.values()),
        operations=tuple(operation for operation in operations if operation),
    )


def _channel(checks: Checks, key: str, at: Pointer) -> Channel:
    place = checks.documents.follow(at)
    node = checks.documents.get(place)
    for old in ("publish", "subscribe"):
        if old in node:
            checks.error(
                place / old,
                f'channel "{key}" has "{old}", which AsyncAPI 3 does not know',
                "move it to operations: with an action, or write asyncapi: 2.6.0",
            )
    address = node.get("address")
    if address is not None and not isinstance(address, str):
        checks.error(
            place / "address",
            f'address of channel "{key}" must be a string or null, not {kind(address)}',
        )
        address = None
    parameters = dict(checks.members(place, "parameters", "parameter"))
    check_address(checks, address, parameters, place / "address")
    messages = (
        message_node(checks, name, message, traits_win=False)
        for name, message in checks.members(place, "messages", "message")
    )
    fields = Fields(checks.documents, (place,))
    shapes.check_channel(checks, fields, f'channel "{key}"')
    return Channel(
        key=key,
        address=address,
        messages=tuple(message for message in messages if message),
        parameters=parameters,
        fields=fields,
        # Operations refer to the channel where it is listed, whatever it refers to.
        at=at,
    )


def _operation(
    checks: Checks, key: str, at: Pointer, channels: dict[Pointer, Channel]
) -> OperationNode | None:
    place = checks.documents.follow(at)
    node = checks.documents.get(place)
    if skipped(node, place, key, checks.report):
        return None
    action = _action(checks, key, place, node)
    owner = f'operation "{key}"'
    channel = channel_of(checks, owner, place, node, channels)
    if action is None or channel is None:
        return None
    shapes.check_traits(checks, place)
    messages = messages_of(checks, owner, place, node, channel)
    fields = layered(checks.documents, place, traits_win=False)
    shapes.check_texts(checks, fields, owner)
    return OperationNode(
        id=key,
        names=(key,),
        action=action,
        channel=channel,
        messages=messages,
        fields=fields,
        at=place,
        reply=replies.read(checks, key, fields, channels),
    )


def _action(
    checks: Checks, key: str, at: Pointer, node: dict[str, Any]
) -> Action | None:
    action = node.get("action")
    if action == "send" or action == "receive":
        return "send" if action == "send" else "receive"
    if action is None:
        message = f'operation "{key}" has no "action"'
        checks.error(at, message, "add action: send or action: receive")
    else:
        shown = f'"{action}"' if isinstance(action, str) else kind(action)
        message = f'action of operation "{key}" must be send or receive, not {shown}'
        checks.error(at / "action", message)
    return None
