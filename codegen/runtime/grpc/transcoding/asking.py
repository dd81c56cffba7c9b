"""Requests that say all that a rule can say, made up for contract tests.

A path variable holds what must be escaped; what no query parameter can say is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from ...message_sample import sample_message
from ..http_rule import HttpRule
from ..method import Method
from .binding import Binding
from .fields import Chain, is_json_text, is_map, json_of, takes_text
from .raw_bodies import raw_body
from .statuses import JSON, written
from .template import Variable

_IN_ONE = "a/b é:%+?"
_IN_MANY = "a é:%+?"  # without a slash, which would stay escaped (http.proto)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request of HTTP, and the message that it means."""

    method: str
    path: str
    query: str
    body: bytes
    content_type: str
    message: Message


def asked(method: Method[Any, Any], rule: HttpRule) -> Asked:
    """Return a request that calls *method* as *rule* says."""
    binding = Binding(method, rule)
    message: Any = sample_message(method.request)
    for variable in binding.path.variables:
        _fit(message, binding, variable)
    rest = type(message)()
    rest.CopyFrom(message)
    path = _path(rest, binding)
    body, content_type = _body(rest, binding)
    query: list[tuple[str, str]] = []
    if binding.body != ():
        query = list(_parameters(rest, message, binding.body or None, ()))
    return Asked(
        method="POST" if rule.verb == "*" else rule.verb,
        path=path,
        query=urlencode(query),
        body=body,
        content_type=content_type,
        message=message,
    )


def _fit(message: Message, binding: Binding, variable: Variable) -> None:
    """Give the field of *variable* a value that fits the template."""
    chain = binding.variables[variable.field]
    field = chain[-1]
    if field.type != FieldDescriptor.TYPE_STRING or field.is_repeated:
        return
    single = binding.path.single(variable)
    texts = [
        (_IN_ONE if single else _IN_MANY) if one.kind else one.text
        for one in binding.path.segments[variable.start : variable.stop]
    ]
    setattr(_parent(message, chain), field.name, "/".join(texts))


def _parent(message: Any, chain: Chain) -> Any:
    for field in chain[:-1]:
        message = getattr(message, field.name)
    return message


def _path(rest: Message, binding: Binding) -> str:
    """Return the path, and take from *rest* what it says."""
    parts: list[str] = []
    known = {one.start: one for one in binding.path.variables}
    index, segments = 0, binding.path.segments
    while index < len(segments):
        variable, segment = known.get(index), segments[index]
        if variable is None:
            parts.append(quote(segment.text or "any", safe=":"))
            index += 1
            continue
        chain = binding.variables[variable.field]
        safe = "" if binding.path.single(variable) else "/"
        parts.append(quote(_text(rest, chain), safe=safe))
        _parent(rest, chain).ClearField(chain[-1].name)
        index = variable.stop
    verb = f":{binding.path.verb}" if binding.path.verb else ""
    return f"/{'/'.join(parts)}{verb}"


def _text(message: Message, chain: Chain) -> str:
    """Return the value of a field as a path has it."""
    parent, field = _parent(message, chain), chain[-1]
    value = getattr(parent, field.name)
    if field.type == FieldDescriptor.TYPE_STRING and not field.is_repeated:
        return str(value)
    found = MessageToDict(parent).get(field.json_name, _zero(field))
    items = found if isinstance(found, list) else [found]
    return ",".join(map(_plain, items))


def _zero(field: FieldDescriptor) -> Any:
    if field.cpp_type == FieldDescriptor.CPPTYPE_ENUM:
        return 0
    return json_of(field, "false" if field.cpp_type == field.CPPTYPE_BOOL else "0")


def _body(rest: Message, binding: Binding) -> tuple[bytes, str]:
    """Return the body, and its content type; both are empty if there is none."""
    if binding.body is None:
        return b"", ""
    if binding.takes_raw:
        target: Any = rest
        for field in binding.body:
            target = getattr(target, field.name)
        return raw_body(target)
    if not binding.body:
        return written(MessageToDict(rest)), JSON
    value: Any = MessageToDict(rest)
    for field in binding.body:
        value = value.get(field.json_name, {}) if isinstance(value, dict) else {}
        if value == {} and field.message_type is None:
            return b"", ""
    return written(value), JSON


def _parameters(
    rest: Any, message: Any, body: Chain | None, above: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield what *rest* has as parameters, and take from *message* what none can say."""
    for field, value in rest.ListFields():
        words = (*above, field.json_name)
        if body and field.name == body[0].name and len(body) == 1:
            continue
        deeper = body[1:] if body and field.name == body[0].name else None
        if takes_text(field) and not is_map(field):
            yield from ((".".join(words), one) for one in _texts(rest, field))
        elif field.is_repeated or field.message_type is None:
            message.ClearField(field.name)
        else:
            inner = getattr(message, field.name)
            yield from _parameters(value, inner, deeper, words)
            said = inner.ListFields() or deeper
            if not said:
                message.ClearField(field.name)


def _texts(message: Message, field: FieldDescriptor) -> list[str]:
    """Return the values of *field* as a query has them."""
    value = MessageToDict(message)[field.json_name]
    spelt = json.dumps if is_json_text(field) else _plain
    return [spelt(one) for one in (value if field.is_repeated else [value])]


def _plain(value: Any) -> str:
    return json.dumps(value) if not isinstance(value, str) else value
