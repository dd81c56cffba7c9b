"""Which module the schemas of a file stand in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.diagnostics import Pointer, Report
from codegen.model.graph import strongly_connected
from codegen.model.schemas.homes import Homes
from codegen.model.schemas.naming import stem
from codegen.reading import refs
from codegen.reading.source import Sources

USERS, ORDERS = ".users.http.models", ".orders.http.models"


def _homes(folder: Path, files: dict[str, str], *schemas: str) -> dict[str, str]:
    """The module of each file; `users.yaml` and `orders.yaml` are contracts.

    With *schemas* (`users.yaml A`) that of each of them.
    """
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    report = Report()
    sources = Sources((folder,), report)
    contracts = [sources.load(folder / n) for n in files if n in _CONTRACTS]
    known = [contract for contract in contracts if contract is not None]
    documents = refs.close(known, sources, report)
    assert not report.diagnostics
    homes = Homes(documents, {c.file: _CONTRACTS[c.path.name] for c in known})
    known_as = {s.name: file for file, s in documents.sources.items()}
    if not schemas:
        return {name: homes.module(Pointer(file)) for name, file in known_as.items()}
    places: dict[str, Pointer] = {}
    for schema in schemas:
        name, _, of = schema.partition(" ")
        places[schema] = Pointer(known_as[name], ("components", "schemas", of))
    return {schema: homes.module(at) for schema, at in places.items()}


_CONTRACTS = {"users.yaml": USERS, "orders.yaml": ORDERS}


def _refers(*targets: str, key: str = "properties") -> str:
    refs = ", ".join(f"p{i}: {{$ref: {t!r}}}" for i, t in enumerate(targets))
    return f"components: {{schemas: {{A: {{{key}: {{{refs}}}}}}}}}\n"


def test_a_schema_file_is_shared(tmp_path: Path) -> None:
    """A file of schemas stands below `_shared`, even if one contract needs it."""
    files = {"users.yaml": _refers("money.schema.yaml"), "money.schema.yaml": "{}"}
    assert _homes(tmp_path, files) == {
        "users.yaml": USERS,
        "money.schema.yaml": "._shared.money",
    }


def test_equal_stems_keep_the_folders_that_differ(tmp_path: Path) -> None:
    """Folders that they have in common say nothing."""
    files = {
        "users.yaml": _refers("s/a/item.yaml", "s/b/item.yaml", "s/b/item.json"),
        "s/a/item.yaml": "{}",
        "s/b/item.yaml": "{}",
        "s/b/item.json": "{}",
    }
    assert _homes(tmp_path, files) == {
        "users.yaml": USERS,
        "s/a/item.yaml": "._shared.a.item",
        "s/b/item.json": "._shared.b.item",
        "s/b/item.yaml": "._shared.b.item_",
    }


def test_a_module_is_not_hidden_by_a_folder(tmp_path: Path) -> None:
    """Python finds the folder `a` first, where there is a module `a` too."""
    files = {
        "users.yaml": _refers("a/item.yaml", "b/item.yaml", "a.yaml"),
        **dict.fromkeys(("a/item.yaml", "b/item.yaml", "a.yaml"), "{}"),
    }
    modules = _homes(tmp_path, files)
    assert [modules[name] for name in files if name != "users.yaml"] == [
        "._shared.a.item",
        "._shared.b.item",
        "._shared.a_",
    ]


def test_names_of_files_become_modules(tmp_path: Path) -> None:
    """Keywords, digits and signs in file names give names that can be imported."""
    odd = ["class.yaml", "1st-thing.yaml", "Über.yaml", "...yaml"]
    files = {"users.yaml": _refers(*odd), **dict.fromkeys(odd, "{}")}
    modules = _homes(tmp_path, files)
    assert {name: modules[name] for name in odd} == {
        "class.yaml": "._shared.class_",
        "1st-thing.yaml": "._shared.value_1st_thing",
        "Über.yaml": "._shared.über",
        "...yaml": "._shared.value",
    }


def test_what_files_need_of_each_other_shares_a_module(tmp_path: Path) -> None:
    """The contract's module if one of them is a contract, else the first by name."""
    files = {
        "users.yaml": _refers("back.yaml", "ping.yaml"),
        "back.yaml": _refers("users.yaml#/components/schemas/A"),
        "ping.yaml": _refers("pong.yaml"),
        "pong.yaml": _refers("ping.yaml"),
    }
    assert _homes(tmp_path, files) == {
        "users.yaml": USERS,
        "back.yaml": USERS,
        "ping.yaml": "._shared.ping",
        "pong.yaml": "._shared.ping",
    }


def test_only_what_others_refer_to_leaves_its_module(tmp_path: Path) -> None:
    """With what that refers to in turn; a circle of classes is whole, and so is the rest."""
    at = "#/components/schemas"
    files = {
        "users.yaml": f"""
components: {{schemas: {{
  User: {{properties: {{order: {{$ref: 'orders.yaml{at}/Order'}}}}}},
  Id: {{type: string}}, Mine: {{properties: {{user: {{$ref: '{at}/User'}}}}}}}}}}""",
        "orders.yaml": f"""
components: {{schemas: {{
  Order: {{properties: {{line: {{$ref: '{at}/Line'}}}}}},
  Line: {{properties: {{by: {{$ref: 'users.yaml{at}/Id'}}}}}},
  Own: {{properties: {{order: {{$ref: '{at}/Order'}}}}}}}}}}""",
    }
    assert _homes(
        tmp_path,
        files,
        *("users.yaml User", "users.yaml Id", "users.yaml Mine"),
        *("orders.yaml Order", "orders.yaml Line", "orders.yaml Own"),
    ) == {
        "users.yaml User": USERS,
        "users.yaml Id": ORDERS,
        "users.yaml Mine": USERS,
        "orders.yaml Order": ORDERS,
        "orders.yaml Line": ORDERS,
        "orders.yaml Own": ORDERS,
    }


def test_operations_that_refer_to_each_other_move_nothing(tmp_path: Path) -> None:
    """A message of another contract is no part of a class here, and so no import of one."""
    text = """
channels: {a: {messages: {theirs: {$ref: 'OTHER#/components/messages/M'}}}}
components:
  messages: {M: {payload: {$ref: 'OTHER#/components/schemas/A'}}}
  schemas: {A: {type: object}}
"""
    files = {
        "users.yaml": text.replace("OTHER", "orders.yaml"),
        "orders.yaml": text.replace("OTHER", "users.yaml"),
    }
    assert _homes(tmp_path, files, "users.yaml A", "orders.yaml A") == {
        "users.yaml A": USERS,
        "orders.yaml A": ORDERS,
    }


def test_a_family_over_files_is_a_circle(tmp_path: Path) -> None:
    """Its name stands for the members, each of which has it for a base."""
    files = {
        "users.yaml": """
components: {schemas: {Pet: {type: object, properties: {kind: {type: string}},
  discriminator: {propertyName: kind}}}}""",
        "orders.yaml": """
components: {schemas: {Cat: {allOf: [{$ref: 'users.yaml#/components/schemas/Pet'}]}}}""",
    }
    assert _homes(tmp_path, files, "users.yaml Pet", "orders.yaml Cat") == {
        "users.yaml Pet": ORDERS,
        "orders.yaml Cat": ORDERS,
    }


def test_a_file_that_continues_a_contract_belongs_to_it(tmp_path: Path) -> None:
    """Path items and messages in files of their own are parts of their contract."""
    paths = "paths: {/a: {$ref: parts/a.yaml}}\n"
    both = "paths: {/a: {$ref: parts/a.yaml}, /b: {$ref: parts/b.yaml}}\n"
    files = {
        "users.yaml": both,
        "orders.yaml": paths,
        "parts/a.yaml": "{}",
        "parts/b.yaml": "{}",
    }
    assert _homes(tmp_path, files) == {
        "users.yaml": USERS,
        "orders.yaml": ORDERS,
        "parts/a.yaml": "._shared.a",  # two contracts need it
        "parts/b.yaml": USERS,
    }


def test_stem_leaves_out_what_kind_of_file_it_is() -> None:
    """`.schema` and the like tell nothing apart."""
    names: dict[str, Any] = {
        "a/money.yaml": "money",
        "money.schema.yaml": "money",
        "schema.yaml": "schema",
        "v1.2.yaml": "v1.2",
    }
    assert {name: stem(name) for name in names} == names


def test_strongly_connected_groups() -> None:
    """Each node is in one group, and a group reaches itself."""
    graph = {"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": [], "e": ["e"]}
    groups = {tuple(sorted(group)) for group in strongly_connected(graph)}
    assert groups == {("a",), ("b", "c"), ("d",), ("e",)}


def test_a_long_chain_of_files_needs_no_stack() -> None:
    """Depth is no limit."""
    graph = {str(i): [str(i + 1)] for i in range(5000)} | {"5000": ["0"]}
    assert len(strongly_connected(graph)) == 1
