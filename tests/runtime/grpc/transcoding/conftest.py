"""A proto with a field of every sort, compiled for the tests."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType

import grpc_tools
import pytest
from grpc_tools import protoc

PROTO = """
syntax = "proto3";
package codegen.runtime.tests.transcoding;
import "google/api/httpbody.proto";
import "google/protobuf/any.proto";
import "google/protobuf/duration.proto";
import "google/protobuf/empty.proto";
import "google/protobuf/field_mask.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/timestamp.proto";
import "google/protobuf/wrappers.proto";
enum Kind { NONE = 0; BIG = 1; SMALL = -1; }
message Part { string text = 1; int64 number = 2; Kind kind = 3; Part part = 4; repeated Part parts = 5; }
message Request {
  string name = 1;
  Part part = 2;
  repeated string tags = 3;
  repeated Kind kinds = 4;
  map<string, int32> counts = 5;
  bool flag = 6;
  bytes raw = 7;
  double fraction = 8;
  uint32 whole = 9;
  google.protobuf.Timestamp at = 10;
  google.protobuf.Duration wait = 11;
  google.protobuf.FieldMask mask = 12;
  google.protobuf.Int64Value maybe = 13;
  google.protobuf.BoolValue perhaps = 14;
  google.protobuf.Value any_json = 15;
  google.protobuf.Struct object = 16;
  google.protobuf.ListValue list = 17;
  google.protobuf.Empty nothing = 18;
  repeated google.protobuf.StringValue words = 19;
  oneof choice { string left = 20; int32 right = 21; }
  optional int32 chosen = 22;
  int32 odd = 23 [json_name = "other_name"];
  google.protobuf.Any packed = 24;
}
message Response {
  string text = 1;
  int64 big = 2;
  Part part = 3;
  repeated Part parts = 4;
  map<string, int32> counts = 5;
  Kind kind = 6;
  bool flag = 7;
  google.api.HttpBody file = 8;
  google.protobuf.Any packed = 9;
}
message Upload { string id = 1; google.api.HttpBody file = 2; }
"""
_NAME = "codegen_runtime_transcoding"


@pytest.fixture(scope="session")
def pb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module of the proto."""
    folder: Path = tmp_path_factory.mktemp("transcoding")
    (folder / f"{_NAME}.proto").write_text(PROTO)
    common = distribution("googleapis-common-protos").locate_file("")
    own = Path(grpc_tools.__file__).parent / "_proto"
    roots = [f"-I{root}" for root in (folder, common, own)]
    assert protoc.main(["", *roots, f"--python_out={folder}", f"{_NAME}.proto"]) == 0
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(f"{_NAME}_pb2")
    finally:
        sys.path.remove(str(folder))
