"""HEAD: what a GET would say, without saying it."""

from __future__ import annotations

from tests.http.served import Golden, Served


def test_an_answer_has_no_body(golden: Golden) -> None:
    """Although the contract describes one; the caller gets no value."""
    served = Served(golden, "files")
    answer = served.wire("HEAD", "/files/a.txt")
    assert (answer.status_code, answer.content) == (200, b"")
    assert served.call("has_file", "a.txt") is None
    assert served.got == {"name": "a.txt"}


def test_it_is_not_a_get(golden: Golden) -> None:
    """A path that has only HEAD says so."""
    served = Served(golden, "files")
    answer = served.wire("GET", "/files/a.txt")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "HEAD, OPTIONS"
    assert served.wire("OPTIONS", "/files/a.txt").headers["allow"] == "HEAD, OPTIONS"
    assert served.fake.calls == []


def test_an_answer_names_the_type_of_what_a_get_would_answer(golden: Golden) -> None:
    """The header fields are those of a GET (RFC 9110 section 9.3.2)."""
    served = Served(golden, "files")
    answer = served.wire("HEAD", "/files/a.txt")
    assert answer.headers["content-type"] == "application/json"
