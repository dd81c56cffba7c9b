"""Responses as JSON, or as the bytes that they are."""

from __future__ import annotations

from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from ..method import Method
from .fields import Chain, is_map
from .raw_bodies import is_raw, raw_body
from .statuses import JSON, written


class Writer:
    """Writes the responses of one rule.

    Attributes:
        raw: Whether they are bytes, and no JSON (`google.api.HttpBody`).
    """

    def __init__(self, method: Method[Any, Any], answer: Chain) -> None:
        """Write what *answer* leads to of a response; all of it if it is empty."""
        kind = answer[-1].message_type if answer else method.response.DESCRIPTOR
        many = bool(answer) and answer[-1].is_repeated
        self.raw = is_raw(kind) and not many
        self._answer = answer

    def write(self, response: Message) -> tuple[bytes, str]:
        """Return the body of an answer, and its content type.

        Raises:
            Exception: It is no JSON: it has a `google.protobuf.Any` whose type nobody here
                knows.
        """
        if not self.raw:
            return written(self._json(response)), JSON
        message: Any = response
        for field in self._answer:
            message = getattr(message, field.name)
        return raw_body(message)

    def _json(self, response: Message) -> Any:
        if not self._answer:
            return MessageToDict(response)
        for field in self._answer[:-1]:
            response = getattr(response, field.name)
        last = self._answer[-1]
        found = MessageToDict(response)
        return found.get(last.json_name, _unset(response, last))


def _unset(message: Message, field: FieldDescriptor) -> Any:
    """Return what stands for a field that has its default; null if it is absent."""
    if field.is_repeated:
        return {} if is_map(field) else []
    if field.has_presence:
        return None
    every = MessageToDict(type(message)(), always_print_fields_with_no_presence=True)
    return every[field.json_name]
