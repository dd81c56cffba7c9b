"""Models as Python text: the seam behind which an emitter writes the classes."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diagnostics import Report, Span, codes
from codegen.model import ir
from codegen.writing import python
from codegen.writing.models import finish, gate, generator, normal, split
from codegen.writing.python import Import


def files(module: ir.Module, runtime: str, report: Report) -> Iterator[tuple[str, str]]:
    """Each file of a models module, its module path and its text: one, or the parts of
    a large one and the module that has the names of all."""
    parts = split.parts(module)
    for part in parts:
        yield part.path, emit(part, runtime, report)
    if len(parts) > 1:
        doc = python.docstring(f"Data types of {module.file}.")
        yield module.path, f"{doc}\n\n{split.facade(module, parts)}\n"


def emit(module: ir.Module, runtime: str, report: Report) -> str:
    """The text of a models module, unformatted; empty, with a diagnostic, on failure.

    *runtime* is the absolute module of a shared runtime, or empty.
    """
    docstring = python.docstring(f"Data types of {module.file}.")
    body, imports = "", {Import(ref.module, ref.name) for ref in module.reexports}
    if module.definitions:
        given = normal.form(module)
        try:
            drafted = generator.generate(given)
            tree = gate.check(drafted, given, module)
        except gate.OtherText as error:
            report.add(codes.EMITTER_NAMES, Span(module.file), str(error))
            return ""
        body, needed = finish.body(drafted, tree, given, module)
        imports |= needed
    block = python.import_block(imports, here=module.path, runtime=runtime)
    parts = filter(None, [docstring, block, _listed(module), body])
    return "\n\n".join(parts) + "\n"


def _listed(module: ir.Module) -> str:
    """`__all__` of a module that has names of others: type checkers take them for its own."""
    if not module.reexports:
        return ""
    own = {*module.definitions, *(ref.name for ref in module.reexports)}
    return f"__all__ = {python.literal(sorted(own))}"


def owner(module: ir.Module) -> str:
    """Whose file a models module is: `users.http`, `_shared`."""
    path = module.path.strip(".").split(".")
    return "_shared" if path[0] == "_shared" else ".".join(path[:-1])
