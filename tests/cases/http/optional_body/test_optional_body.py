"""A body that may be left out."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_absent_is_none(golden: Golden) -> None:
    """For JSON, lists and text alike."""
    served = Served(golden, "notes")
    served.call("add_note", pin=True)
    assert served.got == {"pin": True, "body": None}
    served.call("set_notes")
    assert served.got == {"body": None}
    served.call("import_notes")
    assert served.got == {"body": None}


def test_empty_is_not_absent(golden: Golden) -> None:
    """An empty list is a list, an object without fields an object."""
    served = Served(golden, "notes")
    note = served.module("models").Note()
    served.call("set_notes", body=[])
    assert served.got == {"body": []}
    assert served.call("add_note", pin=False, body=note) is not None
    assert served.got["body"].model_fields_set == set()
    served.call("import_notes", body="")
    assert served.got == {"body": ""}
