"""Bodies in Avro's binary encoding, without a header: the contract has the schema."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from typing import Any, TypeVar, overload

from fastavro import parse_schema, schemaless_reader, schemaless_writer
from pydantic import TypeAdapter, ValidationError

from ...content import Content, first_problem
from ...errors import ContractViolation
from .guard import Guard
from .nodes import Mismatch, Node
from .schema import node_of

T_co = TypeVar("T_co", covariant=True)

MEDIA_TYPE = "avro/binary"
"""What the specification calls it (Avro 1.12, "HTTP as Transport")."""


class Avro(Content[T_co]):
    """Avro (Apache Avro 1.12, "Binary Encoding"), written and read by one schema.

    A message in Avro does not say by which schema it was written, and without that nobody
    can read it: here it is the contract's own, on both sides.
    """

    @overload
    def __init__(
        self,
        type: type[T_co],
        schema: Any,
        *,
        classes: Mapping[str, Any] = ...,
        media_type: str = ...,
    ) -> None: ...

    @overload
    def __init__(
        self,
        type: Any,
        schema: Any,
        *,
        classes: Mapping[str, Any] = ...,
        media_type: str = ...,
    ) -> None: ...

    def __init__(
        self,
        type: Any,
        schema: Any,
        *,
        classes: Mapping[str, Any] | None = None,
        media_type: str = MEDIA_TYPE,
    ) -> None:
        """Describe a body.

        Args:
            type: What values are in Python.
            schema: The schema, with names in full.
            classes: Classes of the records and enums that are one choice of several, by
                name in the schema.
            media_type: What the bytes are sent as.
        """
        super().__init__(type, media_type)
        self.schema = schema
        self._classes = classes or {}

    @cached_property
    def _parsed(self) -> Any:
        return parse_schema(self.schema)

    @cached_property
    def _node(self) -> Node:
        return node_of(self.schema, self._classes)

    @cached_property
    def _guard(self) -> Guard:
        return Guard(self.schema)

    @cached_property
    def _adapter(self) -> TypeAdapter[T_co]:
        return TypeAdapter(self.type)

    def accepts(self, value: Any) -> bool:
        """Whether *value* is of this type, as it is."""
        try:
            self._adapter.validate_python(value, strict=True)
        except ValidationError:
            return False
        return True

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return *value* in Avro.

        Every value is looked at on the way, since a model may have been changed since it
        was made.

        Raises:
            ContractViolation: The schema does not allow it.
        """
        buffer = BytesIO()
        try:
            schemaless_writer(buffer, self._parsed, self._node.written(value))
        except Mismatch as error:
            raise ContractViolation(str(error)) from error
        except RecursionError as error:
            raise ContractViolation("no Avro: the value nests too deep") from error
        except (ArithmeticError, LookupError, TypeError, ValueError) as error:
            raise ContractViolation(f"no Avro: {error}") from error
        return buffer.getvalue(), self.media_type

    def decode(self, raw: bytes) -> T_co:
        """Return the value that *raw* stands for.

        Raises:
            ContractViolation: These are no bytes of the schema, or more than its bytes.
        """
        buffer = BytesIO(raw)
        try:
            if self._guard.needed:
                self._guard.check(raw)
            read = schemaless_reader(buffer, self._parsed, None, return_named_type=True)
        except Exception as error:  # what a reader of foreign bytes may stumble over
            text = f"no Avro of the contract's schema: {error or type(error).__name__}"
            raise ContractViolation(text, raw=raw) from error
        if buffer.tell() != len(raw):
            more = len(raw) - buffer.tell()
            text = f"no Avro of the contract's schema: {more} bytes are left over"
            raise ContractViolation(text, raw=raw)
        try:
            return self._adapter.validate_python(self._node.made(read))
        except ValidationError as error:
            raise ContractViolation(first_problem(error), raw=raw) from error
        except RecursionError as error:
            text = "no Avro of the contract's schema: it nests too deep"
            raise ContractViolation(text, raw=raw) from error
