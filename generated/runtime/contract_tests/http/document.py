"""The OpenAPI document of a service, as far as contract tests read it themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import jsonschema_rs

from ...http import references
from ...http.operation import METHODS
from ...media_types import akin, in_range, is_json, same

Schema = Any
"""A JSON Schema: a mapping, or a truth value."""


@dataclass(frozen=True, kw_only=True)
class Declared:
    """One operation of a document.

    Attributes:
        path: `/users/{userId}`.
        method: `GET`.
        value: What the document says of it.
        shared: Parameters that hold for its whole path.
    """

    path: str
    method: str
    value: Mapping[str, Any]
    shared: tuple[Any, ...] = ()

    @property
    def name(self) -> str:
        """What it is called: its operationId, or its method and path."""
        return str(self.value.get("operationId") or f"{self.method} {self.path}")

    @property
    def pointer(self) -> str:
        """Where it stands (RFC 6901)."""
        return f"/paths/{escaped(self.path)}/{self.method.lower()}"

    @property
    def only_refuses(self) -> bool:
        """Whether the document has no answer for it but refusals, as of what is gone."""
        keys = [str(key) for key in self.value.get("responses", {})]
        return bool(keys) and all(key.startswith(("4", "5")) for key in keys)


class Document:
    """A document, with its references resolved where they are followed."""

    def __init__(self, value: Mapping[str, Any]) -> None:
        """Read *value*, which has no references to other documents."""
        self.value = value

    @cached_property
    def operations(self) -> dict[tuple[str, str], Declared]:
        """Every operation, by path and method."""
        found: dict[tuple[str, str], Declared] = {}
        for path, item in self.value.get("paths", {}).items():
            item = self._item(item)
            shared = tuple(item.get("parameters", ()))
            named = {name.upper(): item[name] for name in METHODS if name in item}
            named |= item.get("additionalOperations", {})  # since OpenAPI 3.2
            for method, value in named.items() if path.startswith("/") else ():
                found[path, method] = Declared(
                    path=path, method=method, value=value, shared=shared
                )
        return found

    def asked(self, case: Any) -> Declared | None:
        """Return the operation that *case*, a request of Schemathesis, was made up for."""
        made_for = case.operation
        return self.operations.get((made_for.path, made_for.method.upper()))

    def _item(self, value: Any, depth: int = 0) -> dict[str, Any]:
        """What is said of a path, there and in what is referred to."""
        if not isinstance(value, Mapping) or depth > 50:
            return {}
        if not isinstance(value.get("$ref"), str):
            return dict(value)
        return {**self._item(self.at(value["$ref"]), depth + 1), **value}

    def heirs(self, base: Mapping[str, Any]) -> tuple[Schema, ...]:
        """Return the schemas that are made of *base* by `allOf`, at any remove, or that its
        discriminator lists.
        """
        if id(base) not in self._heirs:
            self._heirs[id(base)] = tuple(self._found_heirs(base))
        return self._heirs[id(base)]

    @cached_property
    def _heirs(self) -> dict[int, tuple[Schema, ...]]:
        return {}

    def _found_heirs(self, base: Mapping[str, Any]) -> Iterator[Schema]:
        known, new = {id(base)}, [base]
        while new:
            one = new.pop()
            told = one.get("discriminator")
            mapping = told.get("mapping", {}) if isinstance(told, Mapping) else {}
            listed = [self.at(self._component(str(name))) for name in mapping.values()]
            for heir in (*listed, *self._made_of.get(id(one), ())):
                if isinstance(heir, Mapping) and heir and id(heir) not in known:
                    known.add(id(heir))
                    new.append(heir)
                    yield heir

    @cached_property
    def _made_of(self) -> dict[int, list[Schema]]:
        """By the identity of a schema: those components that have it in their `allOf`."""
        found: dict[int, list[Schema]] = {}
        for one in self.value.get("components", {}).get("schemas", {}).values():
            parts = one.get("allOf", ()) if isinstance(one, Mapping) else ()
            for part in parts:
                if isinstance(part, Mapping) and "$ref" in part:
                    found.setdefault(id(self.resolved(part)), []).append(one)
        return found

    @staticmethod
    def _component(told: str) -> str:
        """The reference that a discriminator means: it may say a name alone."""
        return told if "#" in told else f"#/components/schemas/{told}"

    def validator(self, schema: Schema) -> jsonschema_rs.Validator | None:
        """Return what decides whether a value fits *schema*, a part of this document.

        None if that cannot be decided. It is made once for each schema.
        """
        key = id(schema)
        if key not in self._validators:
            components = self.value.get("components", {})
            whole = {"allOf": [schema], "components": components}
            try:
                self._validators[key] = jsonschema_rs.validator_for(whole)
            except (ValueError, jsonschema_rs.ReferencingError):
                self._validators[key] = None
        return self._validators[key]

    @cached_property
    def _validators(self) -> dict[int, jsonschema_rs.Validator | None]:
        return {}

    def resolved(self, value: Any) -> Any:
        """Return what *value* refers to, or *value*; nothing if it refers in a circle."""
        return references.resolved(self.value, value)

    def at(self, reference: str) -> Any:
        """Return what stands at `#/…`; nothing if there is no such thing."""
        return references.at(self.value, reference)

    def parameters(self, operation: Declared) -> Iterator[Mapping[str, Any]]:
        """Return the parameters of *operation*; its own stand for those of its path."""
        own = [self.resolved(one) for one in operation.value.get("parameters", ())]
        named = {(one.get("in"), one.get("name")) for one in own}
        for one in map(self.resolved, operation.shared):
            if (one.get("in"), one.get("name")) not in named:
                yield one
        yield from own

    def schemes(self) -> dict[str, Mapping[str, Any]]:
        """Return the schemes of security, by name."""
        schemes = self.value.get("components", {}).get("securitySchemes", {})
        return {name: self.resolved(scheme) for name, scheme in schemes.items()}

    def keys_in(self, place: str) -> Iterator[str]:
        """Return the names of what callers show in *place*: `header`, `query`, `cookie`."""
        for scheme in self.schemes().values():
            if scheme.get("type") == "apiKey" and scheme.get("in") == place:
                yield str(scheme.get("name", ""))

    def response(
        self, operation: Declared, status: int
    ) -> tuple[str, Mapping[str, Any]] | None:
        """Return how the document calls *status*, and what it says of it."""
        found = operation.value.get("responses", {})
        keys = {str(key).upper(): key for key in found}
        for name in (str(status), f"{status // 100}XX", "DEFAULT"):
            if name in keys:
                return str(keys[name]), self.resolved(found[keys[name]])
        return None

    def body(self, operation: Declared, media_type: str = "json") -> Schema | None:
        """Return the schema of the body that *operation* takes as JSON, None for none."""
        body = self.resolved(operation.value.get("requestBody", {}))
        return json_schema(body.get("content", {}), media_type)

    def successes(self, operation: Declared) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Return every success that *operation* declares: its key, and what is said of it."""
        for key, value in operation.value.get("responses", {}).items():
            if str(key).startswith("2"):
                yield str(key), self.resolved(value)


def schema_of(content: Mapping[str, Any], told: str) -> Schema | None:
    """Return the schema of what is sent as *told*, if that is JSON, as *content* has it.

    A media type by itself stands before a range that it is in, and that before any other
    that is JSON.
    """
    if not is_json(told):
        return None
    for fits in (same, in_range, akin):
        for declared, value in content.items():
            if isinstance(value, Mapping) and fits(declared, told):
                schema: Schema = value.get("schema", {})
                return schema
    return None


def json_schema(content: Mapping[str, Any], media_type: str = "json") -> Schema | None:
    """Return the schema of the first media type of *content* that is JSON, None for none."""
    return next(json_schemas(content, media_type), None)


def json_schemas(
    content: Mapping[str, Any], media_type: str = "json"
) -> Iterator[Schema]:
    """Return the schema of each media type of *content* that is JSON."""
    for name, value in content.items():
        if media_type in name.lower() and isinstance(value, Mapping):
            yield value.get("schema", {})


def escaped(part: str) -> str:
    """Return *part* as a JSON pointer has it (RFC 6901)."""
    return part.replace("~", "~0").replace("/", "~1")
