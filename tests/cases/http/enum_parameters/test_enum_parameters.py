"""Enums in every place."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_members(golden: Golden) -> None:
    """Values on the wire, members for the service, the default among them."""
    served = Served(golden, "paint")
    models = served.module("models")
    colour = models.Colour
    path = "/paints/light-blue?finish=gloss&also=red&also=None"
    assert served.wire("GET", path, headers={"x-grade": "2"}).status_code == 200
    assert served.got == {
        "colour": colour("light-blue"),
        "finish": models.ListPaintsFinish.GLOSS,
        "size": models.ListPaintsSize(5),
        "also": [colour.RED, colour("None")],
        "x_grade": models.Grade(2),
    }
    assert served.target("list_paints", colour("light-blue")) == "/paints/light-blue"
