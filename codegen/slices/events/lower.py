"""From an AsyncAPI document to the model: operations, messages, addresses, facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.model.extensions import check as check_extensions
from codegen.model.ownership import Claim
from codegen.reading.refs import Documents
from codegen.slices.events import (
    places,
    replies,
    roles,
    servers,
)
from codegen.slices.events.checks import Checks, is_json_schema
from codegen.slices.events.destinations import Destinations
from codegen.slices.events.document import Document, MessageNode, OperationNode
from codegen.slices.events.extensions import EXTENSIONS
from codegen.slices.events.formats import Formats
from codegen.slices.events.load import DOCUMENTS
from codegen.slices.events.message_nodes import message_node
from codegen.slices.events.messages import Messages
from codegen.slices.events.operations import operation, place_of
from codegen.slices.events.recovery import Recoveries, Recovery
from codegen.slices.slice import Input


def lower(document: Document, claim: Claim, input: Input) -> ir.Contract | None:
    """The contract of *claim*; parts that get no code are said."""
    check_extensions(claim.source, EXTENSIONS, input.report)
    if document.operations:
        servers.say_what_is_left(document.servers, input.report)
    elif document.servers:
        message = "there is no servers.py: the document has no operations"
        input.report.add(codes.NOT_GENERATED, document.at / "servers", message)
    home = f"{claim.package}.models"
    messages = Messages(
        input=input,
        home=home,
        default_content_type=document.default_content_type,
        service=claim.service,
        formats=Formats(input, claim.source.file, home, document.default_content_type),
    )
    idle = tuple(_idle(document, input))
    messages.components(document.at, _foreign(document, idle, input))
    nodes = replies.implied(document.operations, input.report)
    lowered = [
        (node, _messages(node, messages), _answers(node, messages)) for node in nodes
    ]
    known = {
        node.at: message
        for operation, found, _ in lowered
        for node, message in zip(operation.messages, found, strict=True)
    }
    known |= {node.at: messages.lower(node) for node in idle}
    others = (one for one in input.memo[DOCUMENTS] if one is not document)
    destinations = Destinations(document, input.report, others)
    recoveries = Recoveries(input.documents, document, destinations, input.report)
    places.check(document, destinations, recoveries.channels_named(), input.report)
    # Also where they are the application's, whose code is not asked for: what is wrong is.
    recovered = [recoveries.of(node) for node, _, _ in lowered]
    said = roles.roles(document.at, input)
    contract = _without_operations(document, claim, messages)
    if "counterpart" in said and lowered:
        turned = [
            (roles.turned(node), found, answers) for node, found, answers in lowered
        ]
        place = place_of(turned, known, destinations, document, input, own=False)
        other = tuple(
            operation(node, found, answers, Recovery(), place)
            for node, found, answers in turned
        )
        contract = replace(contract, other_side=_counterpart(contract, other))
    if "application" not in said:
        return contract
    place = place_of(lowered, known, destinations, document, input)
    operations = (
        operation(node, found, answers, recovery, place)
        for (node, found, answers), recovery in zip(lowered, recovered, strict=True)
    )
    return replace(contract, operations=tuple(operations))


def _without_operations(
    document: Document, claim: Claim, messages: Messages
) -> ir.Contract:
    return ir.Contract(
        service=claim.service,
        slice="events",
        package=claim.package,
        class_name=claim.class_name,
        file=claim.source.name,
        title=document.title,
        version=document.version,
        doc=document.doc,
        operations=(),
        at=document.at,
        server=servers.address(document.servers),
        protos=messages.formats.protos(),
        servers=document.servers,
    )


def _counterpart(
    contract: ir.Contract, operations: tuple[ir.Operation, ...]
) -> ir.Contract:
    """Who is on the other side of *contract*, as a contract of its own."""
    return replace(
        contract,
        package=f"{contract.package}.counterpart",
        operations=operations,
        turned=True,
    )


def _idle(document: Document, input: Input) -> Iterator[MessageNode]:
    """Messages that no operation uses: their types are built all the same."""
    used = {m.at for operation in document.operations for m in operation.messages}
    answered = (operation.reply for operation in document.operations)
    used |= {m.at for reply in answered if reply for m in reply.messages}
    for channel in document.channels:
        yield from (message for message in channel.messages if message.at not in used)
    checks = Checks(input.documents, input.report)
    at = input.documents.follow(document.at)
    if not isinstance(input.documents.get(at).get("components"), dict):
        return
    for key, place in checks.members(at / "components", "messages", "message"):
        node = message_node(checks, key, place, traits_win=document.upgraded)
        if node is not None and node.at not in used:
            yield node


def _foreign(
    document: Document, idle: Iterable[MessageNode], input: Input
) -> frozenset[Pointer]:
    """Where payloads stand whose messages say that they are no JSON Schema, and parts of
    them that have a place of their own."""
    documents = input.documents
    nodes = [message for channel in document.channels for message in channel.messages]
    waiting = [
        documents.follow(node.payload)
        for node in (*nodes, *idle)
        if node.payload is not None and not is_json_schema(node.schema_format)
    ]
    found: set[Pointer] = set()
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += _referred(documents, at)
    return frozenset(found)


def _referred(documents: Documents, at: Pointer) -> Iterator[Pointer]:
    """What the schema *at* a place refers to, somewhere within."""
    for _, holder in documents.references(at.file):
        if holder.tokens[: len(at.tokens)] == at.tokens:
            yield documents.follow(holder)


def _messages(node: OperationNode, messages: Messages) -> tuple[ir.Message, ...]:
    return tuple(
        messages.lower(message, replies.filled(message, node.reply))
        for message in node.messages
    )


def _answers(node: OperationNode, messages: Messages) -> tuple[ir.Message, ...]:
    if node.reply is None:
        return ()
    return tuple(
        messages.lower(message, replies.filled_in_reply(message))
        for message in node.reply.messages
    )
