"""Names that no two may have: messages of one place, and operations of one document.

A consumer goes by the name of a message before it looks at anything else, and settings,
telemetry and dead letters know an operation by its id.
"""

from __future__ import annotations

from collections.abc import Iterable

from codegen.diagnostics import Pointer
from codegen.slices.events.checks import Checks
from codegen.slices.events.document import Channel, Document, MessageNode, OperationNode

_HINT = "give each a name: of its own"


def check(checks: Checks, document: Document) -> None:
    """Report what has the name of another."""
    for channel in document.channels:
        _messages(checks, channel.messages, f'channel "{channel.key}"')
    ids: set[str] = set()
    for operation in document.operations:
        if operation.id in ids:
            at = operation.fields.at("operationId") or operation.at
            message = f'two operations have the id "{operation.id}"'
            checks.error(at, message, "give each an operationId: of its own")
        ids.add(operation.id)
        if operation.reply is not None and operation.reply.channel is None:
            owner = f'the reply of operation "{operation.id}"'
            _messages(checks, operation.reply.messages, owner)


def check_arrivals(checks: Checks, operation: OperationNode, channel: Channel) -> None:
    """Report what comes to *operation* from another *channel*, and is read as its own."""
    if channel is operation.channel:
        return
    own = {message.wire_name: message for message in operation.messages}
    for message in channel.messages:
        known = own.get(message.wire_name, message)
        if not _same(checks, known, message):
            text = (
                f'message "{message.wire_name}" of channel "{channel.key}" comes to channel'
                f' "{operation.channel.key}" too, which has another of that name'
            )
            checks.error(_named_at(message), text, _HINT)


def _messages(checks: Checks, messages: Iterable[MessageNode], owner: str) -> None:
    first: dict[str, MessageNode] = {}
    for message in messages:
        known = first.setdefault(message.wire_name, message)
        if not _same(checks, known, message):
            text = f'two messages of {owner} have the name "{message.wire_name}"'
            checks.error(_named_at(message), text, _HINT)


def _named_at(message: MessageNode) -> Pointer:
    return message.fields.at("name") or message.listed


def _same(checks: Checks, one: MessageNode, other: MessageNode) -> bool:
    """Whether two are one message, or say the same in the same words."""
    if one.at == other.at:
        return True
    get = checks.documents.get
    return one.at.file == other.at.file and bool(get(one.at) == get(other.at))
