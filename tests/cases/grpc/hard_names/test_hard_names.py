"""Messages whose names Python cannot spell have another one beside it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType


def test_aliases(golden: Callable[[str], ModuleType]) -> None:
    """The alias is the class itself."""
    messages = golden("_proto.hard_names_pb2")
    assert messages.None_ is getattr(messages, "None")
    assert messages.class_ is vars(messages)["class"]
    assert messages.Fields_class_ is getattr(messages.Fields, "class")
    assert messages.Fields_class_None_.Value("pass") == 0


def test_fields_that_are_keywords(golden: Callable[[str], ModuleType]) -> None:
    """They can be given and read by their wire names."""
    messages = golden("_proto.hard_names_pb2")
    message = messages.Fields(**{"from": "here", "is": "there", "self": "me"})
    assert getattr(message, "from") == "here"
    assert message.self == "me"


def test_constants_name_each_rpc_once(golden: Callable[[str], ModuleType]) -> None:
    """Two rpcs that differ by case alone keep their paths."""
    methods = golden("hard_names.grpc.methods")
    assert methods.GET_X.path == "/cases.hard_names.v1.Empty/GetX"
    assert methods.EMPTY_GET_X.path == "/cases.hard_names.v1.Empty/get_x"
    assert methods.SERVICE == "cases.hard_names.v1.Empty"
