"""The emitter's text made ours: slots filled, docstrings added, imports taken out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any, cast

from codegen.model import ir
from codegen.writing import python
from codegen.writing.models import defaults
from codegen.writing.models.edits import Edits
from codegen.writing.models.escapes import spelt_out
from codegen.writing.models.gate import OtherText
from codegen.writing.models.generator import BASE, BASE_MODULE
from codegen.writing.models.normal import NOTHING, SLOT_MODULE, Normal, imported
from codegen.writing.python import Import

_SLOT = re.compile(r"\bcodegen_slot_\d+\b")


def body(
    text: str, tree: ast.Module, given: Normal, module: ir.Module
) -> tuple[str, set[Import]]:
    """What follows the imports, and the imports that it needs."""
    edits = Edits([line.encode() for line in text.split("\n")])
    imports = _imports(tree)
    used: set[str] = set()
    _plain_names(edits, tree)
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom | ast.Expr):
            edits.replace(statement, "")  # a call rebuilds what builds itself in time
        elif isinstance(statement, ast.ClassDef):
            definition = module.definitions[statement.name]
            used |= _class(edits, statement, given, definition, imports)
            if isinstance(definition, ir.Enumeration):
                _enumeration(edits, statement, definition)
                imports.add(Import(".runtime.models", "ContractEnum"))
        elif isinstance(statement, ast.Assign):
            used |= _alias(edits, statement, given, module, imports)
    for slot in used:
        imports |= given.slots[slot].imports
    finished = spelt_out(edits.done())
    start = finished.index("\n") + 1  # the header is the emitter's
    finished = finished[start:].strip("\n")
    if any(_tagged(d) for d in module.definitions.values()):
        imports |= {Import("typing", "Annotated"), Import("pydantic", "Field")}
    return finished, _only_used(imports, finished)


def _imports(tree: ast.Module) -> set[Import]:
    found: set[Import] = set()
    for statement in tree.body:
        if not isinstance(statement, ast.ImportFrom):
            continue
        for alias in statement.names:
            if statement.module == BASE_MODULE:
                found.add(Import(".runtime.models", BASE))
            elif statement.module not in (SLOT_MODULE, "__future__"):
                found.add(Import(statement.module or "", alias.name))
    return found


def _plain_names(edits: Edits, tree: ast.Module) -> None:
    """Undo aliases of imports, which a member of any class can make the emitter write.

    No attribute has the name of an import, for those are capitals or reserved.
    """
    aliases = {
        alias.asname: alias.name
        for statement in tree.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
        if alias.asname
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in aliases:
            edits.replace(node, aliases[node.id])


def _only_used(imports: set[Import], text: str) -> set[Import]:
    tree = ast.parse(text)
    trees = [tree]
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            trees += [ast.parse(ref.value) for ref in _forward(statement.value)]
    used = {
        node.id
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Name)
    }
    return {item for item in imports if (item.alias or item.name) in used}


class _Quoted(ast.Constant):
    """A forward reference: a constant that is text."""

    value: str


def _forward(node: ast.AST) -> Iterator[_Quoted]:
    """The quoted forward references of an alias: strings that are no data."""
    match node:
        case ast.Call(func=ast.Name(id="TypeAliasType"), args=[_, type]):
            yield from _forward(type)
        case ast.Subscript(value=ast.Name(id="Literal")) | ast.Call():
            return
        case ast.Constant(value=str()):
            yield cast("_Quoted", node)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _forward(child)


def _slots(edits: Edits, node: ast.AST, given: Normal) -> set[str]:
    """Fill the slots below *node*."""
    used: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and inner.id in given.slots:
            used.add(inner.id)
            edits.replace(inner, given.slots[inner.id].text)
    return used


def _class(
    edits: Edits,
    statement: ast.ClassDef,
    given: Normal,
    definition: ir.Definition,
    imports: set[Import],
) -> set[str]:
    used: set[str] = set()
    for base in statement.bases:
        used |= _slots(edits, base, given)
    checks = _checks(definition)
    if checks:
        edits.wrap(statement.bases[-1], "", f", {python.keywords(checks)}")
    first = statement.body[0]
    only = len(statement.body) == 1 and _is_nothing(first)
    doc = python.docstring(definition.doc, indent=4)
    if only:
        edits.replace(first, doc or "pass")
    elif doc:
        edits.insert_before(first, f"    {doc}\n")
    if isinstance(definition, ir.Record):
        attributes = {a.name: a for a in definition.attributes}
        for inner in statement.body:
            if _is_nothing(inner):
                if not only:
                    edits.replace(inner, "")
            elif isinstance(inner, ast.AnnAssign) and isinstance(
                inner.target, ast.Name
            ):
                attribute = attributes[inner.target.id]
                used |= _attribute(edits, inner, attribute, given, imports)
            elif isinstance(inner, ast.Assign):
                used |= _extra(edits, inner, given, definition)
    return used


def _is_nothing(statement: ast.stmt) -> bool:
    """Whether a class says nothing here."""
    match statement:
        case ast.Pass():
            return True
        case ast.AnnAssign(target=ast.Name(id=name)):
            return name == NOTHING
    return False


def _checks(definition: ir.Definition) -> dict[str, Any]:
    """What a record says of its properties as a whole, as keywords of its class.

    `T | None = None` does not say whether null is a value, too.
    """
    if not isinstance(definition, ir.Record):
        return {}
    nullable = tuple(
        attribute.wire_name
        for attribute in definition.attributes
        if isinstance(attribute.type, ir.Nullable)
        and not attribute.required
        and attribute.default is None
    )
    checks = dict(definition.checks)
    return {**checks, "nullable": nullable} if nullable else checks


def _enumeration(
    edits: Edits, statement: ast.ClassDef, definition: ir.Enumeration
) -> None:
    edits.wrap(statement.bases[0], "ContractEnum, ", "")
    for inner in statement.body:
        if isinstance(inner, ast.Assign) and isinstance(inner.targets[0], ast.Name):
            doc = python.docstring(
                definition.docs.get(inner.targets[0].id, ""), indent=4
            )
            if doc:
                edits.insert_after(inner, f"    {doc}")


def _attribute(
    edits: Edits,
    statement: ast.AnnAssign,
    attribute: ir.Attribute,
    given: Normal,
    imports: set[Import],
) -> set[str]:
    used = _slots(edits, statement.annotation, given)
    imports |= _format(edits, statement.annotation, attribute.type, given)
    if attribute.default is not None:
        default = defaults.default(attribute.default, given)
        if statement.value is None:
            raise OtherText(f'the emitter lost the default of "{attribute.name}"')
        edits.replace(statement.value, default.text)
        imports |= default.imports
    doc = python.docstring(attribute.doc, indent=4)
    if doc:
        edits.insert_after(statement, f"    {doc}")
    return used


def _format(
    edits: Edits, annotation: ast.expr, type: ir.Type, given: Normal
) -> frozenset[Import]:
    """Put the type of a format in the place of `str` or `int`; what that imports."""
    if isinstance(type, ir.Nullable):
        type = type.type
    if not isinstance(type, ir.Scalar) or not type.format:
        return frozenset()
    named = imported(given, python.formatted(type.format))
    for node in ast.walk(annotation):
        if isinstance(node, ast.Name) and node.id == type.kind:
            edits.replace(node, named.text)
    return named.imports


def _extra(
    edits: Edits, statement: ast.Assign, given: Normal, record: ir.Record
) -> set[str]:
    """What becomes of other keys, and their type as pydantic documents it."""
    match statement:
        case ast.Assign(targets=[ast.Name(id="model_config")]):
            word = python.literal("forbid" if record.extra is False else "allow")
            edits.replace(statement, f"model_config = ConfigDict(extra={word})\n")
        case ast.Assign(
            targets=[ast.Name(id="__annotations__")],
            value=ast.Dict(values=[ast.Subscript(slice=ast.Tuple(elts=[_, value]))]),
        ):
            names = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            used = names & set(given.slots)
            text = _filled(edits.source(value), given)
            edits.replace(statement, f"__pydantic_extra__: dict[str, {text}]")
            return used
    return set()


def _filled(text: str, given: Normal) -> str:
    return _SLOT.sub(lambda found: given.slots[found[0]].text, text)


def _alias(
    edits: Edits,
    statement: ast.Assign,
    given: Normal,
    module: ir.Module,
    imports: set[Import],
) -> set[str]:
    """Fill the slots of an alias, and tell pydantic its discriminator."""
    target, call = statement.targets[0], statement.value
    if not isinstance(target, ast.Name) or not isinstance(call, ast.Call):
        return set()
    definition = module.definitions[target.id]
    doc = python.docstring(definition.doc)
    if doc:
        edits.insert_after(statement, doc)
    type = _type(definition) or ir.ANY
    used = _slots(edits, call.args[1], given)
    imports |= _format(edits, call.args[1], type, given)
    for quoted in _forward(call):
        inner = {
            slot for slot in given.slots if re.search(rf"\b{slot}\b", quoted.value)
        }
        if inner:
            edits.replace(quoted, python.literal(_filled(quoted.value, given)))
            used |= inner
    union = _union(definition)
    if union is not None and union.tag:
        tag = python.literal(union.tag)
        edits.wrap(call.args[1], "Annotated[", f", Field(discriminator={tag})]")
    elif union is not None and union.exclusive:
        edits.wrap(call.args[1], "Annotated[", ", ONE_OF]")
        imports |= {Import("typing", "Annotated"), Import(".runtime.checks", "ONE_OF")}
    return used


def _type(definition: ir.Definition) -> ir.Type | None:
    return definition.type if isinstance(definition, ir.Alias) else None


def _union(definition: ir.Definition) -> ir.UnionOf | None:
    """The union that an alias stands for, null or not."""
    type = _type(definition)
    if isinstance(type, ir.Nullable):
        type = type.type
    return type if isinstance(type, ir.UnionOf) else None


def _tagged(definition: ir.Definition) -> bool:
    union = _union(definition)
    return union is not None and bool(union.tag)
