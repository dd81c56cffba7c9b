"""Fields of requests that paths and query parameters name, and what texts mean for them.

Texts are those of the JSON of proto3: `5`, `true`, `2024-01-01T00:00:00Z`, the name or the
number of an enum value, base64 for bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from .json_text import DEEPEST, strict_json
from .scalars import takes_null
from .well_known import EMPTY, JSONS, TEXTS, WRAPPERS

Chain: TypeAlias = tuple[FieldDescriptor, ...]
"""A field and those around it, the outermost first."""

_AS_JSON = JSONS | {EMPTY}
_BOOLS = {"true": True, "1": True, "false": False, "0": False}


def chain_of(message: Descriptor, path: str) -> Chain:
    """Return the fields that *path* names: `book.authorName` or `book.author_name`.

    Raises:
        LookupError: It names none, or one inside of a list, of a map or of a scalar;
            the message says which.
    """
    if path.count(".") > DEEPEST:
        raise LookupError("is nested too deeply")
    found: list[FieldDescriptor] = []
    inner: Descriptor | None = message
    for word in path.split("."):
        if found and found[-1].is_repeated:
            raise LookupError(f"{found[-1].name} is a list or a map")
        field = None if inner is None else by_name(inner).get(word)
        if field is None:
            raise LookupError("there is no such field")
        found.append(field)
        inner = field.message_type
    return tuple(found)


@lru_cache(maxsize=1024)
def by_name(message: Descriptor) -> Mapping[str, FieldDescriptor]:
    """Return the fields of *message* by both of their names; that of JSON goes first."""
    fields = list(message.fields)
    return {
        **{field.name: field for field in fields},
        **{field.json_name: field for field in fields},
    }


def is_map(field: FieldDescriptor) -> bool:
    """Whether *field* is a map, and no list of messages."""
    kind = field.message_type
    return kind is not None and bool(kind.GetOptions().map_entry)


def takes_text(field: FieldDescriptor) -> bool:
    """Whether a text can be a value, or an item, of *field*."""
    kind = field.message_type
    return kind is None or kind.full_name in {*TEXTS, *_AS_JSON, *WRAPPERS}


def is_json_text(field: FieldDescriptor) -> bool:
    """Whether a text that is a value of *field* is a whole JSON text, quotes and all."""
    kind = field.message_type
    return kind is not None and kind.full_name in _AS_JSON


def json_of(field: FieldDescriptor, text: str) -> Any:
    """Return the JSON that *text* means as a value, or as an item, of *field*.

    Whether that fits the field is to be checked, as it is of any other JSON.

    Raises:
        ValueError: It means none; the message says what would.
    """
    kind = field.message_type
    if kind is None:
        if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
            return _BOOLS.get(text.lower(), text)
        return None if text == "null" and takes_null(field) else text
    if kind.full_name in WRAPPERS:
        return json_of(kind.fields_by_name["value"], text)
    if kind.full_name in _AS_JSON:
        return strict_json(text)
    if kind.full_name in TEXTS:
        return text
    raise ValueError("is a message: name one of its fields")
