"""Times without a zone: of a wall clock, wherever it hangs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Annotated, Any, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Local:
    """Refuses a zone; *format* is what the registry of OpenAPI calls it."""

    format: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        schema["tz_constraint"] = "naive"
        return cast(CoreSchema, schema)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "format": self.format}


LocalDateTime = Annotated[datetime, Local("date-time-local")]
LocalTime = Annotated[time, Local("time-local")]
