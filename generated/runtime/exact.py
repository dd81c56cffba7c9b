"""Validators that take what a contract allows and nothing else: for what we are asked.

Pydantic helps out where a value is not quite right, and so do our types: null stands for
an absent property, a date may be a number. That is right for what comes back from another
service, which may be older or newer. A server holds its callers to the contract, and
builds other validators from the same types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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
from .core_schemas import Node, Rewriter, validator_of
from .exact_values import TEXTS, WRITTEN, finite, ipv6, text_of, value_of
from .formats import BOUNDS, FORMAT, LOOKS

_STRICT = frozenset({"int", "float", "bool", "str", "list", "dict"})


def exact(adapter: TypeAdapter[Any], *, texts: bool = False) -> SchemaValidator:
    """Return a validator of the type of *adapter* that goes by the letter.

    Numbers, booleans and texts are never taken for each other, dates are texts as RFC
    3339 has them, properties that may be absent are not null for that, integers keep to
    their format, no number is Infinity, and of a `oneOf` exactly one holds. It is built once.

    Args:
        adapter: Whose type it is.
        texts: Whether numbers and booleans come as texts: in parameters and forms.
    """
    known = _built.get(adapter)
    if known is not None and texts in known:
        return known[texts]
    validator = _Exact(texts=texts).validator(adapter)
    return _built.setdefault(adapter, {}).setdefault(texts, validator)


_built: WeakKeyDictionary[TypeAdapter[Any], dict[bool, SchemaValidator]]
_built = WeakKeyDictionary()


@dataclass(slots=True)
class _Exact(Rewriter):
    """Makes the rule of each node exact."""

    texts: bool = False

    def leaf(self, node: Node, model: Any) -> Node:
        """Return a node whose own rule is exact."""
        kind = node["type"]
        if (
            kind == "model-fields" and not self.texts
        ):  # where empty is as good as absent
            node["fields"] = dict(_fields(node["fields"], model))
        if kind == "any":
            return _finite(node)
        if kind == "float":
            node["allow_inf_nan"] = False  # JSON has no way to write them
        if kind == "model-fields" and _has_untyped_extras(node, model):
            node["extras_schema"] = _finite({"type": "any"})
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

    def _one_of_values(self, node: Node) -> Node:
        """Return a choice of values, in which 1 is neither true nor a text."""
        values = node.get("expected")
        if values is None:
            values = [member.value for member in node["members"]]
        if all(isinstance(value, str) for value in values):
            if node["type"] == "literal":
                return node
            names: Node = {"type": "literal", "expected": values}
            return {"type": "chain", "steps": [names, node]}
        return _before(value_of(values, texts=self.texts), node)


def _before(function: Callable[[Any], Any], node: Node) -> Node:
    """Return a node that is given what *function* makes of its input."""
    schema = cast(CoreSchema, node)
    return cast(Node, core_schema.no_info_before_validator_function(function, schema))


def _finite(node: Node) -> Node:
    """Return a node of values of any type, in which no number is Infinity or NaN."""
    schema = cast(CoreSchema, node)
    return cast(Node, core_schema.no_info_after_validator_function(finite, schema))


def _has_untyped_extras(node: Node, model: Any) -> bool:
    """Whether a model keeps properties that it does not name, of any type."""
    config = getattr(model, "model_config", {})
    return config.get("extra") == "allow" and "extras_schema" not in node


def _said(node: Node, word: str) -> Any:
    """Return what a type of ours says in a node, None for nothing."""
    return (node.get("metadata") or {}).get(word)


def _fields(fields: Node, model: Any) -> Iterator[tuple[str, Node]]:
    """Yield fields; those that may be absent are null only where the contract says so."""
    may_be_null = getattr(model, "_may_be_null", None)
    for name, given in fields.items():
        if may_be_null is not None and never_null(given, name, may_be_null):
            inner = given["schema"]
            given = {**given, "schema": {**inner, "schema": inner["schema"]["schema"]}}
        yield name, given


def _written(node: Node, pattern: str, what: str) -> Node:
    """Return a node that takes texts, and only such as are written like *pattern*."""
    text = {
        "type": "custom-error",
        "schema": {"type": "str", "strict": True, "pattern": f"^(?:{pattern})$"},
        "custom_error_type": "format",
        "custom_error_message": f"Input should be {what}",
    }
    return {"type": "chain", "steps": [text, {**node, "strict": False}]}


def _formatted(node: Node, form: str) -> Node:
    """Return a node of texts that look like their format."""
    if form == "ipv6":
        return _before(ipv6, {**node, "strict": True})
    if form in LOOKS:
        return _written(node, LOOKS[form], f"of format {form}")
    return {**node, "strict": True}


def _counted(node: Node, definitions: Mapping[str, Node]) -> Node:
    """Return a union that refuses what is of several of its types."""
    choices = [one[0] if isinstance(one, tuple) else one for one in node["choices"]]

    @cache
    def validators() -> list[SchemaValidator]:
        """Return one for each type; late, as all definitions are known only then."""
        return [validator_of(choice, definitions) for choice in choices]

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
