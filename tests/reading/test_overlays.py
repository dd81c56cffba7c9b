"""Overlays: what an action removes and changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.diagnostics import Report
from codegen.reading import contracts, overlays
from codegen.reading.source import Sources

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Users", "version": "1"},
    "tags": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
    "paths": {"/a": {"get": {"tags": ["x"]}}, "/b": {"get": {}}},
}


def _overlaid(folder: Path, *actions: object) -> tuple[dict[str, Any], list[str]]:
    overlay = {"overlay": "1.0.0", "actions": list(actions)}
    (folder / "x.openapi.json").write_text(json.dumps(DOCUMENT), "utf-8")
    (folder / "x.openapi.overlay.json").write_text(json.dumps(overlay), "utf-8")
    report = Report()
    sources = Sources((folder,), report)
    found = contracts.search((folder,), sources, report).found
    (changed,) = overlays.apply(found, sources, report)
    assert sources.load(folder / "x.openapi.json") == changed.source
    return changed.source.value, [d.message for d in report.diagnostics]


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("$.tags[1]", ["a", "c"]),
        ("$.tags[0,1]", ["c"]),
        ("$.tags[1,0]", ["c"]),
        ("$.tags[1,1]", ["a", "c"]),
        ("$.tags[::-1]", []),
        ("$.tags[?@.name != 'b']", ["b"]),
        ("$.tags[*]['name', 'name']", [None, None, None]),
    ],
)
def test_remove_from_a_list(tmp_path: Path, target: str, left: list[str]) -> None:
    """Every selected item goes, in whatever order it was selected, and no other."""
    value, said = _overlaid(tmp_path, {"target": target, "remove": True})
    assert ([tag.get("name") for tag in value["tags"]], said) == (left, [])


def test_remove_a_node_and_what_is_in_it(tmp_path: Path) -> None:
    """A target may select both."""
    value, said = _overlaid(tmp_path, {"target": "$.paths..*", "remove": True})
    assert (value["paths"], said) == ({}, [])


def test_update_merges(tmp_path: Path) -> None:
    """Objects recursively, lists appended, values replaced; in order of the actions."""
    value, said = _overlaid(
        tmp_path,
        {"target": "$.paths.*.get", "update": {"x-seen": True}},
        {"target": "$.paths['/a']", "update": {"get": {"tags": ["y"], "x-seen": 1}}},
        {"target": "$.tags", "update": {"name": "d"}},
        {"target": "$.info", "update": {"title": "People"}},
    )
    assert said == []
    assert value["paths"] == {
        "/a": {"get": {"tags": ["x", "y"], "x-seen": 1}},
        "/b": {"get": {"x-seen": True}},
    }
    assert [tag["name"] for tag in value["tags"]] == ["a", "b", "c", "d"]
    assert value["info"] == {"title": "People", "version": "1"}


def test_what_is_removed_cannot_be_changed(tmp_path: Path) -> None:
    """Later actions see what earlier ones left."""
    _, said = _overlaid(
        tmp_path,
        {"target": "$.paths['/a']", "remove": True},
        {"target": "$.paths['/a']", "update": {}},
    )
    assert said == ["target \"$.paths['/a']\" matches nothing"]


@pytest.mark.parametrize("extends", ["x.openapi.json", "./sub/../x.openapi.json"])
def test_extends(tmp_path: Path, extends: str) -> None:
    """An overlay of another name says whose it is."""
    (tmp_path / "x.openapi.json").write_text(json.dumps(DOCUMENT), "utf-8")
    actions = [{"target": "$.info", "update": {"x-service": "people"}}]
    overlay = {"overlay": "1.0.0", "extends": extends, "actions": actions}
    (tmp_path / "mine.json").write_text(json.dumps(overlay), "utf-8")
    report = Report()
    sources = Sources((tmp_path,), report)
    found = contracts.search((tmp_path,), sources, report).found
    (changed,) = overlays.apply(found, sources, report)
    assert changed.source.value["info"]["x-service"] == "people"


def test_extends_that_is_no_path(tmp_path: Path) -> None:
    """A NUL, an address."""
    for extends in ("a\0b", "http://[", "../" * 50):
        (tmp_path / "x.openapi.json").write_text(json.dumps(DOCUMENT), "utf-8")
        overlay = {"overlay": "1.0.0", "extends": extends, "actions": []}
        (tmp_path / "mine.json").write_text(json.dumps(overlay), "utf-8")
        report = Report()
        sources = Sources((tmp_path,), report)
        found = contracts.search((tmp_path,), sources, report).found
        overlays.apply(found, sources, report)
        assert [d.message for d in report.diagnostics] == [
            "no contract for this overlay"
        ]
