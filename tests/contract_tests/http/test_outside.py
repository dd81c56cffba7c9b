"""Schemathesis' own command line, with all its checks, finds nothing on any fake.

What it finds all the same stands in `FOUND`, with the reason: nothing that serves such a
contract could do better.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.harness import cases
from tests.harness.mocking import mock

pytestmark = pytest.mark.deep

_TEXT = "any text is a right value, so what was meant to be a wrong one is right"
_ONE = "a list of one value cannot be told from the value"
_NULL = "null has no text of its own in forms, parameters and paths"
_EXTRA = "an object exploded over the request takes what others have for its own"
_HTTP = "the names are those of HTTP itself, or none that it can carry"
_BESIDE = "it reads what stands beside a reference otherwise"
_METHOD = "it does not know the methods that OpenAPI 3.2 adds"
_ALIKE = "two templates of paths match the same address"
_REFUSED = "it does not read this contract at all"

FOUND: Mapping[str, tuple[str, str]] = {
    "argument_names_that_clash": ("ST201", _TEXT),
    "beside_references": ("ST202 ST204", _BESIDE),
    "defaults_beside_members": ("ST201 ST202", _EXTRA),
    "enumerations_of_nothing": ("ST108", "no value is right"),
    "event_stream": ("ST108", "it takes the schema of an event for one of all events"),
    "form_body": ("ST201", _ONE),
    "form_encoding": ("ST201", _ONE),
    "form_objects": ("ST201 ST202", _EXTRA),
    "hard_to_sample": ("ST101 ST103", "what has no end cannot be answered"),
    "header_names_that_nobody_can_send": ("ST202 ST204", _HTTP),
    "header_twice": ("ST202", _HTTP),
    "headers_of_framing": ("ST201 ST202", _HTTP),
    "key_names_that_nobody_can_send": ("ST202 ST204", _HTTP),
    "kinds_without_a_word": (
        "ST111",
        "a schema that no mapping names has its own name",
    ),
    "media_type_with_comma": ("ST201", _TEXT),
    "multipart_files": ("ST201", _ONE),
    "multipart_styles": ("ST201 ST202", _NULL),
    "nothing_to_send": ("ST201 ST202", _NULL),
    "openapi32_query_method": ("ST205", _METHOD),
    "optional_body": ("ST201", _TEXT),
    "parameter_styles": ("ST201", _ONE),
    "path_parameters_not_described": ("", _REFUSED),
    "paths_alike": ("ST202 ST205", _ALIKE),
    "policies": ("ST301", "an answer without a body tells nothing of what is there"),
    "query_objects": ("ST202", _EXTRA),
    "querystring": ("ST205", _METHOD),
    "references_to_whole_maps": ("", _REFUSED),
    "reserved_and_exploded": ("ST201 ST202", _EXTRA),
    "resources": ("ST101 ST202", "the contract has a 507, and a 422 to what it allows"),
    "several_media_types": ("ST201", _TEXT),
    "text_and_binary": ("ST201", _TEXT),
    "union_path_parameters": ("ST202", _NULL),
    "unknown_members": (
        "ST108",
        "a tag may have any value in each member of the union",
    ),
    "all_text": ("", _REFUSED),
}
"""For each case the codes of findings, and why they are none."""


def _served() -> list[cases.Case]:
    """The cases with a fake of an HTTP service."""
    return [
        one for one in cases.goldens() if next(one.golden.glob("*/http/fake.py"), None)
    ]


@pytest.mark.parametrize("case", _served(), ids=str)
def test_it_finds_nothing(case: cases.Case, tmp_path: Path) -> None:
    """Or what is known, for a known reason."""
    case.copied(tmp_path / "contracts")
    with mock("contracts", "--port", "0", cwd=tmp_path) as running:
        runs = [_run(url, tmp_path) for url in running.http_addresses]
    assert runs
    said = "\n".join(done.stdout + done.stderr for done in runs)
    codes = sorted(set(re.findall(r"^- (ST\d+) ", said, re.MULTILINE)))
    failed = any(done.returncode for done in runs)
    known = FOUND.get(case.name)
    if known is None:
        assert not failed, said
    else:
        assert failed, "it finds nothing any more"
        assert codes == known[0].split(), said


def test_what_is_known_is_of_a_case() -> None:
    """No reason outlives its case."""
    assert FOUND.keys() <= {case.name for case in _served()}


def _run(url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{url}/openapi.json"]
    options = ["--url", url, "--checks", "all", "--max-examples", "15", "--no-color"]
    seed = ["--seed", "1", "--generation-database", "none"]
    return subprocess.run(
        [*command, *options, *seed],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
