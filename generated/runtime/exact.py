"""Validators that take what a contract allows and nothing else: for what we are asked.

Pydantic helps out where a value is not quite right, and so do our types: null stands for
an absent property, a date may be a number. That is right for what comes back from another
service, which may be older or newer. A server holds its callers to the contract, and
builds other validators from the same types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast
from weakref import WeakKeyDictionary

from pydantic import TypeAdapter, ValidationError
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    SchemaValidator,
    core_schema,
)

from .absent import never_null
from .checks import ONE_OF_KEY
from .exact_values import TEXTS, WRITTEN, ipv6, text_of, value_of
from .formats import BOUNDS, FORMAT, LOOKS

_Node = dict[str, Any]

_INNER = (
    "schema",
    "choices",
    "fields",
    "items_schema",
    "keys_schema",
    "values_schema",
    "extras_schema",
    "steps",
)
"""Where a node of a core schema holds others."""

_STRICT = frozenset({"int", "float", "bool", "str", "list", "dict"})


def exact(adapter: TypeAdapter[Any], *, texts: bool = False) -> SchemaValidator:
    """Return a validator of the type of *adapter* that goes by the letter.

    Numbers, booleans and texts are never taken for each other, dates are texts as RFC
    3339 has them, properties that may be absent are not null for that, integers keep to
    their format, and of a `oneOf` exactly one holds. It is built once.

    Args:
        adapter: Whose type it is.
        texts: Whether numbers and booleans come as texts: in parameters and forms.
    """
    known = _built.get(adapter)
    if known is not None and texts in known:
        return known[texts]
    if not isinstance(adapter.core_schema, dict):
        adapter.rebuild()
    validator = _Schemas(texts).validator(adapter.core_schema)
    return _built.setdefault(adapter, {}).setdefault(texts, validator)


_built: WeakKeyDictionary[TypeAdapter[Any], dict[bool, SchemaValidator]]
_built = WeakKeyDictionary()


@dataclass(slots=True)
class _Schemas:
    """Core schemas made exact; *definitions* are those that others refer to."""

    texts: bool
    definitions: dict[str, _Node] = field(default_factory=dict)

    def validator(self, schema: CoreSchema) -> SchemaValidator:
        """Return the exact validator of a whole schema."""
        return _validator(self.of(cast(_Node, schema)), self.definitions)

    def of(self, node: _Node, model: Any = None) -> _Node:
        """Return one node; *model* is the class whose fields are looked for."""
        if node["type"] == "definitions":
            for one in node["definitions"]:
                self.definitions[one["ref"]] = {**self.of(one), "ref": one["ref"]}
            return self.of(node["schema"])
        model = node["cls"] if node["type"] == "model" else model
        made = {key: value for key, value in node.items() if key != "ref"}
        for key in _INNER:
            if key in node:
                made[key] = self._inner(node[key], model)
        if made["type"] == "model-fields":
            if not self.texts:  # where empty is as good as absent
                made["fields"] = dict(_fields(made["fields"], model))
        return self._leaf(made)

    def _inner(self, found: Any, model: Any) -> Any:
        if isinstance(found, list):
            return [self._inner(one, model) for one in found]
        if isinstance(found, tuple):  # a choice with a label
            return (self.of(found[0], model), *found[1:])
        if not isinstance(found.get("type"), str):  # by name
            return {name: self.of(one, model) for name, one in found.items()}
        return self.of(found, model)

    def _leaf(self, node: _Node) -> _Node:
        """Return a node whose own rule is exact."""
        kind = node["type"]
        if kind == "int":
            low, high = BOUNDS.get(_said(node, FORMAT), (None, None))
            if low is not None and high is not None:
                node["ge"] = max(low, node.get("ge", low))
                node["le"] = min(high, node.get("le", high))
        if kind == "str" and (form := _said(node, FORMAT)):
            return _formatted(node, form)
        if kind in WRITTEN:
            return _written(node, *WRITTEN[kind])
        if kind in ("enum", "literal"):
            return self._one_of_values(node)
        if kind == "union" and _said(node, ONE_OF_KEY):
            return _counted(node, self.definitions)
        if self.texts and kind in TEXTS:
            return _before(text_of(*TEXTS[kind]), node)
        if kind in _STRICT:
            node["strict"] = True
        return node

    def _one_of_values(self, node: _Node) -> _Node:
        """Return a choice of values, in which 1 is neither true nor a text."""
        values = node.get("expected")
        if values is None:
            values = [member.value for member in node["members"]]
        if all(isinstance(value, str) for value in values):
            if node["type"] == "literal":
                return node
            names: _Node = {"type": "literal", "expected": values}
            return {"type": "chain", "steps": [names, node]}
        return _before(value_of(values, texts=self.texts), node)


def _before(function: Callable[[Any], Any], node: _Node) -> _Node:
    """Return a node that is given what *function* makes of its input."""
    schema = cast(CoreSchema, node)
    return cast(_Node, core_schema.no_info_before_validator_function(function, schema))


def _validator(node: _Node, definitions: Mapping[str, _Node]) -> SchemaValidator:
    found = _reached(node, definitions)
    if found:
        node = {"type": "definitions", "schema": node, "definitions": found}
    # Else pydantic would put in the validators that the classes have, which are lax.
    return SchemaValidator(cast(CoreSchema, node), _use_prebuilt=False)


def _reached(node: _Node, definitions: Mapping[str, _Node]) -> list[_Node]:
    """Return the definitions that *node* leads to."""
    found: dict[str, _Node] = {}
    waiting = list(_references(node))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = definitions[name]
            waiting += _references(found[name])
    return list(found.values())


def _references(found: Any) -> Iterator[str]:
    if isinstance(found, list | tuple):
        for one in found:
            yield from _references(one)
    elif isinstance(found, dict):
        if found.get("type") == "definition-ref":
            yield found["schema_ref"]
        for key in _INNER if isinstance(found.get("type"), str) else found:
            yield from _references(found.get(key))


def _said(node: _Node, word: str) -> Any:
    """Return what a type of ours says in a node, None for nothing."""
    return (node.get("metadata") or {}).get(word)


def _fields(fields: _Node, model: Any) -> Iterator[tuple[str, _Node]]:
    """Yield fields; those that may be absent are null only where the contract says so."""
    may_be_null = getattr(model, "_may_be_null", None)
    for name, given in fields.items():
        if may_be_null is not None and never_null(given, name, may_be_null):
            inner = given["schema"]
            given = {**given, "schema": {**inner, "schema": inner["schema"]["schema"]}}
        yield name, given


def _written(node: _Node, pattern: str, what: str) -> _Node:
    """Return a node that takes texts, and only such as are written like *pattern*."""
    text = {
        "type": "custom-error",
        "schema": {"type": "str", "strict": True, "pattern": f"^(?:{pattern})$"},
        "custom_error_type": "format",
        "custom_error_message": f"Input should be {what}",
    }
    return {"type": "chain", "steps": [text, {**node, "strict": False}]}


def _formatted(node: _Node, form: str) -> _Node:
    """Return a node of texts that look like their format."""
    if form == "ipv6":
        return _before(ipv6, {**node, "strict": True})
    if form in LOOKS:
        return _written(node, LOOKS[form], f"of format {form}")
    return {**node, "strict": True}


def _counted(node: _Node, definitions: Mapping[str, _Node]) -> _Node:
    """Return a union that refuses what is of several of its types."""
    choices = [one[0] if isinstance(one, tuple) else one for one in node["choices"]]

    @cache
    def validators() -> list[SchemaValidator]:
        """Return one for each type; late, as all definitions are known only then."""
        return [_validator(choice, definitions) for choice in choices]

    def checked(value: Any) -> Any:
        if sum(_fits(validator, value) for validator in validators()) > 1:
            message = "Input should fit one of several schemas (oneOf), not more"
            raise PydanticCustomError("one_of", message)
        return value

    return _before(checked, node)


def _fits(validator: SchemaValidator, value: Any) -> bool:
    try:
        validator.validate_python(value)
    except ValidationError:
        return False
    return True
