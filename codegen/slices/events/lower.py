"""From an AsyncAPI document to the model: operations, messages, addresses, facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.ownership import Claim
from codegen.model.policy import misplaced, policy_of
from codegen.slices.events import addresses, bindings, recovery, servers
from codegen.slices.events.checks import Checks
from codegen.slices.events.document import Document, MessageNode, OperationNode
from codegen.slices.events.marks import marks
from codegen.slices.events.messages import Messages
from codegen.slices.events.paths import Paths
from codegen.slices.events.protocols import Facts
from codegen.slices.events.recovery import Recoveries, Recovery
from codegen.slices.events.version3 import message_node
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


def lower(document: Document, claim: Claim, input: Input) -> ir.Contract | None:
    """The contract of *claim*; parts that get no code are said."""
    misplaced.check(claim.source, input.report)
    if document.operations:
        servers.say_what_is_left(document.servers, input.report)
    messages = Messages(
        input=input,
        home=f"{claim.package}.models",
        default_content_type=document.default_content_type,
        service=claim.service,
    )
    messages.components(document.at)
    lowered = [
        (node, tuple(messages.lower(message) for message in node.messages))
        for node in document.operations
    ]
    known = {
        node.at: message
        for operation, found in lowered
        for node, message in zip(operation.messages, found, strict=True)
    }
    known |= {node.at: messages.lower(node) for node in _idle(document, input)}
    scopes = _Scopes(message for _, found in lowered for message in found)
    exchanges = bindings.exchanges(document.channels)
    recoveries = Recoveries(input.documents, document.channels, input.report)
    operations = (
        _operation(
            node, found, scopes, recoveries.of(node), exchanges, document, input, known
        )
        for node, found in lowered
    )
    return ir.Contract(
        service=claim.service,
        slice="events",
        package=claim.package,
        class_name=claim.class_name,
        file=claim.source.name,
        title=document.title,
        version=document.version,
        doc=document.doc,
        operations=tuple(operations),
        at=document.at,
        server=servers.address(document.servers),
        servers=document.servers,
    )


def _idle(document: Document, input: Input) -> Iterator[MessageNode]:
    """Messages that no operation uses: their types are built all the same."""
    used = {m.at for operation in document.operations for m in operation.messages}
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


def _operation(
    node: OperationNode,
    messages: tuple[ir.Message, ...],
    scopes: _Scopes,
    recovery: Recovery,
    exchanges: Mapping[str, Facts],
    document: Document,
    input: Input,
    known: Mapping[Pointer, ir.Message],
) -> ir.Operation:
    facts = bindings.facts(node, exchanges, input.report)
    address = _address(node, facts, input)
    facts |= _dispatch(node, document, input)
    if "queue" in facts:
        facts.pop("passing", None)  # it is shared, and what one passes over is gone
    elif "passing" in facts:
        facts["passing"] = tuple(known[at] for at in facts["passing"] if at in known)
    if at := servers.names_of(node.channel.fields, document.servers, input.report):
        facts["servers"] = at
    if recovery.dead_letter:
        facts["dead_letter"] = recovery.dead_letter
    wanted = node.names[0]
    binding = ir.EventBinding(
        action=node.action,
        channel=node.channel.key,
        address=address,
        parameters=addresses.parameters(node.channel, address),
        messages=messages or (_ANYTHING,),
        facts=facts,
    )
    _say_what_is_left(node, binding, input)
    return ir.Operation(
        name=scopes.methods.take(names.snake(wanted, fallback="operation")),
        constant=scopes.constants.take(names.constant(wanted, fallback="OPERATION")),
        wire_name=node.id,
        doc=_doc(node, messages),
        deprecated=node.fields.value("x-deprecated") is True,
        policy=_policy(node, document.at, recovery, input),
        binding=binding,
        at=node.at,
    )


def _dispatch(node: OperationNode, document: Document, input: Input) -> Facts:
    """How an operation that receives tells its messages from each other and from others.

    Keys: `others` (names of messages that it does not take), `passed` (their marks),
    `marks` (of its own, by name), `unknown`, `passing` (where those others stand that
    have no mark).
    """
    if node.action == "send":
        return {}
    others = _others(node, document)
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


def _others(node: OperationNode, document: Document) -> list[MessageNode]:
    """Messages at the same address that an operation that receives does not take."""
    taken = {message.wire_name for message in node.messages}
    address = node.channel.address
    return [
        message
        for channel in document.channels
        if channel is node.channel or (address and channel.address == address)
        for message in channel.messages
        if message.wire_name not in taken
    ]


def _unknown(node: OperationNode, input: Input) -> str:
    """`x-codegen.unknown` of the operation, else of its channel: what becomes of others."""
    for fields in (node.fields, node.channel.fields):
        said = fields.value("x-codegen")
        if not isinstance(said, dict) or "unknown" not in said:
            continue
        at, word = fields.at("x-codegen"), said["unknown"]
        if at is not None and word not in ("dead-letter", "ignore"):
            message = (
                f'"unknown" of operation "{node.id}" must be dead-letter or ignore'
            )
            input.report.add(codes.INVALID_DOCUMENT, at / "unknown", message)
        return "ignore" if word == "ignore" else ""
    return ""


def _address(node: OperationNode, facts: Facts, input: Input) -> str:
    """Where messages go: the address, but a broker may know it by another name."""
    if "topic" in facts:
        return str(facts["topic"]["name"])
    if "queue" in facts:
        return str(facts["queue"]["name"])
    if "routing_key" in facts:
        return str(facts["routing_key"])
    channel = node.channel
    if channel.address is None:
        message = (
            f'channel "{channel.key}" has no address, so its messages travel under'
            f' "{channel.key}"'
        )
        input.report.add(codes.NOT_GENERATED, channel.at, message)
    return channel.key if channel.address is None else channel.address


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


def _policy(
    node: OperationNode, root: Pointer, said: Recovery, input: Input
) -> ir.Policy:
    """`x-resilience` of the document, the channel and the operation, in turn.

    What the operation says of failures comes last.
    """
    places = [root, *node.channel.fields.layers, *node.fields.layers]
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
    if any(message.key for message in event.messages):
        if not paths.common(event, lambda message: message.key):
            message = f'the keys of operation "{node.id}" are no field of all messages'
            report.add(codes.NOT_GENERATED, node.at, message)
    if any(message.correlation_id for message in event.messages):
        field = paths.common(event, lambda message: message.correlation_id)
        if not field and not paths.header(event):
            message = (
                f'the correlation id of operation "{node.id}" is left to the sender: it'
                " is no header, and no field, that all its messages have"
            )
            report.add(codes.NOT_GENERATED, node.at, message)
    reply = node.fields.at("reply")
    if reply is not None:
        message = f'the reply of operation "{node.id}" is not generated yet'
        report.add(codes.NOT_GENERATED, reply, message)
    security = node.fields.at("security")
    if security is not None:
        message = f'security of operation "{node.id}" is left to the transport'
        report.add(codes.NOT_GENERATED, security, message)
    if not node.messages:
        message = f'operation "{node.id}" has no messages, so any JSON may be sent'
        report.add(codes.LINT, node.at, message)
