"""Parameters beside path and query."""

from __future__ import annotations

from uuid import UUID

from tests.http.served import Golden, Served


def test_wire(golden: Golden) -> None:
    """Header names are the contract's; a list in a header is one field."""
    served = Served(golden, "session")
    trace = UUID(int=5)
    headers = {"x-trace-id": str(trace), "x-flags": "a,b", "cookie": "session_id=s1"}
    assert served.wire("GET", "/session", headers=headers).status_code == 200
    assert served.got == {
        "x_trace_id": trace,
        "x_flags": ["a", "b"],
        "if_none_match": None,
        "session_id": "s1",
        "tab": 1,
    }


def test_missing(golden: Golden) -> None:
    """What must be there is named; cookies once the rest is right."""
    served = Served(golden, "session")
    sent: dict[str, str] = {}
    for place, name in (("header", "X-Trace-Id"), ("cookie", "session_id")):
        answer = served.wire("GET", "/session", headers=sent)
        assert answer.status_code == 422
        assert answer.json()["errors"] == [
            {"loc": [place, name], "msg": "Field required", "type": "missing"}
        ]
        sent["x-trace-id"] = str(UUID(int=5))
    assert served.fake.calls == []


def test_cookies(golden: Golden) -> None:
    """They are typed, and wrong ones are refused."""
    served = Served(golden, "session")
    trace = UUID(int=5)
    served.call("get_session", x_trace_id=trace, session_id="a=b", tab=7)
    assert (served.got["session_id"], served.got["tab"]) == ("a=b", 7)
    headers = {"x-trace-id": str(trace), "cookie": "session_id=s1; tab=last"}
    answer = served.wire("GET", "/session", headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["cookie", "tab"]
