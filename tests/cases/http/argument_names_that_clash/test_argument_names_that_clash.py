"""Names that the code around them has too: arguments and methods all the same."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_every_value_finds_its_parameter(golden: Golden) -> None:
    """Whatever a parameter is called, and wherever it stands."""
    served = Served(golden, "names")
    served.fake.arrange("respond", "fine")
    answer = served.wire(
        "POST",
        "/names/m/o?call=a&call=b&client=c&create_router=r&fake=f&list=1&list=2"
        "&str=s&request=q",
        content="body",
        headers={
            "content-type": "text/plain",
            "read_parameter": "x, y",
            "cookie": "args=1; None=2",
        },
    )
    assert (answer.status_code, answer.text) == (200, "fine")
    got = served.got
    assert sorted(map(str, got.values())) == sorted(
        map(
            str,
            ["m", "o", ["a", "b"], "c", "r", "f", [1, 2], "s", "q"]
            + [["x", "y"], "1", "2", "body"],
        )
    )
    assert served.call("respond", **got) == "fine"
    assert served.got == got


def test_every_operation_has_a_method(golden: Golden) -> None:
    """Keywords and special names among them."""
    served = Served(golden, "names")
    module = served.module("operations")
    names = {operation.name for operation in module.ALL}
    assert names == {"respond", "list", "import", "__init__", "router"}
    for method in ("get", "put", "delete", "patch"):
        assert served.wire(method.upper(), "/names").status_code in (200, 204)
    assert {call.operation for call in served.fake.calls} == names - {"respond"}
