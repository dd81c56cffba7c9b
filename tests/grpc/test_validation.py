"""Which requests have rules: those on which anything that they can hold has one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from codegen import pipeline
from tests.harness.cases import ROOT
from tests.harness.command import standing_in

PART = ROOT / "grpc/validated/buf/validate/validate.proto"
HEAD = """
syntax = "proto2";
package tests.rules;
import "buf/validate/validate.proto";
import "google/protobuf/any.proto";
"""
RULED = {
    "OnField": "optional string text = 1 [(buf.validate.field).string.min_len = 1];",
    "OnMessage": 'option (buf.validate.message).cel = { id: "x" expression: "true" };',
    "OnOneof": """oneof choice {
        option (buf.validate.oneof).required = true;
        string text = 1;
    }""",
    "InField": "optional OnField field = 1;",
    "InList": "repeated InField fields = 1;",
    "InMap": "map<string, InList> fields = 1;",
    "InOneof": "oneof choice { InMap map = 1; int32 number = 2; }",
    "InGroup": "optional group Inner = 1 { optional OnOneof one = 2; }",
    "InItself": "optional InItself again = 1; optional OnMessage last = 2;",
    "Ping": "optional Pong other = 1;",
    "Pong": "optional Ping other = 1; optional OnField field = 2;",
}
FREE = {
    "Nothing": "",
    "OtherOption": "optional string text = 1 [deprecated = true];",
    "Around": "repeated Around arounds = 1;",
    "Beside": "message Inner { optional OnField field = 1; }",
    "Held": "optional google.protobuf.Any held = 1;",
    "Extended": "extensions 100 to max;",
}
EXTENSION = """
extend Extended {
  optional string more = 100 [(buf.validate.field).string.min_len = 1];
}
"""


def _found(
    folder: Path, head: str, messages: dict[str, str], tail: str = ""
) -> set[str]:
    """The messages that a build says have rules."""
    texts = [f"message {name} {{ {text} }}" for name, text in messages.items()]
    rpcs = [f"  rpc Send{name}({name}) returns ({name});" for name in messages]
    service = ["service Rules {", *rpcs, "}"]
    (folder / "rules.proto").write_text("\n".join([head, *texts, *service, tail]))
    with standing_in(folder):
        request = pipeline.Request(paths=(Path("rules.proto"),), output=Path("out"))
        result = pipeline.build(request)
    assert result.ok, result.report.diagnostics
    constants = (folder / "out/rules/grpc/methods.py").read_text().split("\n\n")
    ruled = (text for text in constants if "    validated=True,\n" in text)
    return {str(re.search(r"Send(\w+)", text)[1]) for text in ruled}  # type: ignore[index]


def _with_part(folder: Path) -> None:
    target = folder / "buf/validate"
    target.mkdir(parents=True)
    shutil.copy(PART, target)


def test_rules_of_requests(tmp_path: Path) -> None:
    """Messages may hold each other; what an Any or an extension holds is not looked at."""
    _with_part(tmp_path)
    assert _found(tmp_path, HEAD, {**RULED, **FREE}, EXTENSION) == set(RULED)


def test_none_with_rules(tmp_path: Path) -> None:
    """The import alone is none, and the output does without protovalidate."""
    _with_part(tmp_path)
    free = {name: text for name, text in FREE.items() if name != "Beside"}
    assert _found(tmp_path, HEAD, free) == set()
    assert not (tmp_path / "out/runtime/grpc/validation.py").exists()
    assert "protovalidate" not in (tmp_path / "out/requirements.txt").read_text()


def test_answers_have_no_say(tmp_path: Path) -> None:
    """Rules of what only comes back are nobody's on the way in."""
    _with_part(tmp_path)
    tail = "service Z { rpc SendOut(Nothing) returns (OnField); }"
    messages = {"Nothing": ""}
    field = "message OnField { " + RULED["OnField"] + " }"
    assert _found(tmp_path, HEAD, messages, field + tail) == set()


def test_an_old_part(tmp_path: Path) -> None:
    """A contract may bring a file that has no options for messages and oneofs."""
    target = tmp_path / "buf/validate"
    target.mkdir(parents=True)
    text = PART.read_text()
    for gone in ("MessageOptions", "OneofOptions"):
        text = re.sub(rf"extend google\.protobuf\.{gone} .*\n", "", text)
    (target / "validate.proto").write_text(text)
    messages = {name: RULED[name] for name in ("OnField", "InField")} | {"None_": ""}
    assert _found(tmp_path, HEAD, messages) == {"OnField", "InField"}
