"""The fields of a form, as names and values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, RootModel
from pydantic_core import to_jsonable_python

from .files import File, as_file


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
    """Yield wire name and value of each field that is set.

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
    for name, item in value.items():
        if item is not None:
            yield name, item


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
    return [
        one if isinstance(one, bytes | File) else to_jsonable_python(one, by_alias=True)
        for one in listed
    ]


def text_of(value: object, *, as_json: bool = False) -> str:
    """Return one of `items_of` that is no file as a text."""
    if isinstance(value, list):  # of bytes, which is JSON for want of better
        value = [
            (
                as_file(one).read().decode("latin-1")
                if isinstance(one, bytes | File)
                else one
            )
            for one in value
        ]
    if as_json:
        return json.dumps(to_jsonable_python(value, by_alias=True))
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
