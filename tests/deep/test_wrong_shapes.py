"""Each place of a contract in turn holds what does not belong there."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen import pipeline

pytestmark = pytest.mark.deep

CONTRACT: Any = json.loads(Path(__file__).with_name("contract.json").read_text())
WRONG: tuple[Any, ...] = ([], None, "x", 7, {}, ["x"], True)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each node below *value*."""
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def put(path: tuple[Any, ...], value: Any) -> Any:
    """The contract with *value* in place of what is at *path*."""
    changed = copy.deepcopy(CONTRACT)
    node = changed
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return changed


@pytest.mark.parametrize(
    "path", list(places(CONTRACT)), ids=lambda p: "/".join(map(str, p))
)
def test_it_is_said_and_nothing_breaks(path: tuple[Any, ...], tmp_path: Path) -> None:
    """No traceback, and no error that would be a defect of ours (CG9xx)."""
    file = tmp_path / "a.openapi.json"
    request = pipeline.Request(paths=(file,), output=tmp_path / "out", package="out")
    for value in WRONG:
        file.write_text(json.dumps(put(path, value)), "utf-8")
        result = pipeline.lint(request)
        codes = [found.code for found in result.report.diagnostics]
        assert not [code for code in codes if code.startswith("CG9")], value
