"""The bodies of one message: those that its contract allows, and those that it forbids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from ...content import Content, Json, first_problem
from ...errors import ContractViolation
from ...events.event import Payload
from ...exact import exact
from ...message_sample import sample_message
from ...sample import sample
from .drawing import Drawn
from .shape import Body, Shape, written


class Bodies:
    """Makes bodies of one message of a contract, and judges them."""

    def __init__(self, payload: Payload[Any]) -> None:
        """Make bodies of *payload*."""
        self._content: Content[Any] = payload.content
        self.is_json = isinstance(payload.content, Json)
        self._has_schema = self.is_json and payload.content.type is not Any

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self._content.type)

    @cached_property
    def shape(self) -> Shape | None:
        """What its JSON Schema allows; None of what is no JSON, or may be anything."""
        if not self._has_schema:
            return None
        schema = self._adapter.json_schema(mode="validation")
        return Shape(schema, lambda raw: self.problem(raw) is None)

    @cached_property
    def sample(self) -> Body:
        """The body of a sample, with everything optional.

        Raises:
            CannotSample: There is none.
        """
        kind = self._content.type
        made = sample_message(kind) if hasattr(kind, "DESCRIPTOR") else sample(kind)
        return Body("a sample", self._content.encode(made)[0])

    def branches(self) -> Iterator[Body]:
        """Return bodies that the contract allows, each with another branch of its schema."""
        if self.shape is None:
            yield self.sample
        else:
            yield from self.shape.branches(self.sample)

    def drawn(self) -> Drawn | None:
        """Return what draws bodies that the contract allows; None if nothing can."""
        return None if self.shape is None else self.shape.drawn()

    def problem(self, raw: bytes) -> str | None:
        """Return why the contract does not allow *raw*, by the letter; None if it does."""
        try:
            self._content.decode(raw)
            if self._has_schema:
                exact(self._adapter).validate_json(raw)
        except ValidationError as error:
            return first_problem(error)
        except ContractViolation as error:
            return str(error)
        return None

    def undeclared(self, raw: bytes) -> Iterator[str]:
        """Return pointers to properties of *raw* of which the contract says nothing."""
        return iter(()) if self.shape is None else self.shape.undeclared(raw)

    def undecodable(self) -> Iterator[Body]:
        """Return bodies that nobody can read."""
        if self.is_json:
            yield Body("no JSON", b"{")
            yield Body("nothing", b"")
            yield Body("no UTF-8", b'{"a": "\xff\xfe"}')
            yield Body("brackets that open for ever", b"[" * 5_000)
        else:
            yield Body("other bytes", b"\xff\xff\xff\xff\xff\xff")
            yield Body("nothing", b"")

    def forbidden(self) -> Iterator[Body]:
        """Return bodies that can be read, and that the contract does not allow."""
        if not self._has_schema:
            return
        yield Body("null", b"null")
        yield Body("a text in place of all", b'"text"')
        value = from_json(self.sample.raw)
        for name in value if isinstance(value, Mapping) else ():
            less = {key: one for key, one in value.items() if key != name}
            yield Body(f"{name} missing", written(less))
            yield Body(f"{name} null", written({**value, name: None}))
            other = ["text"] if not isinstance(value[name], list) else "text"
            yield Body(f"{name} of another type", written({**value, name: other}))
            if isinstance(value[name], str):
                unlisted = {**value, name: "not-listed-yet"}
                yield Body(f"{name} of no value that is listed", written(unlisted))
