"""The fields of a form, as names and values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, RootModel

from ...decimals import jsonable
from ..values.shapes import in_json
from .files import File


def gathered(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return *pairs* by name; a name that stands twice is a list."""
    fields: dict[str, Any] = {}
    twice: set[str] = set()
    for name, value in pairs:
        if name in twice:
            fields[name].append(value)
        elif name in fields:
            twice.add(name)
            fields[name] = [fields[name], value]
        else:
            fields[name] = value
    return fields


def fields_of(value: Any) -> Iterator[tuple[str, object]]:
    """Yield wire name and value of each field that is set, to null as well.

    Raises:
        ValueError: There are none: it is no object.
    """
    while isinstance(value, RootModel):
        value = value.root
    if isinstance(value, BaseModel):
        files = dict(_files(value))
        value = value.model_dump(by_alias=True, exclude_unset=True, exclude=set(files))
        value |= files.values()
    if not isinstance(value, Mapping):
        kind = type(value).__name__
        raise ValueError(f"a form has fields with names, which {kind} has not")
    yield from value.items()


def _files(value: BaseModel) -> Iterator[tuple[str, tuple[str, object]]]:
    """Yield the fields that are files, or lists of them, with their wire names."""
    for name, field in type(value).model_fields.items():
        item = getattr(value, name)
        listed = item if isinstance(item, list | tuple) else [item]
        if any(isinstance(one, File) for one in listed):
            yield name, (field.serialization_alias or field.alias or name, item)


def items_of(value: object) -> list[object]:
    """Return the values of one field, as JSON types but for files."""
    listed = (
        list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]
    )
    return [one if isinstance(one, bytes | File) else jsonable(one) for one in listed]


def text_of(name: str, value: object, *, as_json: bool = False) -> str:
    """Return one of `items_of` the field *name*, which is no file, as a text.

    Raises:
        ValueError: It is JSON, with bytes in it that are no UTF-8.
    """
    if value is None and not as_json:
        return ""
    if isinstance(value, str) and not as_json:
        return value
    text = json.dumps(jsonable(value))
    if "\\ud" in text:  # half a character, or one beyond the first 65536
        in_json(
            f"form field {name!r}", json.dumps(json.loads(text), ensure_ascii=False)
        )
    return text
