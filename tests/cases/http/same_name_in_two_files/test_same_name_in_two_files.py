"""Classes of one name, from two files, in one annotation."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_both_are_there(golden: Golden) -> None:
    """The value's own class decides, whatever it is called here."""
    served = Served(golden, "pets")
    for module, status in (("cats", 200), ("dogs", 203)):
        field = {"cats": "lives", "dogs": "tricks"}[module]
        value = golden(f"_shared.{module}").Pet(**{field: 7})
        served.fake.arrange("getPet", value)
        answer = served.wire("GET", "/pet")
        assert (answer.status_code, answer.json()) == (status, {field: 7})
        assert served.call("get_pet") == value
