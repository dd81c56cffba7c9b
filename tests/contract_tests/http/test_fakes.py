"""The generated fakes of goldens: nothing is found where everything is as the contract says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.harness import cases
from tests.mutants.running import build, run

ALL = sorted(
    case.name
    for case in cases.goldens()
    if case.slice == "http"
    and next(case.golden.glob("*/http/fake.py"), None)
    and not (case.folder / "pyproject.toml").exists()
)
_TEXT = "as text, what was meant to be wrong is right, or what is right looks wrong"
_HTTP = "the names are those of HTTP itself, or none that it can carry"
_BOTH = "positive_data_acceptance status_code_conformance"
"""How a request that is refused although it is right is told of."""

FOUND: Mapping[str, tuple[str, str]] = {
    "beside_references": (
        "positive_data_acceptance status_code_conformance",
        "Schemathesis reads what stands beside a reference otherwise",
    ),
    "defaults_beside_members": (
        "negative_data_rejection",
        "an object exploded over the request takes what others have for its own",
    ),
    "enumerations_of_nothing": ("response_schema_conformance", "no value is right"),
    "form_encoding": ("negative_data_rejection", _TEXT),
    "form_objects": ("negative_data_rejection", _TEXT),
    "hard_to_sample": ("not_a_server_error", "what has no end cannot be answered"),
    "header_twice": (f"{_BOTH} negative_data_rejection", _HTTP),
    "headers_of_framing": (
        f"{_BOTH} negative_data_rejection missing_required_header",
        _HTTP,
    ),
    "key_as_parameter": (_BOTH, "a key is a parameter as well"),
    "key_names_that_nobody_can_send": ("refused_auth", _HTTP),
    "kinds_without_a_word": (
        "response_schema_conformance",
        "a schema that no mapping names has its own name",
    ),
    "media_type_with_comma": ("negative_data_rejection", _TEXT),
    "missing_responses": (
        "status_code_conformance",
        "an operation that declares nothing but a refusal is done all the same, as the"
        " build warns",
    ),
    "multipart_styles": (f"{_BOTH} negative_data_rejection", _TEXT),
    "nothing_to_send": ("negative_data_rejection", _TEXT),
    "optional_body": ("negative_data_rejection", _TEXT),
    "parameter_styles": ("negative_data_rejection", _TEXT),
    "paths_alike": (_BOTH, "two templates of paths match the same address"),
    "query_objects": (_BOTH, _TEXT),
    "reserved_and_exploded": (f"{_BOTH} negative_data_rejection", _TEXT),
    "several_media_types": ("negative_data_rejection", _TEXT),
    "text_and_binary": ("negative_data_rejection", _TEXT),
    "union_path_parameters": (_BOTH, _TEXT),
    "unknown_members": (
        "response_schema_conformance",
        "a tag may have any value in each member of the union",
    ),
}
"""For each case the checks that find something, and why that is nothing of the fake's."""


def found(name: str, folder: Path) -> set[str]:
    """Test the fakes of a case in *folder*, all of them meant; return the checks that fail."""
    case = next(one for one in cases.goldens() if str(one) == f"http/{name}")
    fakes = sorted(
        path.parent.parent.name for path in case.golden.glob("*/http/fake.py")
    )
    tables = [f'{one.replace("_", "-")} = "fake"' for one in fakes]
    told = "\n".join(["[tool.codegen.providers]", *tables])
    build(case.copied(folder / "contracts"), folder, told)
    done = run(folder, examples=5)
    checks = {check for _, check in done.findings}
    assert bool(checks) == bool(done.code), done.said
    return checks


@pytest.mark.deep
@pytest.mark.parametrize("name", ALL)
def test_every_fake(name: str, tmp_path: Path) -> None:
    """Or what is known, for a known reason."""
    known, _ = FOUND.get(name, ("", ""))
    assert found(name, tmp_path) == set(known.split())
