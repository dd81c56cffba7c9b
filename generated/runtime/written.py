"""Limits of the text that stands for a value: the pattern of a date, the length of a number.

JSON has texts for dates, UUIDs, decimals and bytes, where Python has types; `pattern` and
`maxLength` are about those texts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, SchemaSerializer, SchemaValidator, core_schema


@dataclass(frozen=True, slots=True)
class Written:
    """Holds the text of a value to limits: the one that came, else the one that is sent."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)

        @cache
        def serializer() -> SchemaSerializer:
            return SchemaSerializer(schema)

        def checked(value: Any, validate: Callable[[Any], Any]) -> Any:
            found = validate(value)
            if found is not None:
                came = isinstance(value, str)
                text = value if came else serializer().to_python(found, mode="json")
                _validator(self).validate_python(text)
            return found

        return core_schema.no_info_wrap_validator_function(checked, schema)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        said = {
            "minLength": self.min_length,
            "maxLength": self.max_length,
            "pattern": self.pattern,
        }
        return {**handler(schema), **{k: v for k, v in said.items() if v is not None}}


@cache
def _validator(limits: Written) -> SchemaValidator:
    return SchemaValidator(
        core_schema.str_schema(
            min_length=limits.min_length,
            max_length=limits.max_length,
            pattern=limits.pattern,
        )
    )
