"""What the options of `codegen/resilience.proto` say, each value with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from codegen.diagnostics import Place, Report, Span, codes
from codegen.model import ir
from codegen.model.policy import Reader
from codegen.model.policy.kinds import scalar
from codegen.model.policy.reading import Where
from codegen.reading.text import position
from codegen.slices.grpc import scan
from codegen.slices.grpc.comments import Path, SourceInfo
from codegen.slices.grpc.installed import RESILIENCE
from codegen.slices.grpc.load import Document
from codegen.slices.grpc.protoc import span_of

_NUMBER = 50207
# By the options that they extend: a name has one meaning in a package.
_EXTENSIONS = {
    "google.protobuf.FileOptions": "codegen.file_resilience",
    "google.protobuf.ServiceOptions": "codegen.service_resilience",
    "google.protobuf.MethodOptions": "codegen.resilience",
}


class Options:
    """Reads the options of one file."""

    def __init__(self, document: Document, source: SourceInfo, report: Report) -> None:
        self._name, self._protos = document.name, document.protos
        self._source, self._report = source, report
        self._imported = RESILIENCE in self._protos.files

    def layers(
        self, options: Message, path: Path, *, own: bool = False
    ) -> tuple[ir.Layer, ...]:
        """What *options*, which stand at *path*, say of resilience, if anything."""
        if not self._imported:
            return ()
        pool = self._protos.pool
        extended = options.DESCRIPTOR.full_name
        made = GetMessageClass(pool.FindMessageTypeByName(extended))
        extension: Any = pool.FindExtensionByName(_EXTENSIONS[extended])
        read = made.FromString(options.SerializeToString())
        if not read.HasExtension(extension):
            return ()
        where = self._where((*path, _NUMBER), extension.message_type)
        for words in _off_and_more(read.Extensions[extension]):
            message = f"{'.'.join(words)} says nothing beside `off: true`"
            self._report.add(codes.POLICY_CONTRADICTION, where(words), message)
        said = Reader(where, self._report, "grpc").policy(
            _value(read.Extensions[extension]), f"({extension.full_name})"
        )
        return (ir.Layer(said=said, own=own),)

    def _where(self, path: Path, type: Descriptor) -> Where:
        return lambda words: self._place(path, tuple(_numbers(type, words)), words)

    def _place(self, path: Path, numbers: Path, words: tuple[str, ...]) -> Place:
        """Where *words* stand: in a statement about them, or about what is around."""
        for length in range(len(numbers), -1, -1):
            span = self._source.span((*path, *numbers[:length]))
            if span is not None:
                return self._inside(span, words[length:])
        begun = self._source.below((*path, *numbers)) or self._source.below(path)
        return self._inside(begun or (0, 0, 0, 0), ())

    def _inside(
        self, statement: tuple[int, int, int, int], words: tuple[str, ...]
    ) -> Span:
        """The place of a field within a statement, or of the nearest one around it."""
        first, start, last, end = statement
        closure = self._protos.closure
        begin = span_of(closure, self._name, first, start)
        until = span_of(closure, self._name, last, end)
        text = closure.texts[self._name].text
        lines = text.split("\n")
        offset = sum(len(line) + 1 for line in lines[:first]) + begin.column - 1
        stop = sum(len(line) + 1 for line in lines[:last]) + until.column
        found = scan.fields(text[offset:stop])
        for length in range(len(words), 0, -1):
            if words[:length] in found:
                line, column = position(text, offset + found[words[:length]])
                return Span(begin.file, line, column)
        return begin


def _numbers(type: Descriptor, words: tuple[str, ...]) -> Iterator[int]:
    """The numbers of the fields that *words* name; an item of a list has none."""
    inner: Descriptor | None = type
    for word in words:
        field = inner.fields_by_name.get(word) if inner is not None else None
        if field is None:
            return
        yield field.number
        inner = field.message_type


def _off_and_more(message: Message) -> Iterator[tuple[str, str]]:
    """The first field of each layer that is off and says more, with the layer's."""
    for field, value in message.ListFields():
        if field.message_type is not None and getattr(value, "off", False):
            yield from [(field.name, f.name) for f, _ in value.ListFields()][1:2]


def _value(message: Message) -> dict[str, Any]:
    """A message as YAML would have it; `off: true` is `false`."""
    found: dict[str, Any] = {}
    for field, value in message.ListFields():
        if field.is_repeated:
            found[field.name] = [scalar(item) for item in value]
        elif field.message_type is not None:
            inner = _value(value)
            found[field.name] = not inner.pop("off", False) and inner
        else:
            found[field.name] = scalar(value) if isinstance(value, str) else value
    return found
