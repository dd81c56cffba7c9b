"""Bytes that stand in JSON as text (`contentEncoding`, and `format: byte`)."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True, slots=True)
class Encoded:
    """Text outside, bytes inside (RFC 4648 sections 4 and 5).

    Line breaks are left out, as RFC 2045 section 6.8 has it. Dumps hold the text in
    every mode, for it is what goes over the wire.
    """

    alphabet: Literal["base64", "base64url"]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            self.decoded,
            core_schema.bytes_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(
                self.encoded, return_schema=core_schema.str_schema()
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "format": self.alphabet}

    def decoded(self, value: Any) -> Any:
        """The bytes of a text; bytes as they are.

        Raises:
            PydanticCustomError: The text is not of the alphabet.
        """
        if not isinstance(value, str):
            return value
        text = "".join(value.split())
        if self.alphabet == "base64url":  # padding may be left out (section 3.2)
            text += "=" * (-len(text) % 4)
        try:
            return base64.b64decode(text, self._signs, validate=True)
        except (binascii.Error, ValueError):
            raise PydanticCustomError(
                "encoding", "Input should be {alphabet}", {"alphabet": self.alphabet}
            ) from None

    def encoded(self, value: bytes) -> str:
        """The text of *value*."""
        return base64.b64encode(value, self._signs).decode()

    @property
    def _signs(self) -> bytes:
        return b"-_" if self.alphabet == "base64url" else b"+/"


Base64 = Annotated[bytes, Encoded("base64")]
Base64Url = Annotated[bytes, Encoded("base64url")]
