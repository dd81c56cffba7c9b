"""Custom options of a proto file: what they say, and where each value stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from codegen.diagnostics import Place, Span
from codegen.model.policy.reading import Where
from codegen.protobuf import scan
from codegen.protobuf.comments import Path, SourceInfo
from codegen.protobuf.protoc import span_of, stretch
from codegen.reading.text import position
from codegen.slices.grpc.load import Document


class Extensions:
    """Reads the custom options of one file."""

    def __init__(self, document: Document, source: SourceInfo) -> None:
        self._name, self._protos = document.name, document.protos
        self._source = source

    def read(self, options: Message, name: str, file: str) -> Any:
        """What *options* say by the extension *name*, which *file* defines.

        A message, or a list of them if it is repeated; None if they say nothing.
        """
        if file not in self._protos.files:
            return None
        pool = self._protos.pool
        made = GetMessageClass(pool.FindMessageTypeByName(options.DESCRIPTOR.full_name))
        extension: Any = pool.FindExtensionByName(name)
        read = made.FromString(options.SerializeToString())
        if extension.is_repeated:
            return list(read.Extensions[extension])
        return read.Extensions[extension] if read.HasExtension(extension) else None

    def where(self, path: Path, type: Descriptor) -> Where:
        """Where the words of an option of *type* stand, which itself stands at *path*."""
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
        closure = self._protos.closure
        begin = span_of(closure, self._name, statement[0], statement[1])
        text = closure.texts[self._name].text
        offset, stop = stretch(closure, self._name, statement)
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
