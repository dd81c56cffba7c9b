"""What is printed for a proto: its services, and which rpcs are about the same things."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from codegen import pipeline
from tests.harness.command import REPOSITORY, standing_in

RULES = REPOSITORY / "tests/mutants/grpc/contracts/buf"

PROTO = """
syntax = "proto3";
package tests.zoo.v1;
import "google/protobuf/empty.proto";

service Animals {
  rpc CreateAnimal(Animal) returns (Animal);
  rpc GetAnimal(AnimalRequest) returns (Animal);
  rpc ListAnimals(google.protobuf.Empty) returns (Animals_);
  rpc StreamAnimals(google.protobuf.Empty) returns (stream Animal);
  rpc UpdateAnimals(stream Animal) returns (Animal);
  rpc GetWeather(google.protobuf.Empty) returns (google.protobuf.Empty);
  rpc Getaway(google.protobuf.Empty) returns (google.protobuf.Empty);
}

service Keepers {
  rpc CreateKeeper(Keeper) returns (Keeper);
  rpc DeleteKeeper(Keeper) returns (Keeper);
  rpc GetAnimal(AnimalRequest) returns (Animal);
}

service Nobody {}

message Animal { string name = 1; }
message AnimalRequest { string name = 1; }
message Animals_ { repeated Animal animals = 1; }
message Keeper { string name = 1; }
"""


def _tests(folder: Path, text: str) -> str:
    (folder / "zoo.proto").write_text(text)
    with standing_in(folder):
        request = pipeline.Request(paths=(Path("zoo.proto"),), output=Path("out"))
        result = pipeline.build(request)
    assert result.ok, result.report.diagnostics
    return (folder / "out/contract_tests/test_zoo_grpc.py").read_text()


def test_several_services(tmp_path: Path) -> None:
    """Each is a subject of its own, but for one without rpcs."""
    found = _tests(tmp_path, PROTO)
    assert re.findall(r"^(\w+) = GrpcSubject", found, re.M) == [
        "ANIMALS_SUBJECT",
        "KEEPERS_SUBJECT",
    ]
    assert 'slice="grpc.tests.zoo.v1.Keepers",' in found
    assert "ANIMALS_SUBJECT.must_be_real()" in found
    assert "KEEPERS_SUBJECT.must_be_real()" in found
    assert "validate=" not in found


def test_things(tmp_path: Path) -> None:
    """By name, service by service; what can neither be read nor listed is none."""
    found = _tests(tmp_path, PROTO)
    things = (tmp_path / "out/zoo/grpc/resources.py").read_text()
    assert re.findall(r"^(\w+) = Resource", things, re.M) == ["ANIMAL"]
    assert "create=methods.CREATE_ANIMAL," in things
    assert "read=methods.GET_ANIMAL," in things
    assert "lists=(methods.LIST_ANIMALS, methods.STREAM_ANIMALS)," in things
    assert "update=" not in things
    assert "ALL = (ANIMAL,)" in things
    laws = re.findall(r'_SUBJECT\.keeps\("([\w-]+)", resources\.ANIMAL\)', found)
    assert laws == ["read-after-create", "list-after-create", "missing-is-not-found"]
    assert "KEEPERS_SUBJECT.keeps" not in found


def test_one_service(tmp_path: Path) -> None:
    """It is the subject, and has the name of its slice."""
    kept, dropped = PROTO.split("service Keepers {")
    found = _tests(tmp_path, kept + dropped.partition("}")[2])
    assert re.findall(r"^(\w+) = GrpcSubject", found, re.M) == ["SUBJECT"]
    assert 'slice="grpc",' in found


def test_rules_of_answers(tmp_path: Path) -> None:
    """They alone are reason enough to hold answers to them."""
    shutil.copytree(RULES, tmp_path / "buf")
    ruled = 'import "buf/validate/validate.proto";\n'
    text = PROTO.replace("import", f"{ruled}import", 1).replace(
        "message Animals_ { repeated Animal animals = 1;",
        "message Animals_ { repeated Animal animals = 1"
        " [(buf.validate.field).repeated.max_items = 5];",
    )
    found = _tests(tmp_path, text)
    assert "validate=violations," in found
    assert "validated" not in (tmp_path / "out/zoo/grpc/methods.py").read_text()
