"""What protobuf writes is read again, and what is read is what protobuf would have read."""

from __future__ import annotations

import copy
import json
from types import ModuleType
from typing import Any

import pytest
from google.protobuf import descriptor_pool, text_format
from google.protobuf.json_format import (
    MessageToDict,
    MessageToJson,
    ParseDict,
    ParseError,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.runtime.grpc.transcoding.json_text import strict_json
from codegen.runtime.grpc.transcoding.reading import read
from codegen.runtime.grpc.transcoding.violations import Violations
from codegen.runtime.message_sample import sample_message as sample
from tests.runtime.grpc.transcoding.desk import in_our_words
from tests.runtime.grpc.transcoding.messages import messages

QUIET = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def same(one: Any, other: Any) -> bool:
    """Whether two messages are alike.

    `==` says that NaN is not, and in the bytes of an `Any` maps have no order.
    """
    return text_format.MessageToString(one) == text_format.MessageToString(other)


def comes_back(message: Any, value: Any) -> None:
    """Check that *value* is taken, and means *message*."""
    wrong, found = Violations(), type(message)()
    read(value, found, None, wrong)
    assert wrong == {}
    assert same(found, message), f"{found} is not {message}"


@QUIET
@given(st.data())
def test_what_protobuf_writes_is_read(hard: ModuleType, data: st.DataObject) -> None:
    """In both spellings of names, and with enums as numbers."""
    message = data.draw(messages(hard.Hard.DESCRIPTOR))
    original = data.draw(st.booleans())
    numbers = data.draw(st.booleans())
    options: dict[str, Any] = {
        "preserving_proto_field_name": original,
        "use_integers_for_enums": numbers,
    }
    comes_back(message, MessageToDict(message, **options))
    comes_back(message, strict_json(MessageToJson(message, **options)))


@QUIET
@given(st.data())
def test_other_types_are_read(pb: ModuleType, data: st.DataObject) -> None:
    """Of proto3, and those that have a JSON of their own."""
    pool = descriptor_pool.Default()
    names = ["Timestamp", "Duration", "FieldMask", "Struct", "Value", "ListValue"]
    names += ["Any", "Int64Value", "FloatValue", "BytesValue", "Empty"]
    kinds = [pool.FindMessageTypeByName(f"google.protobuf.{one}") for one in names]
    kind = data.draw(st.sampled_from([pb.Request.DESCRIPTOR, *kinds]))
    message = data.draw(messages(kind))
    comes_back(message, strict_json(MessageToJson(message)))


def test_samples_are_read(pb: ModuleType, hard: ModuleType) -> None:
    """They have every field."""
    for kind in (pb.Request, pb.Response, pb.Upload, hard.Hard):
        comes_back(sample(kind), strict_json(MessageToJson(sample(kind))))


NAMES = ["anInt32", "an_int64", "aFloat", "aBool", "aText", "someBytes", "closed"]
NAMES += ["whole", "fraction", "kind", "hard", "byInt32", "byText", "bySint64", "nulls"]
NAMES += ["chosenText", "chosenNull", "chosenValue", "grouped", "at", "wait", "mask"]
NAMES += ["object", "anyJson", "packed", "nothing", "maybeFloat", "texts", "none"]
NAMES += ["[codegen.runtime.tests.hard.more]", "@odd one", "needy", "@type", "value"]
SCALARS = st.sampled_from(
    ["1", "01", "1.0", "1e2", "-7", "AP8=", "ONE", "true", "NaN", "", "a,bC", "1.5s"]
    + ["1970-01-01T00:00:00Z", "x/codegen.runtime.tests.hard.Hard", 1, 1.0, 1.5, 1e39]
    + ["x/codegen.runtime.tests.hard.Needy", True, None, 2**70, 10**400, "１", "1_0"]
)
VALUES = st.recursive(
    SCALARS | st.text(st.characters(codec="utf-8"), max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from([*NAMES, "1", "01"]), inner, max_size=4),
    max_leaves=10,
)


@QUIET
@given(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4))
def test_protobuf_takes_what_has_passed(hard: ModuleType, value: Any) -> None:
    """It has no say of its own, but of what an `Any` lacks."""
    sent, wrong, found = copy.deepcopy(value), Violations(), hard.Hard()
    read(value, found, None, wrong)
    if wrong:
        lacks = "hard.Needy" in json.dumps(sent)
        assert lacks or "cannot be read" not in wrong.values()
        return
    plain = hard.Hard()
    try:
        ParseDict(sent, plain)
    except ParseError:
        return  # protobuf is stricter here and there, and wrongly so
    assert same(found, plain)


@pytest.mark.parametrize("text", ["x", "1_0", "null", "[1", "9" * 5000, "%FF", "NaN"])
def test_no_text_is_that_of_python(hard: ModuleType, text: str) -> None:
    """Whatever the field, it is refused in our words."""
    for field in hard.Hard.DESCRIPTOR.fields:
        wrong = Violations()
        read({field.json_name: {text: [text]}}, hard.Hard(), None, wrong)
        assert in_our_words(wrong.values()), wrong
