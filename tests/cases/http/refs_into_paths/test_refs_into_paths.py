"""References into `#/paths`: parts of one operation are parts of others."""

from __future__ import annotations

import json

import pytest

from tests.harness.cases import ROOT
from tests.http.served import Golden, Served


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server."""
    return Served(golden, "clinic")


def test_what_is_referred_to_is_the_same(served: Served) -> None:
    """One class for an item, a body and a response; the same error, the same limits."""
    animal = served.module("models").ListCatsResponseItem
    for kind in ("cat", "dog"):
        served.call(f"add_{kind}", animal(name="Rex"))
        assert served.got == {"body": animal(name="Rex")}
        served.fake.arrange(f"list{kind.capitalize()}s", [animal(name="Rex")])
        got = served.call(f"list_{kind}s", limit=1)
        assert got == [animal(name="Rex")]
        assert served.wire("GET", f"/{kind}s?limit=0").status_code == 422
    error = served.module("errors").ListCatsNotFound
    served.fake.arrange("listDogs", error("no dogs"))
    with pytest.raises(error) as caught:
        served.call("list_dogs")
    assert caught.value.body == "no dogs"


def test_two_paths_of_one_item_are_two_operations(served: Served) -> None:
    """Nothing is lost, and none is called in place of the other."""
    served.call("get_rooms_room", 1)
    served.call("get_clinics_room", 2)
    assert [(call.operation, dict(call.arguments)) for call in served.fake.calls] == [
        ("GET /rooms/{room}", {"room": 1}),
        ("GET /clinics/{room}", {"room": 2}),
    ]


def test_the_contract_is_served_with_its_references(served: Served) -> None:
    """They lead somewhere."""
    answer = served.run_app("GET", "/openapi.json")
    document = answer.json()
    assert document["paths"]["/clinics/{room}"] == {"$ref": "#/paths/~1rooms~1{room}"}
    golden = ROOT / "http/refs_into_paths/expected/clinic/http/openapi.json"
    assert document == json.loads(golden.read_text("utf-8"))
