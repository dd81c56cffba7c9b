"""Made-up messages where what they require has no end (proto2)."""

from __future__ import annotations

from typing import Any
from unittest import SkipTest

import pytest
from google.protobuf import descriptor_pb2, text_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

from codegen.runtime.message_sample import Endless
from codegen.runtime.message_sample import sample_message as sample

FILE = """
name: "endless.proto" package: "t" syntax: "proto2"
message_type { name: "Node"
  field { name: "next" number: 1 label: LABEL_REQUIRED type_name: ".t.Node" } }
message_type { name: "Here"
  field { name: "there" number: 1 label: LABEL_REQUIRED type_name: ".t.There" } }
message_type { name: "There"
  field { name: "here" number: 1 label: LABEL_REQUIRED type_name: ".t.Here" } }
message_type { name: "Holder"
  field { name: "held" number: 1 label: LABEL_REQUIRED type_name: ".t.Node" } }
message_type { name: "Leaf"
  field { name: "number" number: 1 label: LABEL_REQUIRED type: TYPE_INT32 }
  field { name: "leaf" number: 2 label: LABEL_OPTIONAL type_name: ".t.Leaf" } }
message_type { name: "Whole"
  field { name: "one" number: 1 label: LABEL_REQUIRED type_name: ".t.Leaf" }
  field { name: "other" number: 2 label: LABEL_REQUIRED type_name: ".t.Leaf" }
  field { name: "node" number: 3 label: LABEL_OPTIONAL type_name: ".t.Node" }
  field { name: "nodes" number: 4 label: LABEL_REPEATED type_name: ".t.Here" }
  field { name: "by_name" number: 5 label: LABEL_REPEATED
          type_name: ".t.Whole.ByNameEntry" }
  field { name: "chosen" number: 6 label: LABEL_OPTIONAL type_name: ".t.There"
          oneof_index: 0 }
  field { name: "instead" number: 7 label: LABEL_OPTIONAL type: TYPE_STRING
          oneof_index: 0 }
  oneof_decl { name: "choice" }
  nested_type { name: "ByNameEntry" options { map_entry: true }
    field { name: "key" number: 1 label: LABEL_OPTIONAL type: TYPE_STRING }
    field { name: "value" number: 2 label: LABEL_OPTIONAL type_name: ".t.Node" } } }
"""


def kind(name: str) -> Any:
    file = text_format.Parse(FILE, descriptor_pb2.FileDescriptorProto())
    pool = DescriptorPool()
    pool.AddSerializedFile(file.SerializeToString())
    return GetMessageClass(pool.FindMessageTypeByName(f"t.{name}"))


@pytest.mark.parametrize("name", ["Node", "Here", "There", "Holder"])
def test_a_message_that_nobody_can_make(name: str) -> None:
    """A test that needs one is skipped."""
    with pytest.raises(Endless) as caught:
        sample(kind(name))
    assert str(caught.value) == f"there can be no t.{name}: what it requires has no end"
    assert isinstance(caught.value, ValueError) and isinstance(caught.value, SkipTest)


def test_a_message_that_can_do_without_such_ones() -> None:
    made = sample(kind("Whole"))
    assert made.IsInitialized()
    set_fields = [field.name for field, _ in made.ListFields()]
    assert set_fields == ["one", "other", "instead"]
    assert made.one.leaf.leaf.number == 1
