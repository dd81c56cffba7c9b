"""How the bodies of messages are written, as Python text: the contents of the runtime.

Those with a schema of their own stand in a module, `avro.py`, a constant each.
"""

from __future__ import annotations

from codegen.model import ir, names
from codegen.model.media_types import essence
from codegen.slices.events import cloudevents
from codegen.slices.events.media_types import is_json
from codegen.slices.events.spelling import RUNTIME, event_of
from codegen.writing import python
from codegen.writing.python import Expr, Imports, join, literal

_CODECS = {
    "json": ("Json", "application/json"),
    "text": ("Text", "text/plain"),
    "binary": ("Binary", "application/octet-stream"),
}
_AVRO_BINARY = "avro/binary"
AVRO = f"{RUNTIME}.avro"


class Contents:
    """Spells the contents of one contract."""

    def __init__(self, contract: ir.Contract) -> None:
        self._package = contract.package
        self._avro: list[tuple[str, ir.Content]] = []
        scope = names.Scope()
        for operation in contract.operations:
            for message in _messages(operation):
                if message.payload.avro is not None and not self._known(message):
                    wish = names.constant(message.name, fallback="MESSAGE")
                    self._avro.append((scope.take(wish), message.payload))

    def __bool__(self) -> bool:
        """Whether there are any with a schema of their own."""
        return bool(self._avro)

    def expr(self, content: ir.Content, *, inside: bool = False) -> Expr:
        """How a body is written; what is *inside* a CloudEvent is plain JSON."""
        for constant, known in self._avro:
            if known == content:
                return join(f"{{}}.{constant}", python.name(self._package, "avro"))
        if content.proto is not None:
            return _protobuf(content)
        class_name, default = _CODECS[content.codec]
        arguments: list[Expr] = []
        if content.codec == "json":
            arguments.append(python.argument(content.type))
        wrapped = inside and essence(content.media_type) == cloudevents.STRUCTURED
        if content.media_type != default and not wrapped:
            arguments.append(_media_type(content))
        slots = ", ".join("{}" for _ in arguments)
        return join(f"{{}}({slots})", python.name(RUNTIME, class_name), *arguments)

    def avro(self, imports: Imports) -> tuple[tuple[str, str, str], ...]:
        """Name, type and value of each constant of `avro.py`."""
        imports.reserve(*(constant for constant, _ in self._avro))
        return tuple(
            (
                constant,
                imports.use(python.annotation(content.type)),
                imports.use(_avro(content)),
            )
            for constant, content in self._avro
        )

    def _known(self, message: ir.Message) -> bool:
        return any(content == message.payload for _, content in self._avro)


def _messages(operation: ir.Operation) -> tuple[ir.Message, ...]:
    """The messages of an operation, and those that answer them."""
    event = event_of(operation)
    answers = () if event.reply is None else event.reply.binding.messages
    return event.messages + answers


def _avro(content: ir.Content) -> Expr:
    assert content.avro is not None
    parts = [python.argument(content.type), _data(content.avro.schema)]
    if content.avro.classes:
        pairs = [
            join("{}: {}", literal(full), python.annotation(ref))
            for full, ref in content.avro.classes
        ]
        parts.append(join("classes={{{}}}", python.commas(pairs)))
    if content.media_type != _AVRO_BINARY:
        parts.append(_media_type(content))
    return join("{}({})", python.name(AVRO, "Avro"), python.commas(parts))


def _protobuf(content: ir.Content) -> Expr:
    json = is_json(content.media_type)
    default = "application/json" if json else "application/x-protobuf"
    parts = [python.annotation(content.type)]
    if content.media_type != default:
        parts.append(_media_type(content))
    name = "ProtobufJson" if json else "Protobuf"
    return join(
        "{}({})", python.name(f"{RUNTIME}.protobuf", name), python.commas(parts)
    )


def _data(value: object) -> Expr:
    return Expr(literal(value))


def _media_type(content: ir.Content) -> Expr:
    return Expr(f"media_type={literal(content.media_type)}")
