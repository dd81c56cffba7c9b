"""Reads a generated Protocol: its methods, in the words of who implements it.

The module that build writes is read, and not the contract again, so that a starter fits
the Protocol whatever its spelling.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from codegen.slices.scaffold.view import Method
from codegen.writing import python
from codegen.writing.python import Expr, Import, Imports

_WRAPPER = "MaybeAwaitable"
"""What a Protocol wraps around the value, so that `def` and `async def` both fit."""


def absolute(module: str, package: str) -> str:
    """A module of the output as users import it: `.users.http` -> `generated.users.http`."""
    return f"{package}{module}" if module.startswith(".") else module


def methods(
    text: str, module: str, protocol: str, *, package: str, imports: Imports
) -> tuple[Method, ...]:
    """The methods of *protocol* in the *text* of *module*, `.users.http.service`.

    *package* is how users import the output, *imports* are those of the new module.
    """
    tree = ast.parse(text)
    names = {item.alias or item.name: item for item in _imported(tree, module, package)}
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    return tuple(
        _method(function, names, imports)
        for function in _functions(classes[protocol], classes)
    )


def _imported(tree: ast.Module, module: str, package: str) -> Iterator[Import]:
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.strip(".").split(".")[: -node.level] if node.level else []
            named = ".".join([*above, *([node.module] if node.module else [])])
            source = absolute(f".{named}", package) if node.level else named
            for alias in node.names:
                yield Import(source, alias.name, alias.asname or "")


def _functions(
    found: ast.ClassDef, classes: Mapping[str, ast.ClassDef]
) -> Iterator[ast.FunctionDef]:
    """The methods of a class, those of its bases in the same module first."""
    for base in found.bases:
        if isinstance(base, ast.Name) and base.id in classes:
            yield from _functions(classes[base.id], classes)
    yield from (node for node in found.body if isinstance(node, ast.FunctionDef))


def _method(
    function: ast.FunctionDef, names: Mapping[str, Import], imports: Imports
) -> Method:
    arguments = function.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if argument.annotation is not None:
            spelt = imports.use(_expr(argument.annotation, names))
            argument.annotation = ast.Name(spelt)
    returned = function.returns
    if isinstance(returned, ast.Subscript) and ast.unparse(returned.value) == _WRAPPER:
        returned = returned.slice
    doc = python.summary(ast.get_docstring(function) or "")
    return Method(
        name=function.name,
        signature=ast.unparse(arguments),
        returns=imports.use(_expr(returned, names)) if returned else "None",
        doc=python.docstring(doc, indent=8) or '"""Not described by the contract."""',
    )


def _expr(annotation: ast.expr, names: Mapping[str, Import]) -> Expr:
    """The text of an annotation, with the imports that it needs."""
    used = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    needed = frozenset(names[name] for name in used if name in names)
    return Expr(ast.unparse(annotation), needed)
