"""XML beside JSON, as the best known contract has it: there is code for JSON."""

from __future__ import annotations

from tests.http.served import Golden, Served

ANN = {"id": "7", "name": "Ann"}


def test_json_is_taken(golden: Golden) -> None:
    """And answered, although the contract names XML first."""
    served = Served(golden, "pets")
    answer = served.wire("POST", "/pets", json=ANN)
    assert (answer.status_code, answer.json().keys()) == (201, ANN.keys())


def test_xml_is_refused(golden: Golden) -> None:
    """The answer says what is taken."""
    served = Served(golden, "pets")
    xml = {"content-type": "application/xml"}
    answer = served.wire("POST", "/pets", content="<Pet/>", headers=xml)
    assert (answer.status_code, answer.headers["accept"]) == (415, "application/json")
