"""Operations of a document in the words of the model: where they lead, and by which policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.policy import policy_of
from codegen.slices.events import (
    addresses,
    bindings,
    discriminators,
    distinct,
    loops,
    recovery,
    replies,
    servers,
    wishes,
)
from codegen.slices.events.checks import Checks
from codegen.slices.events.destinations import Destinations
from codegen.slices.events.document import Document, MessageNode, OperationNode
from codegen.slices.events.expressions import PAYLOAD
from codegen.slices.events.marks import marks
from codegen.slices.events.paths import Paths, correlation_header
from codegen.slices.events.protocols import Facts
from codegen.slices.events.recovery import Recovery
from codegen.slices.slice import Input

_ANYTHING = ir.Message(
    name="Message",
    wire_name="",
    payload=ir.Content(media_type="application/json", codec="json", type=ir.ANY),
    headers=None,
)
# Names that the generated modules of a contract use themselves.
_CONSTANTS = frozenset({"TOPOLOGY"})
_METHODS = (
    names.TYPE_NAMES | names.FAKE_NAMES | {"close", "layers", "published", "transport"}
)


class _Scopes:
    """Hands out the names of operations: none hides a type that stands beside it."""

    def __init__(self, messages: Iterable[ir.Message]) -> None:
        types: set[str] = set()
        for message in messages:
            types |= set(_classes(message.payload.type))
            types |= set(_classes(message.headers)) if message.headers else set()
        self.methods = names.Scope(_METHODS | types)
        self.constants = names.Scope(_CONSTANTS | types)


def _classes(type: ir.Type) -> Iterator[str]:
    match type:
        case ir.Ref():
            yield type.name
        case ir.UnionOf():
            for member in type.members:
                yield from _classes(member)
        case ir.ListOf():
            yield from _classes(type.item)
        case ir.MapOf():
            yield from _classes(type.value)
        case ir.Nullable():
            yield from _classes(type.type)
        case ir.Scalar() | ir.Literals():
            return


Lowered = tuple[OperationNode, tuple[ir.Message, ...], tuple[ir.Message, ...]]
"""An operation, its messages, and those that answer them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an operation stands, and what else stands there."""

    scopes: _Scopes
    nodes: tuple[OperationNode, ...]
    """All operations, as they are here."""
    known: Mapping[Pointer, ir.Message]
    """The messages of the document, by where they stand."""
    destinations: Destinations
    document: Document
    input: Input
    own: bool
    """Whether it is the application's, and not its counterpart's."""


def place_of(
    lowered: list[Lowered],
    known: Mapping[Pointer, ir.Message],
    destinations: Destinations,
    document: Document,
    input: Input,
    *,
    own: bool = True,
) -> Place:
    scopes = _Scopes(m for _, found, answers in lowered for m in (*found, *answers))
    nodes = tuple(node for node, _, _ in lowered)
    return Place(scopes, nodes, known, destinations, document, input, own)


def operation(
    node: OperationNode,
    messages: tuple[ir.Message, ...],
    answers: tuple[ir.Message, ...],
    recovery: Recovery,
    place: Place,
) -> ir.Operation:
    document, input = place.document, place.input
    for message in node.messages:
        discriminators.check(input.documents, message, input.report)
    facts = bindings.facts(node, place.destinations, input.report)
    if not place.own:  # whose consumers of Kafka they name
        facts = {word: facts[word] for word in facts if word not in ("group", "client")}
    address = _address(node, place)
    facts |= _dispatch(node, place)
    if "queue" in facts:
        facts.pop("passing", None)  # it is shared, and what one passes over is gone
    elif "passing" in facts:
        known = place.known
        facts["passing"] = tuple(known[at] for at in facts["passing"] if at in known)
    if at := servers.names_of(node.channel.fields, document.servers, input.report):
        facts["servers"] = at
    if recovery.dead_letter:
        facts["dead_letter"] = recovery.dead_letter
    if at_fields := addresses.located(node.channel, *_named(node, address)):
        facts["located"] = at_fields
    if node.action == "send":
        addresses.say_what_is_elsewhere(node.channel, address, input.report)
    wanted = node.names[0]
    constant = names.constant(wanted, fallback="OPERATION")
    taken = place.scopes.constants.take(constant)
    binding = ir.EventBinding(
        action=node.action,
        channel=node.channel.key,
        address=address,
        parameters=addresses.parameters(node.channel, address, input.report),
        messages=messages or (_ANYTHING,),
        facts=facts,
        reply=_reply(node, answers, f"{constant}_REPLY", place),
    )
    _say_what_is_left(node, binding, input)
    return ir.Operation(
        name=place.scopes.methods.take(names.snake(wanted, fallback="operation")),
        constant=taken,
        wire_name=node.id,
        doc=_doc(node, messages),
        deprecated=node.fields.value("x-deprecated") is True,
        policy=_policy(node, recovery, place),
        binding=binding,
        at=node.at,
    )


def _reply(
    node: OperationNode, messages: tuple[ir.Message, ...], constant: str, place: Place
) -> ir.EventReply | None:
    """How the messages of an operation are answered; None if they are not."""
    if node.reply is None:
        return None
    input, sending = place.input, replies.as_operation(node, node.reply)
    if replies.has_address(node.reply):
        facts = bindings.facts(sending, place.destinations, input.report)
        address = _address(sending, place)
    else:
        facts = bindings.reply_facts(sending, place.destinations, input.report)
        address = ""
    told = _dispatch(replace(sending, action="receive"), place)
    facts |= {word: told[word] for word in told if word != "passing"}
    if not messages:
        message = f'the reply of operation "{node.id}" has no messages: it is any JSON'
        input.report.add(codes.LINT, node.reply.at, message)
    if node.action == "receive":
        _say_alike(node, node.reply.at, messages, input)
    rivals = _rivals(node, place)
    if rivals:
        message = (
            f'nobody can tell requests of operation "{node.id}" from those of'
            f' "{rivals[0].id}": both are answered, and the first reply counts'
        )
        input.report.add(codes.NOT_KEPT, node.reply.at, message)
    return ir.EventReply(
        constant=place.scopes.constants.take(constant),
        binding=ir.EventBinding(
            action="send",
            channel=sending.channel.key,
            address=address,
            parameters=(),
            messages=messages or (_ANYTHING,),
            facts=facts,
        ),
        location=node.reply.location,
        alone=not rivals,
    )


def _rivals(node: OperationNode, place: Place) -> list[OperationNode]:
    """Other operations with replies whose requests are the same, at the same place."""
    wanted = {message.wire_name for message in node.messages}
    return [
        one
        for one in place.nodes
        if one.id != node.id and one.action == node.action and one.reply is not None
        if wanted.intersection(message.wire_name for message in one.messages)
        if loops.gets(one, node.channel, place.destinations)
    ]


def _say_alike(
    node: OperationNode, at: Pointer, answers: tuple[ir.Message, ...], input: Input
) -> None:
    """Say which replies a handler cannot give: what it returns is told by its type."""
    first: dict[tuple[ir.Type, ir.Type | None], ir.Message] = {}
    for one in answers:
        headers = one.headers if one.headers_required else None
        known = first.setdefault((one.payload.type, headers), one)
        if known is not one:
            message = (
                f'no handler of operation "{node.id}" can reply "{one.wire_name}": it has'
                f' the type of "{known.wire_name}", which is sent'
            )
            input.report.add(codes.NOT_KEPT, at, message)


def _dispatch(node: OperationNode, place: Place) -> Facts:
    """How an operation that receives tells its messages from each other and from others.

    Keys: `others` (names of messages that it does not take), `passed` (their marks),
    `marks` (of its own, by name), `unknown`, `passing` (where those others stand that
    have no mark).
    """
    if node.action == "send":
        return {}
    others, input = _others(node, place), place.input
    told = marks(input.documents, (*node.messages, *others))
    passed = [mark for message in others for mark in told[message.at]]
    found: Facts = {
        "others": tuple(dict.fromkeys(message.wire_name for message in others)),
        "passed": tuple(dict.fromkeys(passed)),
        "marks": {m.wire_name: told[m.at] for m in node.messages if told[m.at]},
        "unknown": _unknown(node, input),
        "passing": tuple(message.at for message in others if not told[message.at]),
    }
    return {key: value for key, value in found.items() if value}


def _others(node: OperationNode, place: Place) -> list[MessageNode]:
    """Messages that come to an operation that receives, and that it does not take."""
    checks = Checks(place.input.documents, place.input.report)
    taken = {message.wire_name for message in node.messages}
    found: dict[Pointer, MessageNode] = {}
    for channel in place.document.channels:
        if not loops.gets(node, channel, place.destinations):
            continue
        distinct.check_arrivals(checks, node, channel)
        for message in channel.messages:
            if message.wire_name not in taken:
                found[message.at] = message
    return list(found.values())


def _unknown(node: OperationNode, input: Input) -> str:
    """`x-codegen.unknown` of the operation, else of its channel: what becomes of others."""
    for fields in (node.fields, node.channel.fields):
        said = wishes.said(fields)
        if "unknown" not in said:
            continue
        word = said["unknown"]
        if word not in ("dead-letter", "ignore"):
            message = (
                f'"unknown" of operation "{node.id}" must be dead-letter or ignore'
            )
            at = wishes.place(fields, "unknown")
            input.report.add(codes.INVALID_DOCUMENT, at, message)
        return "ignore" if word == "ignore" else ""
    return ""


def _address(node: OperationNode, place: Place) -> str:
    """Where messages go: the address, but a broker may know it by another name."""
    channel, there = node.channel, place.destinations.where(node)
    address = there.address(node.action)
    if channel.address is None and address == channel.key and not there.queue:
        message = (
            f'channel "{channel.key}" has no address, so its messages travel under'
            f' "{channel.key}"'
        )
        place.input.report.add(codes.NOT_GENERATED, channel.at, message)
    return address


def _named(node: OperationNode, address: str) -> tuple[str, ...]:
    """What has parameters to an operation: the *address* that it sends to.

    Who receives may have them of the contract's own address, too: a topic that Kafka has in
    its place need not tell them.
    """
    if node.action == "send":
        return (address,)
    return address, node.channel.address or ""


def _doc(node: OperationNode, messages: tuple[ir.Message, ...]) -> str:
    """What an operation says of itself, else its only message, else its channel."""
    fields = node.fields
    said = [text for key in ("summary", "description") if (text := fields.text(key))]
    if said:
        return "\n\n".join(said)
    if fields.text("title"):
        return fields.text("title")
    if len(messages) == 1 and messages[0].doc:
        return messages[0].doc
    return node.channel.fields.text("description")


def _policy(node: OperationNode, said: Recovery, place: Place) -> ir.Policy:
    """`x-resilience` of the document, the channel and the operation, in turn.

    What the operation says of failures comes last. What it says is how the application does
    it, and not its counterpart.
    """
    input = place.input
    own = node.fields.layers if place.own else ()
    places = [place.document.at, *node.channel.fields.layers, *own]
    # A broker delivers at least once in any case, so redelivery needs no permission;
    # what the provider says about repeating stays what it is.
    facts = ir.Facts(slice="events", redelivered=node.action == "receive")
    layers = [(input.documents.get(at), at) for at in places]
    further = [ir.Layer(said=said.said, own=True)] if said.said else []
    policy = policy_of(facts, layers, node.at, input.report, further)
    recovery.check(said, policy, node.fields.layers, input.report)
    return policy


def _say_what_is_left(
    node: OperationNode, event: ir.EventBinding, input: Input
) -> None:
    """What an operation declares and no code is generated from."""
    report, paths = input.report, Paths(input.schemas.definition)
    location = "" if event.reply is None else event.reply.location
    if any(message.key for message in event.messages):
        if not paths.common(event, lambda message: message.key):
            message = f'the keys of operation "{node.id}" are no field of all messages'
            report.add(codes.NOT_GENERATED, node.at, message)
    for one in event.messages:
        if one.correlation_id and not correlation_header(one):
            if not paths.common(event, lambda message: message.correlation_id):
                message = (
                    f'the correlation id of message "{one.wire_name}" is left to the'
                    f" sender: it is no header, and no field that all messages of operation"
                    f' "{node.id}" have'
                )
                report.add(codes.NOT_GENERATED, node.at, message)
    if node.reply is not None and PAYLOAD.fullmatch(location):
        if not paths.common(event, lambda _: location):
            message = (
                f'where the reply of operation "{node.id}" is to go is no field that all'
                " its messages have: its protocol alone says it"
            )
            report.add(codes.NOT_GENERATED, node.reply.at, message)
    located = event.facts.get("located", ()) if node.action == "send" else ()
    for name in located:
        if not paths.located(event, name):
            message = (
                f'parameter "{name}" of operation "{node.id}" is left to the sender: its'
                " location is no field that all its messages have"
            )
            report.add(codes.NOT_GENERATED, node.at, message)
    security = node.fields.at("security")
    if security is not None:
        message = f'security of operation "{node.id}" is left to the transport'
        report.add(codes.NOT_GENERATED, security, message)
    if not node.messages:
        message = f'operation "{node.id}" has no messages, so any JSON may be sent'
        report.add(codes.LINT, node.at, message)
