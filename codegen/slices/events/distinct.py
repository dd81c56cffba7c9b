"""Names that no two may have: messages of one place, and operations of one document.

A consumer goes by the name of a message before it looks at anything else, and settings,
telemetry and dead letters know an operation by its id.
"""

from __future__ import annotations

from collections.abc import Iterable

from codegen.slices.events.checks import Checks
from codegen.slices.events.document import Document, MessageNode


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


def _messages(checks: Checks, messages: Iterable[MessageNode], owner: str) -> None:
    first: dict[str, MessageNode] = {}
    for message in messages:
        known = first.setdefault(message.wire_name, message)
        if not _same(checks, known, message):
            at = message.fields.at("name") or message.listed
            text = f'two messages of {owner} have the name "{message.wire_name}"'
            checks.error(at, text, "give each a name: of its own")


def _same(checks: Checks, one: MessageNode, other: MessageNode) -> bool:
    """Whether two are one message, or say the same in the same words."""
    if one.at == other.at:
        return True
    get = checks.documents.get
    return one.at.file == other.at.file and bool(get(one.at) == get(other.at))
