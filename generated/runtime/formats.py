"""Formats of JSON Schema that Python has no type for: a text or a number, and its name.

To a client they are words: it takes what it is given. A server holds its callers to them
(`exact`), and they are respected where values are made up (`sample`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema

FORMAT = "format"
"""What the name stands under in the metadata of a core schema."""

BOUNDS: dict[Any, tuple[int, int]] = {
    "int8": (-(2**7), 2**7 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint8": (0, 2**8 - 1),
    "uint16": (0, 2**16 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}
"""The least and the most, by format."""

_HOST = r"[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?"
_HOSTS = rf"{_HOST}(?:\.{_HOST})*\.?"
_BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
_ATOM = r"[0-9A-Za-z!#$%&'*+/=?^_`{|}~\x80-\u{10FFFF}-]+"
_LOCAL = rf'(?:{_ATOM}(?:\.{_ATOM})*|"(?:[^"\\]|\\.)*")'
_DOMAIN = rf"(?:{_ATOM}(?:\.{_ATOM})*|\[[^\[\]\s]+\])"
_URI = r"(?:[0-9A-Za-z._~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})*"
_IRI = r"""[^\s<>"{}|\\^`\x00-\x20]*"""
_SCHEME = r"[A-Za-z][0-9A-Za-z+.-]*:"
_POINTER = "(?:/(?:[^/~]|~[01])*)*"

LOOKS = {
    "email": f"{_LOCAL}@{_DOMAIN}",
    "idn-email": f"{_LOCAL}@{_DOMAIN}",
    "hostname": _HOSTS,
    "ipv4": rf"(?:{_BYTE}\.){{3}}{_BYTE}",
    "uri": f"{_SCHEME}{_URI}",
    "uri-reference": _URI,
    "uri-template": r"(?:[^{}\s]|\{[^{}\s]+\})*",
    "iri": f"{_SCHEME}{_IRI}",
    "iri-reference": _IRI,
    "json-pointer": _POINTER,
    "relative-json-pointer": f"(?:0|[1-9][0-9]*)(?:#|{_POINTER})",
}
"""How texts of a format look (RFC 1123, 3986, 3987, 5321, 6531, 6570, 6901), as far as a
regular expression can say it."""


@dataclass(frozen=True, slots=True)
class Format:
    """Says the format of a type."""

    name: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        schema["metadata"] = {**schema.get("metadata", {}), FORMAT: self.name}
        return cast(CoreSchema, schema)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "format": self.name}


Int8 = Annotated[int, Format("int8")]
Int16 = Annotated[int, Format("int16")]
Int32 = Annotated[int, Format("int32")]
Int64 = Annotated[int, Format("int64")]
UInt8 = Annotated[int, Format("uint8")]
UInt16 = Annotated[int, Format("uint16")]
UInt32 = Annotated[int, Format("uint32")]
UInt64 = Annotated[int, Format("uint64")]

Email = Annotated[str, Format("email")]
IdnEmail = Annotated[str, Format("idn-email")]
Hostname = Annotated[str, Format("hostname")]
IdnHostname = Annotated[str, Format("idn-hostname")]
IPv4 = Annotated[str, Format("ipv4")]
IPv6 = Annotated[str, Format("ipv6")]
Uri = Annotated[str, Format("uri")]
UriReference = Annotated[str, Format("uri-reference")]
UriTemplate = Annotated[str, Format("uri-template")]
Iri = Annotated[str, Format("iri")]
IriReference = Annotated[str, Format("iri-reference")]
JsonPointer = Annotated[str, Format("json-pointer")]
RelativeJsonPointer = Annotated[str, Format("relative-json-pointer")]
Regex = Annotated[str, Format("regex")]
