"""Reading AsyncAPI 2 as what version 3 would say.

What a 2.x document calls `publish` is what others publish and this application
receives; `subscribe` is what it sends (AsyncAPI 3.0, "Migrating to v3").
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diagnostics import Pointer
from codegen.model.skips import check_skips, skipped
from codegen.slices.events import servers, shapes
from codegen.slices.events.checks import (
    Checks,
    check_address,
    check_info,
    check_schemas,
    kind,
)
from codegen.slices.events.document import (
    Action,
    Channel,
    Document,
    MessageNode,
    OperationNode,
)
from codegen.slices.events.fields import Fields, layered
from codegen.slices.events.message_nodes import message_node

_ACTIONS: dict[str, Action] = {"publish": "receive", "subscribe": "send"}


def upgrade(checks: Checks, root: Pointer) -> Document:
    """The 2.x document at *root*; what is wrong with it is reported and left out."""
    node = checks.documents.get(root)
    title, version, doc = check_info(checks, root)
    check_schemas(checks, root)
    if node.get("channels") is None:
        checks.error(root, '"channels" is missing', "AsyncAPI 2 requires channels:")
    listed = list(checks.members(root, "channels", "channel"))
    places = [checks.documents.follow(at) for _, at in listed]
    sides = map(checks.documents.follow, _sides(checks, places))
    check_skips(node, root, sides, checks.report)
    read = [_channel(checks, address, at) for address, at in listed]
    return Document(
        at=root,
        title=title,
        version=version,
        doc=doc,
        servers=servers.read(checks, root, upgraded=True),
        default_content_type=shapes.default_content_type(checks, root, node),
        channels=tuple(channel for channel, _ in read),
        operations=tuple(operation for _, found in read for operation in found),
        upgraded=True,
    )


def _sides(checks: Checks, channels: list[Pointer]) -> Iterator[Pointer]:
    """The operations of *channels*."""
    for at in channels:
        node = checks.documents.get(at)
        yield from (at / side for side in _ACTIONS if isinstance(node.get(side), dict))


def _channel(
    checks: Checks, address: str, at: Pointer
) -> tuple[Channel, list[OperationNode]]:
    """A channel item; its operations share one channel."""
    place = checks.documents.follow(at)
    parameters = dict(checks.members(place, "parameters", "parameter"))
    check_address(checks, address, parameters, at)
    node = checks.documents.get(place)
    sides = {
        side: tuple(_messages(checks, place, side, address))
        for side in _ACTIONS
        if side in node and checks.object(place / side, f'"{side}"') is not None
    }
    unique = {message.at: message for found in sides.values() for message in found}
    fields = Fields(checks.documents, (place,))
    shapes.check_channel(checks, fields, f'channel "{address}"')
    channel = Channel(
        key=address,
        address=address,
        messages=tuple(unique.values()),
        parameters=parameters,
        fields=fields,
        at=at,
    )
    operations = [
        _operation(checks, place / side, channel, side, messages)
        for side, messages in sides.items()
        if not _skipped(checks, place / side, f"{side} of channel {address}")
    ]
    return channel, operations


def _skipped(checks: Checks, at: Pointer, name: str) -> bool:
    node, place = checks.documents.resolved(at)
    return skipped(node, place, name, checks.report)


def _operation(
    checks: Checks,
    at: Pointer,
    channel: Channel,
    side: str,
    messages: tuple[MessageNode, ...],
) -> OperationNode:
    shapes.check_traits(checks, checks.documents.follow(at))
    fields = layered(checks.documents, at, traits_win=True)
    owner = f'{side} of channel "{channel.key}"'
    shapes.check_texts(checks, fields, owner, "operationId")
    action = _ACTIONS[side]
    id_ = fields.text("operationId")
    return OperationNode(
        id=id_ or f"{channel.key} {side}",
        names=(id_,) if id_ else (f"{action} {channel.key}",),
        action=action,
        channel=channel,
        messages=messages,
        fields=fields,
        at=checks.documents.follow(at),
    )


def _messages(
    checks: Checks, channel: Pointer, side: str, address: str
) -> Iterator[MessageNode]:
    """The message of an operation, or each of its `oneOf`."""
    operation = layered(checks.documents, channel / side, traits_win=True)
    at = operation.at("message")
    if at is None:
        message = f'{side} of channel "{address}" has no "message"'
        checks.lint(channel / side, message)
        return
    what = f'the message that {side} of channel "{address}" names'
    if checks.object(at, what) is None:
        return
    written = checks.documents.get(checks.documents.follow(at)).get("oneOf")
    if written is not None and not isinstance(written, list):
        found = kind(written)
        checks.error(at / "oneOf", f'"oneOf" of {what} must be a list, not {found}')
        return
    places = [at]
    if written is not None:
        at = checks.documents.follow(at) / "oneOf"
        places = [at / index for index in range(len(written))]
    spoken = operation.text("operationId") or f"{_ACTIONS[side]} {address}"
    for number, place in enumerate(places, start=1):
        if checks.object(place, "a message") is None:
            continue
        key = f"{spoken} message" + (f" {number}" if len(places) > 1 else "")
        node = _named(checks, key, place)
        if node is not None:
            yield node


def _named(checks: Checks, key: str, at: Pointer) -> MessageNode | None:
    """A message by its own id or name, that of its component, or *key*."""
    place = checks.documents.follow(at)
    fields = layered(checks.documents, at, traits_win=True)
    if fields.text("messageId"):
        key = fields.text("messageId")
    elif fields.text("name"):
        key = fields.text("name")
    elif place.tokens[-2:-1] == ("messages",):
        key = place.tokens[-1]
    return message_node(checks, key, at, traits_win=True)
