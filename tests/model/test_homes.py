"""Which module the schemas of a file stand in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.diagnostics import Report
from codegen.model.schemas.homes import Homes, stem, strongly_connected
from codegen.reading import refs
from codegen.reading.source import Sources

USERS, ORDERS = ".users.http.models", ".orders.http.models"


def _homes(folder: Path, files: dict[str, str]) -> dict[str, str]:
    """The module of each file; `users.yaml` and `orders.yaml` are contracts."""
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
    return {s.name: homes.module(file) for file, s in documents.sources.items()}


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


def test_files_that_need_each_other_share_a_module(tmp_path: Path) -> None:
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
