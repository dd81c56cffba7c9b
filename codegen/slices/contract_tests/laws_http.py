"""A test for each law of an HTTP contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.model import ir, names
from codegen.slices.contract_tests.view import Test
from codegen.writing import python
from codegen.writing.python import Imports, literal

_FUNCTIONS: Mapping[str, tuple[str, str]] = {
    "read-after-create": (
        "read_after_create",
        "What {create} made is what {read} shows.",
    ),
    "list-after-create": ("list_after_create", "What {create} made, {list} lists."),
    "read-after-replace": (
        "read_after_replace",
        "What {replace} put is what {read} shows.",
    ),
    "replace-twice": ("replace_twice", "{replace}, sent twice, is done once."),
    "read-after-update": (
        "read_after_update",
        "What {update} changed, and nothing else, is changed.",
    ),
    "gone-after-delete": (
        "gone_after_delete",
        "What {delete} removed, {read} does not find.",
    ),
    "pages": ("pages_part_the_list", "The pages of {list} part the list."),
    "limits": ("limits_hold", "A page of {list} is as short as was asked for."),
    "defaults": ("defaults_apply", "What is left out is what the contract says then."),
    "read-only": ("read_only_is_not_written", "What is readOnly, no caller writes."),
    "idempotency-key": (
        "one_key_one_effect",
        "{create}, sent twice with one {words}, is done once.",
    ),
}
"""By law: the function that tries it, and what it says."""
_FILTER = ("a_filter_only_filters", "{list} with {words} lists those that it says.")


def laws(contract: ir.Contract, imports: Imports, taken: names.Scope) -> Iterator[Test]:
    """A test for each law, and one for tenants where callers say who they are."""
    resources = {one.constant: one for one in contract.resources}
    operations = {one.constant: one for one in contract.operations}
    for law in contract.laws:
        resource = resources[law.resource]
        called = {
            role: _called(operations[constant])
            for role, constant in resource.roles.items()
        }
        function, said = _FUNCTIONS.get(law.name, _FILTER)
        doc = said.format(**called, words=law.words[0] if law.words else "")
        if not law.stated:
            doc += " Nobody states that."
        yield _test(function, resource, law, doc, imports, taken)
    for resource in contract.resources:
        if contract.security and "create" in resource.roles:
            law = ir.Law(name="tenants", resource=resource.constant, stated=True)
            doc = "What one tenant made, no other one sees."
            yield _test("tenants_are_apart", resource, law, doc, imports, taken)


def _test(
    function: str,
    resource: ir.Resource,
    law: ir.Law,
    doc: str,
    imports: Imports,
    taken: names.Scope,
) -> Test:
    imports.add(".runtime.contract_tests.http", "laws")
    arguments = ["SUBJECT", f"resources.{resource.constant}"]
    if function == "one_key_one_effect":
        arguments.insert(1, f"operations.{resource.roles['create']}")
    arguments += [literal(word) for word in law.words]
    if law.name != "tenants":
        arguments.append(f"stated={law.stated}")
    name = f"test_{resource.constant.lower()}_{names.snake(law.name)}"
    return Test(
        name=taken.take(name),
        doc=python.docstring(doc, indent=4),
        call=f"laws.{function}({', '.join(arguments)})",
    )


def _called(operation: ir.Operation) -> str:
    http = operation.binding
    assert isinstance(http, ir.HttpBinding)
    return f"{http.method} {http.path}"
