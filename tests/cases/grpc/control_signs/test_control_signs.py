"""Signs that no screen shows, in defaults, comments and calls."""

from __future__ import annotations

import math

from tests.harness.echo import Golden, echoed


def test_defaults(golden: Golden) -> None:
    """They read as the contract means them."""
    text = golden("_proto.signs_pb2").Text()
    assert text.text == 'NUL \0 " \' """ \\ \n ünïcödé 日本語 🎉'
    assert text.raw == b'\0\xff\x80"\'"""\\'
    assert (text.back, text.kind, text.least) == ("\\", 2, -(2**63))
    assert text.most == math.inf and math.isnan(text.none)
    assert text.ListFields() == []


def test_calls(golden: Golden) -> None:
    """The same signs as values, and all the others below the blank."""
    kind = golden("_proto.signs_pb2").Text
    signs = "".join(map(chr, range(0x21))) + "\x7f\x85\u2028\u202e\ufeff\U0010ffff"
    sent = kind(text=signs, raw=bytes(range(256)), back=kind().text, least=0)
    for answer in echoed(golden, "signs.grpc", "Signs", sent):
        assert answer == sent and answer.HasField("least")
        assert (answer.text, answer.raw) == (signs, bytes(range(256)))


def test_comments(golden: Golden) -> None:
    """The words are there; no sign that only machines see is."""
    doc = str(golden("signs.grpc.service").SignsService.__doc__)
    assert "ünïcödé 日本語 🎉, \\N{BULLET} \\u0000 \\x00 \\777 \\" in doc
    assert "Deprecated by the contract." in doc
    assert not [sign for sign in doc if not sign.isprintable() and sign != "\n"]
    echo = str(golden("signs.grpc.client").SignsClient.echo.__doc__)
    assert "And ''' and \"\"\" and \\\"\"\" and '\\''." in echo


def test_deprecation_is_kept(golden: Golden) -> None:
    """Of the file, of its definitions and of what is in them."""
    file = golden("_proto.signs_pb2").DESCRIPTOR
    text, kind = file.message_types_by_name["Text"], file.enum_types_by_name["Kind"]
    service = file.services_by_name["Signs"]
    found = [file, text, text.fields_by_name["text"], kind, kind.values_by_number[2]]
    found += [service, service.methods_by_name["Echo"]]
    assert [one.GetOptions().deprecated for one in found] == [True] * 7
    assert not text.fields_by_name["raw"].GetOptions().deprecated
