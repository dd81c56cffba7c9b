"""Decimal numbers that stand in JSON as texts (`format: decimal`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema, to_jsonable_python


def plain(value: Decimal) -> str:
    """Return *value* with all its digits and without an exponent.

    Raises:
        ValueError: It is no number, or not finite.
    """
    if not value.is_finite():
        raise ValueError(f"{value} is no number that a contract can name")
    return format(value, "f")


def jsonable(value: Any) -> Any:
    """Return *value* as JSON has it, where no type says how it is sent."""
    return to_jsonable_python(_written_out(value), by_alias=True)


def _written_out(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, dict):
        return {key: _written_out(item) for key, item in value.items()}
    return [_written_out(item) for item in value] if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class PlainNotation:
    """Writes a number as digits; what is read may have an exponent (`1E+5`)."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        schema["serialization"] = core_schema.plain_serializer_function_ser_schema(
            plain, return_schema=core_schema.str_schema(), when_used="json-unless-none"
        )
        return cast(CoreSchema, schema)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "format": "decimal"}


PlainDecimal = Annotated[Decimal, PlainNotation()]
