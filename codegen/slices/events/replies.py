"""What answers the messages of an operation (AsyncAPI 3, "Operation Reply Object")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.templates import SLOT
from codegen.slices.events.checks import Checks, kind
from codegen.slices.events.document import (
    Channel,
    MessageNode,
    OperationNode,
    ReplyNode,
)
from codegen.slices.events.expressions import HEADER, PAYLOAD
from codegen.slices.events.fields import Fields
from codegen.slices.events.messages import correlation
from codegen.slices.events.paths import unescaped
from codegen.slices.events.protocols import mapping, said
from codegen.slices.events.references import channel_of, messages_of

_LOCATION = "write location: $message.header#/replyTo"


def read(
    checks: Checks, key: str, fields: Fields, channels: Mapping[Pointer, Channel]
) -> ReplyNode | None:
    """The reply of the operation *key*; None if it has none, or one that is wrong."""
    listed = fields.at("reply")
    owner = f'the reply of operation "{key}"'
    if listed is None or checks.object(listed, owner) is None:
        return None
    place = checks.documents.follow(listed)
    node = checks.documents.get(place)
    channel = None
    if node.get("channel") is not None:
        channel = channel_of(checks, owner, place, node, channels)
        if channel is None:
            return None
    return ReplyNode(
        channel=channel,
        messages=_messages(checks, owner, place, node, channel, channels),
        location=_location(checks, owner, place, node),
        at=place,
    )


def _messages(
    checks: Checks,
    owner: str,
    at: Pointer,
    node: dict[str, Any],
    channel: Channel | None,
    channels: Mapping[Pointer, Channel],
) -> tuple[MessageNode, ...]:
    """What replies may be; without a channel of their own, messages of any channel."""
    if channel is not None:
        return messages_of(checks, owner, at, node, channel)
    if node.get("messages") is None:
        return ()
    everywhere = Channel(
        key="any",
        address=None,
        messages=tuple(m for one in channels.values() for m in one.messages),
        parameters={},
        fields=Fields(checks.documents, ()),
        at=at,
    )
    return messages_of(checks, owner, at, node, everywhere)


def _location(checks: Checks, owner: str, at: Pointer, node: dict[str, Any]) -> str:
    """Where a request says the address of its reply; empty if the contract does not say."""
    if node.get("address") is None:
        return ""
    if checks.object(at / "address", f"the address of {owner}") is None:
        return ""
    place = checks.documents.follow(at / "address")
    location = checks.documents.get(place).get("location")
    if isinstance(location, str) and (
        HEADER.fullmatch(location) or PAYLOAD.fullmatch(location)
    ):
        return location
    shown = f'"{location}"' if isinstance(location, str) else kind(location)
    wrong = f"the location of the address of {owner} must lead to a header or a field"
    if location is None:
        checks.error(place, f'the address of {owner} has no "location"', _LOCATION)
    else:
        checks.error(place / "location", f"{wrong}, not {shown}", _LOCATION)
    return ""


def implied(
    operations: Iterable[OperationNode], report: Report
) -> tuple[OperationNode, ...]:
    """*operations*, and what answers one of them though the contract does not say so.

    AsyncAPI before 3 had no word for replies. Where a queue belongs to one connection and
    is named at run time, nobody can send to it but who was told its name: in a document
    with one operation on such a queue and one of the other action, that is the reply.
    """
    listed = tuple(operations)
    answers = [node for node in listed if _is_named_by_requests(node.channel)]
    if len(answers) != 1:
        return listed
    answer = answers[0]
    asks = [node for node in listed if node.action != answer.action]
    if len(asks) != 1 or any(node.reply is not None for node in listed):
        return listed
    reply = ReplyNode(
        channel=answer.channel,
        messages=answer.messages,
        location="",
        at=answer.at,
    )
    report.add(
        codes.NOT_GENERATED,
        answer.at,
        f'operation "{answer.id}" is taken for the reply of "{asks[0].id}": its queue is'
        " named at run time",
    )
    return tuple(
        replace(node, reply=reply) if node is asks[0] else node for node in listed
    )


def _is_named_by_requests(channel: Channel) -> bool:
    amqp = said(channel.fields, "amqp")
    exclusive = mapping(amqp.get("queue")).get("exclusive") is True
    named = SLOT.fullmatch(channel.address or "") is not None
    return amqp.get("is") == "queue" and exclusive and named


def has_address(reply: ReplyNode) -> bool:
    """Whether all replies go to one address, which is known before anybody asks."""
    channel = reply.channel
    if reply.location or channel is None or channel.address is None:
        return False
    return SLOT.search(channel.address) is None


def as_operation(node: OperationNode, reply: ReplyNode) -> OperationNode:
    """The sending of replies to what *node* is about."""
    documents = node.fields.documents
    nowhere = Channel(
        key=f"{node.id} reply",
        address=None,
        messages=(),
        parameters={},
        fields=Fields(documents, ()),
        at=reply.at,
    )
    return OperationNode(
        id=f"{node.id}.reply",
        names=(),
        action="send",
        channel=reply.channel or nowhere,
        messages=reply.messages,
        fields=Fields(documents, (reply.at,)),
        at=reply.at,
    )


def filled(message: MessageNode, reply: ReplyNode | None) -> frozenset[str]:
    """The headers of a *message* that the runtime fills in, where it is a request.

    It names the address of the *reply*, if there is any, and correlates both.
    """
    if reply is None:
        return frozenset()
    return filled_in_reply(message) | _headers(reply.location)


def filled_in_reply(message: MessageNode) -> frozenset[str]:
    """The same of a reply: what it belongs to."""
    return _headers(correlation(message))


def _headers(expression: str) -> frozenset[str]:
    match = HEADER.fullmatch(expression)
    return frozenset({unescaped(match[1])} if match else ())
