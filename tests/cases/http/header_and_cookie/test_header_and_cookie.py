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
    """What must be there is named."""
    answer = Served(golden, "session").wire("GET", "/session")
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"loc": ["header", "X-Trace-Id"], "msg": "Field required", "type": "missing"},
        {"loc": ["cookie", "session_id"], "msg": "Field required", "type": "missing"},
    ]
