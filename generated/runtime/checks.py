"""What contracts say of values and pydantic has no word for."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True, slots=True)
class Unique:
    """No item of a list comes twice (`uniqueItems`).

    Items are compared as they came, so that those which differ only in what the contract
    does not know are two.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_unique, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


UNIQUE = Unique()

ONE_OF_KEY = "one_of"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value is of exactly one of the types of a union (`oneOf`).

    Servers hold their callers to it (`exact`); clients take the type that fits best.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        union = schema["schema"] if schema["type"] == "nullable" else schema
        union["metadata"] = {**union.get("metadata", {}), ONE_OF_KEY: True}
        return cast(CoreSchema, schema)


ONE_OF = OneOf()


def _unique(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    try:
        distinct = len(set(map(_same, value)))
    except RecursionError:
        message = "Items should not be nested so deeply"
        raise PydanticCustomError("nesting", message) from None
    if distinct < len(value):
        raise PydanticCustomError("unique", "Items should be unique")
    return value


def _same(value: Any) -> Hashable:
    """What equal values of JSON have in common: 1 is 1.0, and true is neither."""
    if isinstance(value, bool) or value is None:
        return "constant", value
    if isinstance(value, BaseModel):
        present = value.model_fields_set
        value = {k: v for k, v in value if k in present}
    if isinstance(value, Mapping):
        return "object", frozenset((k, _same(v)) for k, v in value.items())
    if isinstance(value, list | tuple):
        return "array", tuple(map(_same, value))
    return value if isinstance(value, Hashable) else repr(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a type says of its properties as a whole, by their wire names."""

    ignores: tuple[str, ...] = ()
    min_properties: int = 0
    max_properties: int | None = None
    requires: Mapping[str, tuple[str, ...]] | None = None
    implies: Mapping[str, Any] | None = None

    def __bool__(self) -> bool:
        return self != Properties()

    def checked(self, value: Any, names: Mapping[str, str]) -> Any:
        """*value* without what is ignored, and with what is implied.

        *names* are the wire names of fields.

        Raises:
            PydanticCustomError: There are too many, too few, or one without another.
        """
        if not isinstance(value, Mapping):
            return value
        kept = {k: v for k, v in value.items() if k not in self.ignores}
        present = {names.get(key, key) for key in kept}
        least, most = self.min_properties, self.max_properties
        if len(present) < least or (most is not None and len(present) > most):
            raise PydanticCustomError(
                "properties",
                "There should be {bounds} properties",
                {
                    "bounds": (
                        f"at most {most}"
                        if least <= len(present)
                        else f"at least {least}"
                    )
                },
            )
        for name, others in (self.requires or {}).items():
            missing = [one for one in others if one not in present]
            if name in present and missing:
                raise PydanticCustomError(
                    "requires",
                    '"{name}" should come with "{other}"',
                    {"name": name, "other": missing[0]},
                )
        implied = (self.implies or {}).items()
        return kept | {name: one for name, one in implied if name not in present}

    def schema(self) -> dict[str, Any]:
        """The same as JSON Schema."""
        said: dict[str, Any] = {}
        if self.min_properties:
            said["minProperties"] = self.min_properties
        if self.max_properties is not None:
            said["maxProperties"] = self.max_properties
        if self.requires:
            said["dependentRequired"] = {k: list(v) for k, v in self.requires.items()}
        return said
