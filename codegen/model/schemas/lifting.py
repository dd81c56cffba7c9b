"""From a schema to a type: what needs a class is lifted out and gets a name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.model.schemas import (
    enums,
    keywords,
    naming,
    polymorphism,
    records,
    unions,
)
from codegen.model.schemas.forms import Forms
from codegen.model.schemas.homes import Homes
from codegen.model.schemas.merging import shape
from codegen.model.schemas.node import ANNOTATIONS, Node, Reader
from codegen.model.schemas.polymorphism import Families
from codegen.model.schemas.shape import Shape
from codegen.model.schemas.store import Draft, Store
from codegen.model.schemas.tags import Tags
from codegen.model.schemas.uses import Uses

# Types within types that are spelt in place; what is deeper gets a name.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Context:
    """Where a type is needed: the module, and the name a class would want."""

    module: str
    want: str

    def __add__(self, role: str) -> Context:
        return Context(self.module, self.want + role)


@dataclass(slots=True)
class Lifter:
    """Turns nodes into types; every class it meets becomes a draft in the store."""

    reader: Reader
    homes: Homes
    store: Store = field(default_factory=Store)
    tags: Tags = field(default_factory=Tags)
    roots: dict[Pointer, str] = field(default_factory=dict)
    families: Families = field(init=False)
    forms: Forms = field(init=False)
    _shapes: dict[Node, Shape] = field(default_factory=dict)
    _open: set[Node] = field(default_factory=set)
    """Inline nodes whose type is being found: one that needs itself gets a name."""

    def __post_init__(self) -> None:
        self.families = Families(self.reader)
        self.forms = Forms(self.store, self.tags, Uses(self.reader))

    # --- types ------------------------------------------------------------------------

    def type(self, node: Node, context: Context) -> ir.Type:
        """The type of a schema wherever one is needed."""
        if node in self._open or len(self._open) > _DEEPEST:
            return self.lift(node, context)
        self._open.add(node)
        try:
            short = self._shortcut(node, context)
            if short is not None:
                return short
            found = self.shape(node)
            if self._needs_class(found):
                return unions.nullable(self.lift(node, context), found.nullable)
            return self.inline(found, context)
        finally:
            self._open.remove(node)

    def shape(self, node: Node) -> Shape:
        """The merged schema of *node*, computed once."""
        if node not in self._shapes:
            self._shapes[node] = shape(self.reader, node)
        return self._shapes[node]

    def lift(self, node: Node, context: Context) -> ir.Ref:
        """A class or alias of its own for *node*."""
        if not node.plain:
            return self.store.draft(node, context.module, context.want).ref
        module = context.module
        if node.at.file in self.homes:
            module = self.homes.module(node.at)
        want = naming.wanted(self.reader, node.at, self.roots) or context.want
        return self.store.draft(node, module, want).ref

    def named(self, at: Pointer) -> ir.Type:
        """The type of a schema that has a name of its own, null included."""
        want = naming.wanted(self.reader, at, self.roots)
        node = Node(at)
        ref = self.store.draft(node, self.homes.module(at), want).ref
        if self.is_class(node):
            return unions.nullable(ref, self.shape(node).nullable)
        return ref

    def is_class(self, node: Node) -> bool:
        """Whether a named schema is a class, so that null stands at its uses."""
        if self._only_reference(node) is not None or self._collapsed(node) is not None:
            return False
        found = self.shape(node)
        if self.families.descendants(found):
            return False
        return found.is_record or self._enumeration(found) is not None

    def base(self, at: Pointer) -> ir.Ref:
        """The class to inherit from for the schema at *at*, which is a record."""
        return self._class(Node(at), Context(self.homes.module(at), ""))

    def _class(self, node: Node, context: Context) -> ir.Ref:
        """The class behind a record that may be another name: no alias is a base."""
        ref = self.lift(node, context)
        target = self._only_reference(node)
        other = Node(target) if target is not None else self._collapsed(node)
        if other is not None:
            return self._class(other, Context(ref.module, ref.name))
        if self.families.descendants(self.shape(node)):
            alone = polymorphism.base(node)
            want = f"{naming.wanted(self.reader, node.at, self.roots)}Base"
            return self.store.draft(alone, ref.module, want).ref
        return ref

    # --- ways to say another schema ---------------------------------------------------

    def _shortcut(self, node: Node, context: Context) -> ir.Type | None:
        """The type of a node that only refers to another; None if it says more."""
        target = self._only_reference(node)
        if target is not None:
            null = self.reader.siblings(node.at).get("nullable") is True
            if naming.is_named(target):
                return unions.nullable(self.named(target), null)
            return unions.nullable(self.type(Node(target), context), null)
        only = self._collapsed(node)
        if only is None:
            return None
        null = self.reader.keywords(node.at).get("nullable") is True
        return unions.nullable(self.type(only, context), null)

    def _only_reference(self, node: Node) -> Pointer | None:
        target = self.reader.target(node.at) if node.plain else None
        if target is None or set(self.reader.siblings(node.at)) - ANNOTATIONS:
            return None
        return target

    def _collapsed(self, node: Node) -> Node | None:
        """The one schema that an `allOf` without a word of its own consists of."""
        own = self.reader.keywords(node.at)
        branches = own.get("allOf")
        if not node.plain or not isinstance(branches, list) or "$ref" in own:
            return None
        said = {k for k in own if k != "allOf" and not k.startswith("x-")} - ANNOTATIONS
        speaking = [
            node / "allOf" / index
            for index, branch in enumerate(branches)
            if not isinstance(branch, dict) or set(branch) - (ANNOTATIONS - {"$ref"})
        ]
        if len(speaking) != 1 or said - {"type"} or self._is_kind(node):
            return None
        only = speaking[0]
        if "type" in said:
            types = self.shape(only).types
            if types != frozenset(
                {own["type"]} if isinstance(own["type"], str) else ()
            ):
                return None
        return only

    def _is_kind(self, node: Node) -> bool:
        """Whether a schema is one of those that a discriminator tells apart by name."""
        return naming.is_named(node.at) and any(
            self.families.descendants(self.shape(Node(ancestor)))
            for ancestor in self.families.ancestors(node.at)
        )

    # --- inline types -----------------------------------------------------------------

    def _needs_class(self, found: Shape) -> bool:
        if found.is_record or self._enumeration(found) is not None:
            return True
        return any(c.discriminator is not None for c in found.choices)

    def inline(self, found: Shape, context: Context) -> ir.Type:
        """The type that a shape is, spelt in place."""
        if found.values is not None:
            return unions.nullable(self._one_of(found, context), found.nullable)
        if found.choices:
            return unions.union(self, found, context)
        types = found.types
        if types is None:
            return ir.ANY
        if not types:
            return ir.NONE
        ordered = [name for name in keywords.TYPES if name in types]
        members = [self._of_type(found, name, context) for name in ordered]
        return unions.nullable(unions.of(members), found.nullable)

    def _of_type(self, found: Shape, name: str, context: Context) -> ir.Type:
        limits = self.limits(found, name)
        if name == "array":
            items = self._fixed(found, context)
            if items is not None:
                return ir.TupleOf(items)
            limits += (("unique", True),) if found.unique else ()
            return ir.ListOf(self._item(found, context), limits)
        if name == "object":
            if found.properties:  # one of several types, or this would be a record
                node = replace(found.node, only="object")
                return self.lift(node, context + "Object")
            return ir.MapOf(self.value(found, context), limits, self._key(found))
        type = keywords.scalar(name, found.format, limits)
        if (
            type.kind == "bytes"
            and self.reader.dialect(found.node.at.file) != "asyncapi"
        ):
            type = replace(type, kind="file")  # only HTTP has forms with files
        if limits and not type.constraints:
            message = f'limits of a "{found.format}" are not checked'
            self.reader.report.add(codes.NOT_GENERATED, found.node.at, message)
        return type

    def limits(self, found: Shape, name: str) -> tuple[tuple[str, Any], ...]:
        words = keywords.LIMITS.get(name, {})
        limits = {words[key]: found.limits[key] for key in words if key in found.limits}
        if name == "integer":
            limits = keywords.of_integers(limits)
        return tuple(limits.items())

    def _fixed(self, found: Shape, context: Context) -> tuple[ir.Type, ...] | None:
        """The items of an array that has only those of its prefix; None if it may not.

        `tuple[int, *tuple[str, ...]]` is Python, but pydantic reads it as something else.
        """
        count = len(found.prefix)
        most, least = found.limits.get("maxItems"), found.limits.get("minItems", 0)
        if not count or not (found.fixed or most == count) or least > count:
            return None
        if least < count:
            message = f"arrays of less than {count} items are refused"
            self.reader.report.add(codes.NOT_GENERATED, found.node.at, message)
        return tuple(self.type(item, context + "Item") for item in found.prefix)

    def _key(self, found: Shape) -> ir.Scalar | ir.Literals:
        """What the keys of a map look like, as far as values or one pattern say it."""
        patterns = [pattern for pattern in found.patterns if pattern]
        if found.keys is not None:
            keys = self.shape(found.keys)
            if keys.values is not None and all(isinstance(v, str) for v in keys.values):
                return ir.Literals(tuple(enums.distinct(keys.values)))
            if keys.values is None and not keys.choices:
                return ir.Scalar("str", self.limits(keys, "string"))
            message = "keys are checked by length and pattern alone"
            self.reader.report.add(codes.NOT_GENERATED, found.keys.at, message)
        elif found.extra is False and len(patterns) == 1 == len(found.patterns):
            if keywords.compiles(patterns[0]):
                return ir.Scalar("str", (("pattern", patterns[0]),))
        return ir.Scalar("str")

    def _item(self, found: Shape, context: Context) -> ir.Type:
        if found.prefix:
            message = "items are told apart by position; the type joins them"
            self.reader.report.add(codes.NOT_GENERATED, found.node.at, message)
        nodes = [*found.prefix, *([found.items] if found.items else [])]
        if not nodes or (found.prefix and not found.items and not found.fixed):
            return ir.ANY
        return unions.of([self.type(item, context + "Item") for item in nodes])

    def value(self, found: Shape, context: Context) -> ir.Type:
        nodes = list(found.patterns.values())
        if isinstance(found.extra, Node):
            nodes.append(found.extra)
        elif not nodes or found.extra is not False:
            return ir.ANY
        return unions.of([self.type(node, context + "Value") for node in nodes])

    # --- enumerations -----------------------------------------------------------------

    def values(self, found: Shape) -> list[Any]:
        """The values of an `enum` or `const` that its type allows."""
        listed = enums.distinct(found.values or [])
        fitting = enums.matching(listed, found.types)
        if len(fitting) < len(listed) and found.values_at is not None:
            message = "values of another type than the schema's own"
            self.reader.report.add(codes.LINT, found.values_at, message)
        return fitting or listed

    def _enumeration(self, found: Shape) -> list[Any] | None:
        """The values that become a class; None if the shape is no enumeration."""
        if found.values is None or found.choices:
            return None
        values = self.values(found)
        named = found.node.plain and naming.is_named(found.node.at)
        if len(values) < 2 and (found.constant or not named):
            return None
        return values if enums.enumerable(values) else None

    def _one_of(self, found: Shape, context: Context) -> ir.Type:
        values = self.values(found)
        if set(map(str, values)) == {"True", "False"} and found.types == frozenset(
            {"boolean"}
        ):
            return ir.Scalar("bool")
        literals = enums.literals(values)
        if literals is not None:
            return unions.of(literals)
        message = (
            "objects, arrays and fractions are no literals; values are not checked"
        )
        self.reader.report.add(codes.NOT_GENERATED, found.node.at, message)
        types = found.types or frozenset().union(*map(enums.json_types, values))
        if "number" in types:
            types -= {"integer"}
        ordered = [name for name in keywords.TYPES if name in types]
        return unions.of([self._of_type(found, name, context) for name in ordered])

    # --- definitions ------------------------------------------------------------------

    def describe(self) -> None:
        """Describe every draft, and those that come up meanwhile."""
        for draft in self.store.waiting():
            draft.definition = self._definition(draft)

    def _definition(self, draft: Draft) -> ir.Definition:
        node, context = draft.node, Context(draft.ref.module, draft.ref.name)
        short = self._shortcut(node, context)
        if short is not None:
            own = self.reader.keywords(node.at).get("description")
            return ir.Alias(type=short, doc=own if isinstance(own, str) else "")
        found = self.shape(node)
        family = self.families.descendants(found)
        if family:
            return records.family(self, draft, found, family)
        values = self._enumeration(found)
        if values is not None:
            return enums.described(values, found, self.reader.keywords(found.node.at))
        if found.is_record:
            draft.places = {name: n.at for name, n in found.properties.items()}
            return records.record(self, found, context)
        type = self.inline(found, context)
        if found.choices:
            self.tags.declare(self, draft, found, type)
        return ir.Alias(type=type, doc=found.doc)
