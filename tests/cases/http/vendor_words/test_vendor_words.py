"""Words of other tools, and tags that stand twice, are no concern of the code."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_they_change_nothing(golden: Golden) -> None:
    """The operation is served and called as any other."""
    served = Served(golden, "desk")
    served.fake.arrange("listNotes", ["a"])
    assert served.call("list_notes", limit=1) == ["a"]
    assert served.got == {"limit": 1}


def test_they_stay_in_the_document(golden: Golden) -> None:
    """Whoever wrote them finds them there."""
    document = Served(golden, "desk").run_app("GET", "/openapi.json").json()
    assert document["x-oaiMeta"] == {"groups": [{"id": "desk"}]}
    assert document["paths"]["x-odd"] == {"get": "no path at all"}
    assert document["paths"]["/notes"]["get"]["tags"] == ["desk", "desk"]
