"""The two media types of HTML forms: urlencoded and multipart."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from secrets import token_hex
from typing import Any, TypeVar, overload
from urllib.parse import parse_qsl, urlencode

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from ..content import Content, first_problem
from ..errors import ContractViolation
from .shapes import read, resolved

T_co = TypeVar("T_co", covariant=True)


class Form(Content[T_co]):
    """`application/x-www-form-urlencoded` (WHATWG URL, section 5).

    Arrays repeat their name; objects inside are written as JSON (OpenAPI 3.1,
    section 4.8.15, default of `contentType`).
    """

    @overload
    def __init__(self, type: type[T_co]) -> None: ...

    @overload
    def __init__(self, type: Any) -> None: ...

    def __init__(self, type: Any) -> None:
        super().__init__(type, "application/x-www-form-urlencoded")

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the fields of *value*, urlencoded."""
        pairs = [(name, _form_text(item)) for name, item in _fields(value)]
        return urlencode(pairs).encode(), self.media_type

    def decode(self, raw: bytes) -> T_co:
        """Return the value of a form; a name that stands twice is a list."""
        fields: dict[str, Any] = {}
        for name, text in parse_qsl(raw.decode(errors="replace"), True):
            if name in fields:
                known = fields[name]
                fields[name] = [*(known if isinstance(known, list) else [known]), text]
            else:
                fields[name] = text
        value: T_co = _validated(self.type, fields)
        return value


class Multipart(Content[T_co]):
    """`multipart/form-data` (RFC 7578); fields of bytes are sent as files.

    Attributes:
        content_types: Media type of a part, where the contract sets one
            (`encoding`), by wire name.
    """

    @overload
    def __init__(
        self, type: type[T_co], *, content_types: Mapping[str, str] | None = None
    ) -> None: ...

    @overload
    def __init__(
        self, type: Any, *, content_types: Mapping[str, str] | None = None
    ) -> None: ...

    def __init__(
        self, type: Any, *, content_types: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(type, "multipart/form-data")
        self.content_types: Mapping[str, str] = dict(content_types or {})

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the fields of *value* as parts, and the type with its boundary."""
        boundary = token_hex(16)
        body = b"".join(
            self._part(name, item, boundary) for name, item in _fields(value)
        )
        return (
            body + f"--{boundary}--\r\n".encode(),
            f"{self.media_type}; boundary={boundary}",
        )

    def decode(self, raw: bytes) -> T_co:
        """Not possible without the boundary: contracts answer with other types."""
        raise ContractViolation("multipart answers are not supported", raw=raw)

    def validate(self, fields: Mapping[str, Any]) -> T_co:
        """Return the value of parts that were taken apart already."""
        value: T_co = _validated(self.type, fields)
        return value

    def _part(self, name: str, value: object, boundary: str) -> bytes:
        label = _quoted(name)
        disposition = f'form-data; name="{label}"'
        default = "text/plain; charset=utf-8"
        if isinstance(value, bytes):
            content, default = value, "application/octet-stream"
            disposition += f'; filename="{label}"'
        else:
            content = _form_text(value).encode()
            if isinstance(value, (dict, list)):
                default = "application/json"
        media_type = self.content_types.get(name, default)
        head = (
            f"--{boundary}\r\nContent-Disposition: {disposition}\r\n"
            f"Content-Type: {media_type}\r\n\r\n"
        )
        return head.encode() + content + b"\r\n"


def _validated(type: Any, fields: Mapping[str, Any]) -> Any:
    """Return *fields* as *type*; one part alone may be a list, text may be JSON."""
    adapter: TypeAdapter[Any] = TypeAdapter(type)
    schema = adapter.json_schema()
    definitions = schema.get("$defs", {})
    properties = resolved(schema, definitions).get("properties", {})
    values = {
        name: read(value, properties.get(name, {}), definitions)
        for name, value in fields.items()
    }
    try:
        return adapter.validate_python(values)
    except ValidationError as error:
        raise ContractViolation(first_problem(error)) from error


def _fields(value: Any) -> Iterator[tuple[str, object]]:
    """Yield wire name and value of each field that is set, once for each item."""
    if isinstance(value, BaseModel):
        value = value.model_dump(by_alias=True, exclude_unset=True)
    for name, item in dict(value).items():
        if item is None:
            continue
        for one in item if isinstance(item, (list, tuple, set)) else [item]:
            yield name, one if isinstance(one, bytes) else to_jsonable_python(one)


def _form_text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def _quoted(name: str) -> str:
    """Return *name* for a quoted string, encoded as browsers do (WHATWG HTML)."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
