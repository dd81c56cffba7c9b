"""The gate: what the emitter wrote is what was planned, name by name, and no more."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from codegen.model import ir
from codegen.writing.models.generator import BASE_MODULE
from codegen.writing.models.normal import NOTHING, SLOT_MODULE, Normal


class OtherText(Exception):
    """The emitter wrote something else than planned; the message says what."""


# Calls that a models module may make, and nodes that data types are made of. Contract
# text that became anything but a string constant would need one that is missing here.
_CALLS = frozenset({"Field", "ConfigDict", "TypeAliasType"})
_NODES = (
    ast.Module,
    ast.ImportFrom,
    ast.alias,
    ast.ClassDef,
    ast.Assign,
    ast.AnnAssign,
    ast.Expr,
    ast.Pass,
    ast.Name,
    ast.Constant,
    ast.Subscript,
    ast.Tuple,
    ast.List,
    ast.Dict,
    ast.BinOp,
    ast.BitOr,
    ast.UnaryOp,
    ast.USub,
    ast.Attribute,
    ast.Call,
    ast.keyword,
    ast.Load,
    ast.Store,
)
_IMPORTS = frozenset(
    {"__future__", BASE_MODULE, SLOT_MODULE, "datetime", "decimal", "enum"}
    | {"pydantic", "typing", "typing_extensions", "uuid"}
)


def check(text: str, given: Normal, module: ir.Module) -> ast.Module:
    """The parsed text; raises OtherText unless it holds the plan and nothing else."""
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        raise OtherText(f"the emitter wrote no Python: {error.msg}") from None
    for node in ast.walk(tree):
        _check_node(node)
    written: set[str] = set()
    for statement in tree.body:
        name = _defined(statement, module)
        if name is None:
            continue
        if name not in module.definitions or name in written:
            raise OtherText(f'the emitter added "{name}"')
        written.add(name)
        _check_definition(statement, name, module.definitions[name])
    missing = [name for name in module.definitions if name not in written]
    if missing:
        raise OtherText(f'the emitter left out "{missing[0]}"')
    return tree


def _check_node(node: ast.AST) -> None:
    if not isinstance(node, _NODES):
        raise OtherText(f"the emitter wrote a {type(node).__name__}")
    if isinstance(node, ast.ImportFrom) and node.module not in _IMPORTS:
        raise OtherText(f'the emitter imported "{node.module}"')
    if isinstance(node, ast.Call):
        function = node.func
        rebuild = isinstance(function, ast.Attribute) and (
            function.attr == "model_rebuild" and isinstance(function.value, ast.Name)
        )
        if not rebuild and getattr(function, "id", "") not in _CALLS:
            raise OtherText("the emitter wrote a call")


def _defined(statement: ast.stmt, module: ir.Module) -> str | None:
    match statement:
        case ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name
        case ast.ImportFrom():
            return None
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
            if name in module.definitions:
                return None
    raise OtherText("the emitter wrote another statement")


def _check_definition(
    statement: ast.stmt, name: str, definition: ir.Definition
) -> None:
    match definition, statement:
        case ir.Alias(), ast.Assign(value=ast.Call()):
            return
        case ir.Enumeration(), ast.ClassDef():
            _same(name, list(_members(statement)), list(definition.members))
            return
        case ir.Record(), ast.ClassDef():
            planned = [(a.name, a.wire_name) for a in definition.attributes]
            _same(name, sorted(_fields(statement)), sorted(planned))
            return
    raise OtherText(f'the emitter made something else of "{name}"')


def _same(name: str, written: list[Any], planned: list[Any]) -> None:
    if written != planned or list(map(type, written)) != list(map(type, planned)):
        raise OtherText(f'the emitter changed the members of "{name}"')


def _members(statement: ast.ClassDef) -> Iterator[tuple[str, Any]]:
    """Name and value of each member of an enumeration."""
    for inner in statement.body:
        match inner:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, ast.literal_eval(value)
            case _:
                raise OtherText(f'the emitter added to "{statement.name}"')


def _fields(statement: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Name and wire name of each field of a record."""
    for inner in statement.body:
        match inner:
            case ast.AnnAssign(target=ast.Name(id=name)) if name == NOTHING:
                continue
            case ast.AnnAssign(target=ast.Name(id=name)):
                alias = _alias(inner)
                yield name, name if alias is None else alias
            case ast.Assign(targets=[ast.Name(id="model_config" | "__annotations__")]):
                continue
            case ast.Pass():
                continue
            case _:
                raise OtherText(f'the emitter added to "{statement.name}"')


def _alias(field: ast.AnnAssign) -> str | None:
    """The wire name in `Field(alias=...)`."""
    for node in ast.walk(field):
        if isinstance(node, ast.keyword) and node.arg == "alias":
            return str(ast.literal_eval(node.value))
    return None
