"""What the options of `codegen/resilience.proto` say, each value with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message

from codegen.diagnostics import Report, codes
from codegen.model import ir
from codegen.model.policy import Reader
from codegen.model.policy.kinds import scalar
from codegen.protobuf.comments import Path
from codegen.protobuf.installed import RESILIENCE
from codegen.slices.grpc.extensions import Extensions

_NUMBER = 50207
# By the options that they extend: a name has one meaning in a package.
_EXTENSIONS = {
    "google.protobuf.FileOptions": "codegen.file_resilience",
    "google.protobuf.ServiceOptions": "codegen.service_resilience",
    "google.protobuf.MethodOptions": "codegen.resilience",
}


def layers(
    extensions: Extensions,
    options: Message,
    path: Path,
    report: Report,
    *,
    own: bool = False,
) -> tuple[ir.Layer, ...]:
    """What *options*, which stand at *path*, say of resilience, if anything."""
    name = _EXTENSIONS[options.DESCRIPTOR.full_name]
    found = extensions.read(options, name, RESILIENCE)
    if found is None:
        return ()
    where = extensions.where((*path, _NUMBER), found.DESCRIPTOR)
    for words in _off_and_more(found):
        message = f"{'.'.join(words)} says nothing beside `off: true`"
        report.add(codes.POLICY_CONTRADICTION, where(words), message)
    said = Reader(where, report, "grpc").policy(_value(found), f"({name})")
    return (ir.Layer(said=said, own=own),)


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
