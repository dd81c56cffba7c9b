"""`google.api.http` decides what is idempotent where nobody says it, and has places."""

from __future__ import annotations

from pathlib import Path

from codegen import pipeline
from codegen.model import ir
from tests.harness.command import standing_in

HEAD = """syntax = "proto3";
package tests.rules;
import "google/api/annotations.proto";
import "codegen/resilience.proto";
message It { string id = 1; }
service Its {
"""


def built(tmp_path: Path, rpcs: list[str]) -> tuple[pipeline.Result, ir.System | None]:
    """What is made of a service with an rpc of each of these options."""
    calls = [
        f"  rpc Call{number}(It) returns (It) {{ {options} }}\n"
        for number, options in enumerate(rpcs)
    ]
    (tmp_path / "its.proto").write_text(f"{HEAD}{''.join(calls)}}}\n")
    request = pipeline.Request(paths=(tmp_path,), output=tmp_path / "out")
    with standing_in(tmp_path):
        return pipeline.analyse(request)


def repeatable(tmp_path: Path, rpcs: list[str]) -> list[tuple[bool, bool]]:
    """Whether each is idempotent, and whether it is safe."""
    result, system = built(tmp_path, rpcs)
    assert result.ok and system is not None
    policies = [operation.policy for operation in system.contracts[0].operations]
    return [(one.get("idempotent"), one.facts.safe) for one in policies]


def http(rule: str) -> str:
    """The option."""
    return f"option (google.api.http) = {{ {rule} }};"


def test_the_main_rule_says_what_may_be_repeated(tmp_path: Path) -> None:
    """As HTTP has it (RFC 9110, 9.2); the other rules are only other ways to call."""
    expected = {
        "": (False, False),
        http('get: "/v1/a"'): (True, True),
        http('put: "/v1/b"'): (True, False),
        http('delete: "/v1/c"'): (True, False),
        http('post: "/v1/d"'): (False, False),
        http('patch: "/v1/e"'): (False, False),
        http('custom: { kind: "GET" path: "/v1/f" }'): (True, True),
        http('post: "/v1/g" additional_bindings { get: "/v1/h" }'): (False, False),
        http('get: "/v1/i" additional_bindings { post: "/v1/j" }'): (True, True),
    }
    assert repeatable(tmp_path, list(expected)) == list(expected.values())


def test_what_the_provider_says_goes_first(tmp_path: Path) -> None:
    """The `idempotency_level`, whatever the method of HTTP; policies before both."""
    level = "option idempotency_level = {};"
    policy = "option (codegen.resilience) = {{ idempotent: {} }};"
    expected = {
        level.format("IDEMPOTENCY_UNKNOWN") + http('get: "/v1/a"'): (False, False),
        level.format("NO_SIDE_EFFECTS") + http('post: "/v1/b"'): (True, True),
        level.format("IDEMPOTENT") + http('get: "/v1/c"'): (True, False),
        policy.format("false") + http('get: "/v1/d"'): (False, True),
        policy.format("true") + http('post: "/v1/e"'): (True, False),
    }
    assert repeatable(tmp_path, list(expected)) == list(expected.values())


def test_places(tmp_path: Path) -> None:
    """Each mistake is shown where the path, or the name, stands."""
    shown = {
        http('get: "/v1/{x}"'): ['"/v1/{x}" };'],
        'option (google.api.http).get = "/v2/{x}";': ['"/v2/{x}";'],
        http('get: "/{x}" additional_bindings: [{ get: "/a/{y}" }, { put: "/{x}" }]'): [
            '"/{x}" additional',
            '"/a/{y}" }, {',
            '"/{x}" }]',
        ],
        http('post: "/v3" body: "x" response_body: "y"'): ['"x" resp', '"y" }'],
        # The whole of it, if it is written in pieces.
        http('get: "/v4/" "{x}"'): ["option (google.api.http)"],
    }
    result, _ = built(tmp_path, list(shown))
    lines = (tmp_path / "its.proto").read_text().split("\n")
    spans = [one.span for one in result.report.diagnostics if one.code == "CG245"]
    found = [lines[span.line - 1][span.column - 1 :] for span in spans]
    wanted = [text for texts in shown.values() for text in texts]
    assert len(found) == len(wanted)
    for text, begin in zip(found, wanted, strict=True):
        assert text.startswith(begin)
