"""Protos with a field of every sort, compiled for the tests."""

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
HARD = """
syntax = "proto2";
package codegen.runtime.tests.hard;
import "google/protobuf/any.proto";
import "google/protobuf/duration.proto";
import "google/protobuf/empty.proto";
import "google/protobuf/field_mask.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/timestamp.proto";
import "google/protobuf/wrappers.proto";
enum Closed { ZERO = 0; ONE = 1; ALSO_ONE = 1; MINUS = -7; option allow_alias = true; }
message Needy { required int32 id = 1; }
message Hard {
  optional int32 an_int32 = 1;
  optional int64 an_int64 = 2;
  optional uint32 a_uint32 = 3;
  optional uint64 a_uint64 = 4;
  optional sint32 a_sint32 = 5;
  optional sint64 a_sint64 = 6;
  optional fixed32 a_fixed32 = 7;
  optional fixed64 a_fixed64 = 8;
  optional sfixed32 a_sfixed32 = 9;
  optional sfixed64 a_sfixed64 = 10;
  optional float a_float = 11;
  optional double a_double = 12;
  optional bool a_bool = 13;
  optional string a_text = 14;
  optional bytes some_bytes = 15;
  optional Closed closed = 16;
  repeated int32 whole = 17;
  repeated double fraction = 18;
  repeated bool flag = 19;
  repeated string word = 20;
  repeated bytes blob = 21;
  repeated Closed kind = 22;
  repeated Hard hard = 23;
  map<string, string> by_text = 24;
  map<int32, Hard> by_int32 = 25;
  map<uint64, Closed> by_uint64 = 26;
  map<bool, double> by_bool = 27;
  map<sint64, google.protobuf.Value> by_sint64 = 28;
  map<string, google.protobuf.NullValue> nulls = 29;
  oneof choice {
    string chosen_text = 30;
    Hard chosen_hard = 31;
    google.protobuf.NullValue chosen_null = 32;
    google.protobuf.Value chosen_value = 33;
  }
  optional group Grouped = 34 { optional int32 a_number = 1; }
  repeated group Many = 35 { optional string a_name = 1; }
  optional google.protobuf.Timestamp at = 36;
  optional google.protobuf.Duration wait = 37;
  optional google.protobuf.FieldMask mask = 38;
  optional google.protobuf.Struct object = 39;
  optional google.protobuf.Value any_json = 40;
  optional google.protobuf.ListValue list = 41;
  optional google.protobuf.Any packed = 42;
  optional google.protobuf.Empty nothing = 43;
  optional google.protobuf.FloatValue maybe_float = 44;
  optional google.protobuf.Int64Value maybe_int64 = 45;
  optional google.protobuf.BytesValue maybe_bytes = 46;
  optional google.protobuf.BoolValue maybe_bool = 47;
  repeated google.protobuf.StringValue texts = 48;
  repeated google.protobuf.Timestamp times = 49;
  repeated google.protobuf.Value values = 50;
  repeated google.protobuf.NullValue none = 51;
  repeated google.protobuf.Any anything = 52;
  optional int32 odd = 53 [json_name = "@odd one"];
  optional Needy needy = 54;
  repeated float small = 55;
  extensions 100 to max;
}
extend Hard {
  optional int32 more = 100;
  repeated Closed more_kinds = 101;
  optional Hard more_hard = 102;
}
message Plain { extensions 1 to max; }
extend Plain { optional int32 other = 100; }
"""
"""All that the JSON of protobuf has a rule for."""


def _compiled(proto: str, name: str, folder: Path) -> Iterator[ModuleType]:
    """Yield the module of *proto*, which can be imported until then."""
    (folder / f"{name}.proto").write_text(proto)
    common = distribution("googleapis-common-protos").locate_file("")
    own = Path(grpc_tools.__file__).parent / "_proto"
    roots = [f"-I{root}" for root in (folder, common, own)]
    assert protoc.main(["", *roots, f"--python_out={folder}", f"{name}.proto"]) == 0
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(f"{name}_pb2")
    finally:
        sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def pb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module of the proto."""
    folder = tmp_path_factory.mktemp("transcoding")
    yield from _compiled(PROTO, "codegen_runtime_transcoding", folder)


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module of the hard one."""
    folder = tmp_path_factory.mktemp("hard")
    yield from _compiled(HARD, "codegen_runtime_hard", folder)
