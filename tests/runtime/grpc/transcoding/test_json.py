"""The JSON of bodies: what the specification has is taken, and nothing else.

https://protobuf.dev/programming-guides/json and the conformance tests of protobuf.
"""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest
from google.protobuf import text_format

from codegen.runtime.grpc.transcoding.json_text import strict_json
from codegen.runtime.grpc.transcoding.reading import read
from codegen.runtime.grpc.transcoding.violations import Violations

WHOLE, NUMBER = "must be a whole number", "must be a number"
BOOL, TEXT, BASE64 = "must be true or false", "must be a text", "must be base64"
ENUM = "must be the name or the number of a value"
OBJECT, LIST = "must be an object", "must be a list"
NO_FIELD = "there is no such field"
INT32 = "must be between -2147483648 and 2147483647"
DOUBLE = "must be a number that a double can hold"
FLOAT = "must be a number that a float can hold"
TIME = "must be a time of RFC 3339: 2024-01-31T09:30:00Z"
YEARS = "must be a time of the years 1 to 9999"
SPAN = "must be a number of seconds: 1.5s"
MASK = "must be paths in camelCase, with commas: name,homeAddress"
TYPE = "must have the URL of its type as @type"
GOOGLE = "type.googleapis.com/google.protobuf"
HARD = "type.googleapis.com/codegen.runtime.tests.hard"


def said(message: Any, body: str) -> Violations:
    """What is wrong with *body*; *message* gets what it says if nothing is."""
    wrong = Violations()
    read(strict_json(body), message, None, wrong)
    return wrong


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Numbers, written as numbers or as texts.
        ('{"anInt32": 5}', "an_int32: 5"),
        ('{"an_int32": "-5"}', "an_int32: -5"),
        ('{"anInt32": 1.0}', "an_int32: 1"),
        ('{"anInt32": 1e2}', "an_int32: 100"),
        ('{"anInt32": "1e2"}', "an_int32: 100"),
        ('{"anInt32": "100.000"}', "an_int32: 100"),
        ('{"anInt32": -2.147483648e9}', "an_int32: -2147483648"),
        ('{"anInt32": -0}', "an_int32: 0"),
        ('{"aUint32": "-0.0"}', "a_uint32: 0"),
        ('{"aUint32": 4294967295}', "a_uint32: 4294967295"),
        ('{"aUint64": "18446744073709551615"}', "a_uint64: 18446744073709551615"),
        ('{"aUint64": 18446744073709551615.0}', "a_uint64: 18446744073709551615"),
        ('{"anInt64": 9007199254740993}', "an_int64: 9007199254740993"),
        ('{"anInt64": 9007199254740993.0}', "an_int64: 9007199254740993"),
        ('{"anInt64": "9007199254740993.0"}', "an_int64: 9007199254740993"),
        ('{"anInt64": "-9.007199254740993e15"}', "an_int64: -9007199254740993"),
        ('{"anInt64": 1e18}', "an_int64: 1000000000000000000"),
        (
            '{"maybeInt64": "9007199254740993.0"}',
            "maybe_int64 {value: 9007199254740993}",
        ),
        ('{"whole": [1, "2", 3e0]}', "whole: [1, 2, 3]"),
        ('{"aDouble": "NaN"}', "a_double: nan"),
        ('{"aDouble": "-Infinity"}', "a_double: -inf"),
        ('{"aDouble": "-0"}', "a_double: -0.0"),
        ('{"aDouble": 1}', "a_double: 1"),
        ('{"aDouble": "1e-400"}', "a_double: 0"),
        ('{"aDouble": 1.7976931348623157e308}', "a_double: 1.7976931348623157e308"),
        ('{"aFloat": 3.4028235e38}', "a_float: 3.4028234663852886e38"),
        ('{"aFloat": "-3.4028235e38"}', "a_float: -3.4028234663852886e38"),
        ('{"aFloat": "Infinity"}', "a_float: inf"),
        ('{"maybeFloat": 3.4028235e38}', "maybe_float {value: 3.4028234663852886e38}"),
        # Enums, by name, alias or number.
        ('{"closed": "ALSO_ONE"}', "closed: ONE"),
        ('{"closed": -7}', "closed: MINUS"),
        ('{"closed": 1.0}', "closed: ONE"),
        ('{"kind": ["ONE", "1", "-7"]}', "kind: [ONE, ONE, MINUS]"),
        # Bytes, in either alphabet, with padding or without.
        ('{"someBytes": "AP8="}', 'some_bytes: "\\000\\377"'),
        ('{"someBytes": "AP8"}', 'some_bytes: "\\000\\377"'),
        ('{"someBytes": "-_"}', 'some_bytes: "\\373"'),
        ('{"someBytes": "+/+/"}', 'some_bytes: "\\373\\377\\277"'),
        ('{"maybeBytes": ""}', "maybe_bytes {}"),
        # Null is no value, but where it is one.
        ('{"anInt32": null, "whole": null, "byText": null, "at": null}', ""),
        ('{"maybeBool": null, "packed": null, "grouped": null, "list": null}', ""),
        ('{"anyJson": null}', "any_json {null_value: NULL_VALUE}"),
        ('{"chosenNull": null}', "chosen_null: NULL_VALUE"),
        ('{"chosenNull": "NULL_VALUE"}', "chosen_null: NULL_VALUE"),
        (
            '{"none": [null, 0, "NULL_VALUE"]}',
            "none: [NULL_VALUE, NULL_VALUE, NULL_VALUE]",
        ),
        ('{"nulls": {"a": null}}', 'nulls {key: "a" value: NULL_VALUE}'),
        ('{"values": [null]}', "values {null_value: NULL_VALUE}"),
        (
            '{"bySint64": {"1": null}}',
            "by_sint64 {key: 1 value {null_value: NULL_VALUE}}",
        ),
        ('{"chosenText": "a", "chosenHard": null}', 'chosen_text: "a"'),
        # Maps: keys are texts.
        ('{"byInt32": {"-1": {}}}', "by_int32 {key: -1 value {}}"),
        ('{"byInt32": {"01": {}}}', "by_int32 {key: 1 value {}}"),
        ('{"byBool": {"true": 1}}', "by_bool {key: true value: 1}"),
        ('{"byText": {"": "a"}}', 'by_text {key: "" value: "a"}'),
        # Groups, extensions, names that are no words.
        ('{"grouped": {"aNumber": 1}}', "Grouped {a_number: 1}"),
        ('{"many": [{"a_name": "x"}, {}]}', 'Many {a_name: "x"} Many {}'),
        (
            '{"[codegen.runtime.tests.hard.more]": "7"}',
            "[codegen.runtime.tests.hard.more]: 7",
        ),
        (
            '{"[codegen.runtime.tests.hard.more_kinds]": ["ONE", -7]}',
            "[codegen.runtime.tests.hard.more_kinds]: [ONE, MINUS]",
        ),
        ('{"@odd one": 3}', "odd: 3"),
        ('{"odd": 3}', "odd: 3"),
        # Well-known types.
        ('{"at": "0001-01-01T00:00:00-00:01"}', "at {seconds: -62135596740}"),
        ('{"at": "1970-01-01T08:00:01.5+08:00"}', "at {seconds: 1 nanos: 500000000}"),
        ('{"at": "1970-01-01T00:00:00-00:30"}', "at {seconds: 1800}"),
        (
            '{"at": "2000-02-29T23:59:59.999999999Z"}',
            "at {seconds: 951868799 nanos: 999999999}",
        ),
        ('{"wait": "-0.5s"}', "wait {nanos: -500000000}"),
        ('{"wait": "315576000000s"}', "wait {seconds: 315576000000}"),
        ('{"mask": ""}', "mask {}"),
        ('{"mask": "a.bC,d"}', 'mask {paths: "a.b_c" paths: "d"}'),
        ('{"nothing": {}}', "nothing {}"),
        ('{"anyJson": 1e308}', "any_json {number_value: 1e308}"),
        ('{"packed": {}}', "packed {}"),
        (
            f'{{"packed": {{"aText": "x", "@type": "{HARD}.Hard"}}}}',
            f'packed {{[{HARD}.Hard] {{a_text: "x"}}}}',
        ),
        (
            '{"packed": {"@type": "x.org/a/google.protobuf.Duration", "value": "1s"}}',
            'packed {type_url: "x.org/a/google.protobuf.Duration" value: "\\010\\001"}',
        ),
        (
            f'{{"packed": {{"@type": "{GOOGLE}.Int64Value", "value": "5.0"}}}}',
            f"packed {{[{GOOGLE}.Int64Value] {{value: 5}}}}",
        ),
        (
            f'{{"packed": {{"@type": "{GOOGLE}.Empty"}}}}',
            f"packed {{[{GOOGLE}.Empty] {{}}}}",
        ),
    ],
)
def test_what_is_taken(hard: ModuleType, body: str, expected: str) -> None:
    """And what it means."""
    message = hard.Hard()
    assert said(message, body) == {}
    wanted = text_format.Parse(expected, hard.Hard())
    assert message.SerializeToString(deterministic=True) == wanted.SerializeToString(
        deterministic=True
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Whole numbers.
        ('{"anInt32": "1_0"}', {"an_int32": WHOLE}),
        ('{"anInt32": " 1"}', {"an_int32": WHOLE}),
        ('{"anInt32": "1\\n"}', {"an_int32": WHOLE}),
        ('{"anInt32": "+1"}', {"an_int32": WHOLE}),
        ('{"anInt32": "１"}', {"an_int32": WHOLE}),
        ('{"anInt32": ""}', {"an_int32": WHOLE}),
        ('{"anInt32": "0x1"}', {"an_int32": WHOLE}),
        ('{"anInt32": "NaN"}', {"an_int32": WHOLE}),
        ('{"anInt32": 0.5}', {"an_int32": WHOLE}),
        ('{"anInt32": "0.5"}', {"an_int32": WHOLE}),
        ('{"anInt32": true}', {"an_int32": WHOLE}),
        ('{"anInt32": []}', {"an_int32": WHOLE}),
        ('{"anInt32": {}}', {"an_int32": WHOLE}),
        ('{"anInt32": 2147483648}', {"an_int32": INT32}),
        ('{"anInt32": -2147483649.0}', {"an_int32": INT32}),
        ('{"anInt32": "99999999999999999999999"}', {"an_int32": INT32}),
        ('{"aUint64": "1e536870000"}', {"a_uint64": WHOLE}),
        ('{"aUint64": -1}', {"a_uint64": "must be between 0 and 18446744073709551615"}),
        ('{"maybeInt64": "x"}', {"maybe_int64": WHOLE}),
        ('{"maybeInt64": {"value": 1}}', {"maybe_int64": WHOLE}),
        # Other numbers.
        ('{"aDouble": 1e400}', {"a_double": DOUBLE}),
        ('{"aDouble": "-1e400"}', {"a_double": DOUBLE}),
        ('{"aDouble": 1' + "0" * 400 + "}", {"a_double": DOUBLE}),
        ('{"aDouble": "1_0"}', {"a_double": NUMBER}),
        ('{"aDouble": "nan"}', {"a_double": NUMBER}),
        ('{"aDouble": "inf"}', {"a_double": NUMBER}),
        ('{"aDouble": "1."}', {"a_double": NUMBER}),
        ('{"aDouble": false}', {"a_double": NUMBER}),
        ('{"aFloat": 1e39}', {"a_float": FLOAT}),
        ('{"aFloat": "-3.5e38"}', {"a_float": FLOAT}),
        ('{"aFloat": 1' + "0" * 39 + "}", {"a_float": FLOAT}),
        ('{"small": [1, 1e39]}', {"small[1]": FLOAT}),
        ('{"anyJson": {"a": [1, 1e400]}}', {'any_json["a"][1]': DOUBLE}),
        ('{"object": {"a": 1' + "0" * 400 + "}}", {'object["a"]': DOUBLE}),
        # Bools, texts, bytes, enums.
        ('{"aBool": 1}', {"a_bool": BOOL}),
        ('{"aBool": "true"}', {"a_bool": BOOL}),
        ('{"aText": 1}', {"a_text": TEXT}),
        ('{"aText": ["a"]}', {"a_text": TEXT}),
        ('{"someBytes": "A!P8="}', {"some_bytes": BASE64}),
        ('{"someBytes": "AP8=\\n"}', {"some_bytes": BASE64}),
        ('{"someBytes": "A"}', {"some_bytes": BASE64}),
        ('{"someBytes": "AAAAA"}', {"some_bytes": BASE64}),
        ('{"someBytes": "AA="}', {"some_bytes": BASE64}),
        ('{"someBytes": "AA==AA=="}', {"some_bytes": BASE64}),
        ('{"someBytes": "AAAA="}', {"some_bytes": BASE64}),
        ('{"someBytes": [65]}', {"some_bytes": BASE64}),
        ('{"closed": 1.5}', {"closed": ENUM}),
        ('{"closed": true}', {"closed": ENUM}),
        ('{"closed": "one"}', {"closed": ENUM}),
        ('{"closed": "1_0"}', {"closed": ENUM}),
        ('{"closed": 2}', {"closed": ENUM}),
        ('{"closed": ["ONE"]}', {"closed": ENUM}),
        ('{"kind": ["ONE", "TWO", "THREE"]}', {"kind[1]": ENUM, "kind[2]": ENUM}),
        # Lists, objects, null.
        ('{"whole": 1}', {"whole": LIST}),
        ('{"whole": [1, null]}', {"whole[1]": WHOLE}),
        ('{"texts": [null]}', {"texts[0]": TEXT}),
        ('{"hard": [{}, null, 5]}', {"hard[1]": OBJECT, "hard[2]": OBJECT}),
        ('{"hard": {}}', {"hard": LIST}),
        ('{"hard": [{"hard": [{}, {"hard": []}, "x"]}]}', {"hard[0].hard[2]": OBJECT}),
        ('{"chosenHard": "x"}', {"chosen_hard": OBJECT}),
        ('{"chosenHard": {"chosenHard": []}}', {"chosen_hard.chosen_hard": OBJECT}),
        ('{"grouped": []}', {"grouped": OBJECT}),
        ('{"many": [{"aName": 1}]}', {"many[0].a_name": TEXT}),
        ("[]", {"body": OBJECT}),
        ("null", {"body": OBJECT}),
        # Maps.
        ('{"byInt32": []}', {"by_int32": OBJECT}),
        ('{"byInt32": {"a": {}}}', {'by_int32["a"]': f"has a key that {WHOLE}"}),
        ('{"byInt32": {"1e0": {}}}', {'by_int32["1e0"]': f"has a key that {WHOLE}"}),
        (
            '{"byInt32": {"9999999999": {}}}',
            {'by_int32["9999999999"]': f"has a key that {INT32}"},
        ),
        (
            '{"byInt32": {"1": {}, "01": {}}}',
            {'by_int32["01"]': "has the same key as 1"},
        ),
        (
            '{"byInt32": {"0": {}, "-0": {}}}',
            {'by_int32["-0"]': "has the same key as 0"},
        ),
        ('{"byInt32": {"1": null}}', {"by_int32[1]": OBJECT}),
        ('{"byText": {"a\\"é": null}}', {'by_text["a\\"é"]': TEXT}),
        ('{"byUint64": {"5": "TWO"}}', {"by_uint64[5]": ENUM}),
        ('{"byBool": {"1": 1}}', {'by_bool["1"]': f"has a key that {BOOL}"}),
        ('{"byBool": {"True": 1}}', {'by_bool["True"]': f"has a key that {BOOL}"}),
        ('{"byBool": {"true": "x"}}', {"by_bool[true]": NUMBER}),
        ('{"byInt32": {"7": {"aBool": 0}}}', {"by_int32[7].a_bool": BOOL}),
        # Names.
        ('{"nope": 1}', {"nope": NO_FIELD}),
        ('{"nope": null}', {"nope": NO_FIELD}),
        ('{"hard": [{"no.pe": 1}]}', {"hard[0].no.pe": NO_FIELD}),
        ('{"a_text": "a", "aText": "a"}', {"a_text": "was sent by both of its names"}),
        (
            '{"chosenText": "", "chosenHard": {}}',
            {
                "chosen_hard": "cannot be sent with chosen_text, of which it takes the place"
            },
        ),
        (
            '{"chosenNull": null, "chosenText": ""}',
            {
                "chosen_text": "cannot be sent with chosen_null, of which it takes the place"
            },
        ),
        (
            '{"[codegen.runtime.tests.hard.nope]": 1}',
            {"[codegen.runtime.tests.hard.nope]": NO_FIELD},
        ),
        (
            '{"[codegen.runtime.tests.hard.other]": 1}',
            {"[codegen.runtime.tests.hard.other]": NO_FIELD},
        ),
        (
            '{"[codegen.runtime.tests.hard.Hard]": 1}',
            {"[codegen.runtime.tests.hard.Hard]": NO_FIELD},
        ),
        ('{"[]": 1}', {"[]": NO_FIELD}),
        (
            '{"[codegen.runtime.tests.hard.more\\u0000]": 1}',
            {"[codegen.runtime.tests.hard.more\0]": NO_FIELD},
        ),
        (
            '{"[codegen.runtime.tests.hard.more]": "x"}',
            {"[codegen.runtime.tests.hard.more]": WHOLE},
        ),
        (
            '{"[codegen.runtime.tests.hard.more_hard]": {"aBool": 1}}',
            {"[codegen.runtime.tests.hard.more_hard].a_bool": BOOL},
        ),
        # Well-known types.
        ('{"at": "1970-01-01T00:00:00+99:99"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00+24:00"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00+0800"}', {"at": TIME}),
        ('{"at": "1970-01-01T24:00:00Z"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:60Z"}', {"at": TIME}),
        ('{"at": "1970-1-01T00:00:00Z"}', {"at": TIME}),
        ('{"at": "1970-01-01t00:00:00Z"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00z"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00.Z"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00.1234567890Z"}', {"at": TIME}),
        ('{"at": "1970-01-01T00:00:00.1_2Z"}', {"at": TIME}),
        ('{"at": "１970-01-01T00:00:00Z"}', {"at": TIME}),
        ('{"at": 0}', {"at": TIME}),
        ('{"at": {"seconds": 1}}', {"at": TIME}),
        ('{"at": "2001-02-29T00:00:00Z"}', {"at": YEARS}),
        ('{"at": "0000-01-01T00:00:00Z"}', {"at": YEARS}),
        ('{"at": "0001-01-01T00:00:00+00:01"}', {"at": YEARS}),
        ('{"at": "9999-12-31T23:59:59-00:01"}', {"at": YEARS}),
        ('{"times": ["1970-01-01T00:00:00Z", null]}', {"times[1]": TIME}),
        ('{"wait": "1"}', {"wait": SPAN}),
        ('{"wait": "1 s"}', {"wait": SPAN}),
        ('{"wait": "+1s"}', {"wait": SPAN}),
        ('{"wait": "1_0s"}', {"wait": SPAN}),
        ('{"wait": "1.0000000001s"}', {"wait": SPAN}),
        ('{"wait": 1}', {"wait": SPAN}),
        (
            '{"wait": "315576000001s"}',
            {"wait": "must be between -315576000000s and 315576000000s"},
        ),
        ('{"mask": "a_b"}', {"mask": MASK}),
        ('{"mask": ["a"]}', {"mask": MASK}),
        ('{"object": []}', {"object": OBJECT}),
        ('{"list": {}}', {"list": LIST}),
        ('{"nothing": 1}', {"nothing": OBJECT}),
        ('{"nothing": {"a": 1}}', {"nothing.a": NO_FIELD}),
        # Any.
        ('{"packed": "x"}', {"packed": OBJECT}),
        ('{"packed": {"value": 1}}', {"packed": TYPE}),
        ('{"packed": {"@type": 5}}', {"packed": TYPE}),
        ('{"packed": {"@type": ""}}', {"packed": TYPE}),
        ('{"packed": {"@type": "google.protobuf.Empty"}}', {"packed": TYPE}),
        (
            '{"packed": {"@type": "x/nobody.It"}}',
            {"packed": "is of a type that is not known here"},
        ),
        (
            '{"packed": {"@type": "x/google.protobuf.Empty\\u0000"}}',
            {"packed": "is of a type that is not known here"},
        ),
        (
            '{"packed": {"@type": "x/"}}',
            {"packed": "is of a type that is not known here"},
        ),
        (
            f'{{"packed": {{"@type": "{HARD}.Hard", "aBool": 1}}}}',
            {"packed.a_bool": BOOL},
        ),
        (
            f'{{"anything": [{{}}, {{"@type": "{HARD}.Hard", "a": 1}}]}}',
            {"anything[1].a": NO_FIELD},
        ),
        (
            '{"packed": {"@type": "x/google.protobuf.Duration", "value": 1}}',
            {"packed.value": SPAN},
        ),
        (
            '{"packed": {"@type": "x/google.protobuf.Duration"}}',
            {"packed": "must have a value beside @type, and no more"},
        ),
        (
            '{"packed": {"@type": "x/google.protobuf.Duration", "value": "1s", "a": 1}}',
            {"packed": "must have a value beside @type, and no more"},
        ),
        (
            '{"packed": {"@type": "x/google.protobuf.Any", "value": {"@type": 1}}}',
            {"packed.value": TYPE},
        ),
    ],
)
def test_what_is_refused(hard: ModuleType, body: str, expected: dict[str, str]) -> None:
    """All of it, by the path of the field, in words for callers."""
    assert said(hard.Hard(), body) == expected


def test_what_is_missing_inside_of_an_any(hard: ModuleType) -> None:
    """Only protobuf finds that; still it speaks in our words."""
    body = f'{{"aText": "a", "packed": {{"@type": "{HARD}.Needy"}}}}'
    assert said(hard.Hard(), body) == {"packed": "cannot be read"}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{", "is no JSON: see line 1, column 2"),
        ('{\n"a": x}', "is no JSON: see line 2, column 6"),
        ("1" * 5000, "is JSON with a number of too many digits"),
        ('{"a": NaN}', "is no JSON: NaN stands without quotes"),
        ('{"a": 1, "a": 1}', "is JSON with two members of one name"),
        ('"\\ud800"', "has a text with half of a surrogate pair"),
        ("[" * 100_000, "is JSON that is nested too deeply"),
    ],
)
def test_texts_that_are_no_json(body: str, text: str) -> None:
    """They are refused in our words, and not in those of Python."""
    with pytest.raises(ValueError) as caught:
        strict_json(body)
    assert str(caught.value) == text


def test_numbers_are_what_they_say() -> None:
    """A whole number is one, however it is written; others are the nearest float."""
    body = "[1e2, 1.5, 1e22, 9007199254740993.0, 9007199254740993.5, 1e400, 1e-400]"
    found = strict_json(body)
    assert found == [100, 1.5, 10**22, 9007199254740993, 9007199254740994, 1e400, 0]
    digits = "1" + "0" * 300 + "." + "0" * 100_000 + "1"
    assert strict_json(digits) == 1e300


def test_not_all_faults_are_listed(hard: ModuleType) -> None:
    """A long list may be all wrong; the answer stays short, and is made soon."""
    found = said(hard.Hard(), json.dumps({"whole": ["x"] * 100_000}))
    assert len(found) == 100
    assert list(found)[-1] == "whole[99]"


def test_paths_stay_short(hard: ModuleType) -> None:
    """Keys are the caller's choice."""
    (path,) = said(hard.Hard(), json.dumps({"byText": {"k" * 9000: 1}}))
    assert len(path) == 200
    assert path.endswith("k…")
