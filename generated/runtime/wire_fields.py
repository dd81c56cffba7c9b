"""What the classes of a type have, by the names of the wire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo


def models(kind: Any) -> Iterator[type[BaseModel]]:
    """Return the classes that a value of *kind* may be, seen through unions and lists."""
    kind = getattr(kind, "__value__", kind)  # of `TypeAliasType`
    if isinstance(kind, type) and issubclass(kind, RootModel):
        yield from models(kind.model_fields["root"].annotation)
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for one in get_args(kind):
        yield from models(one)


def wire_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of *model* by the names that they have on the wire."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def wire_field(kind: Any, name: str) -> FieldInfo | None:
    """Return what the first class of *kind* that has one calls *name*."""
    found = (wire_fields(model).get(name) for model in models(kind))
    return next((one for one in found if one is not None), None)
