"""The fake remembers: what is created is read and listed, what is deleted is gone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.http.served import Golden, Served

TOM = {"name": "Tom", "pin": "1234"}


@pytest.fixture
def served(golden: Golden) -> Served:
    """The case's server, before its fake."""
    return Served(golden, "shop")


def made(served: Served, **pet: Any) -> dict[str, Any]:
    """What is answered to who makes a pet."""
    answer = served.wire("POST", "/pets", json={**TOM, **pet})
    assert answer.status_code == 201
    found: dict[str, Any] = answer.json()
    return found


def read(served: Served, path: str) -> Any:
    """What is read at a path, or the status that it has if that is no success."""
    answer = served.wire("GET", path)
    return answer.json() if answer.is_success else answer.status_code


def test_what_was_made_is_read(served: Served) -> None:
    """With the defaults of the contract, and without what only the caller says."""
    first, second = made(served), made(served, age=None)
    assert (first["id"], second["id"]) == (1, 2)
    assert (first["name"], first["kind"]) == ("Tom", "cat")
    assert "pin" not in first and "age" not in first
    assert second["age"] is None
    assert read(served, "/pets/1") == first
    assert read(served, "/pets/2") == second


def test_where_it_is_said_to_be(served: Served) -> None:
    """`Location` leads to it."""
    answer = served.wire("POST", "/pets", json=TOM)
    assert answer.headers["location"] == "/pets/1"


def test_what_was_replaced_is_new(served: Served) -> None:
    """What is not said any more is absent, or what the contract takes for it."""
    made(served, age=3, kind="dog")
    answer = served.wire("PUT", "/pets/1", json={"name": "Kit"})
    after = answer.json()
    assert (after["name"], after["kind"], after["id"]) == ("Kit", "cat", 1)
    assert "age" not in after
    assert read(served, "/pets/1") == after


def test_what_was_changed_keeps_the_rest(served: Served) -> None:
    """Of a merge patch."""
    before = made(served, age=3, kind="dog")
    kind = {"content-type": "application/merge-patch+json"}
    answer = served.wire("PATCH", "/pets/1", content=b'{"name": "Kit"}', headers=kind)
    assert answer.json() == {**before, "name": "Kit"}
    assert read(served, "/pets/1") == {**before, "name": "Kit"}


def test_what_was_deleted_is_gone(served: Served) -> None:
    """And is no more deleted."""
    made(served)
    made(served, name="Kit")
    assert served.wire("DELETE", "/pets/1").status_code == 204
    gone = served.wire("GET", "/pets/1")
    assert (gone.status_code, gone.json()) == (
        404,
        {"title": "Not Found", "status": 404},
    )
    assert served.wire("DELETE", "/pets/1").status_code == 404
    assert made(served)["id"] == 3  # a key is never used again
    kept = [one["name"] for one in read(served, "/pets")["items"]]
    assert kept == ["Kit", "Tom"]


def test_what_is_below_goes_as_well(served: Served) -> None:
    """Where the contract has a word for it."""
    made(served)
    assert read(served, "/pets/1/notes/x")["name"] == "x"
    served.wire("DELETE", "/pets/1")
    assert read(served, "/pets/1/notes/x") == 404


def test_pages_are_parts_of_the_list(served: Served) -> None:
    """Each thing stands on one of them, in short."""
    for number in range(5):
        made(served, name=f"pet {number}")
    pages = [
        read(served, f"/pets?page_size=2&offset={start}") for start in (0, 2, 4, 6)
    ]
    assert [page["total"] for page in pages] == [5] * 4
    listed = [one for page in pages for one in page["items"]]
    assert listed == [{"id": n + 1, "name": f"pet {n}"} for n in range(5)]
    assert [len(page["items"]) for page in pages] == [2, 2, 1, 0]


def test_a_filter_leaves_what_it_says(served: Served) -> None:
    """By a property of the thing, though the list does not tell it."""
    made(served, name="Tom", kind="cat")
    made(served, name="Rex", kind="dog")
    assert [one["name"] for one in read(served, "/pets?kind=dog")["items"]] == ["Rex"]
    assert len(read(served, "/pets?kind=dog&kind=cat")["items"]) == 2


def test_a_key_that_the_caller_chooses(served: Served) -> None:
    """It is taken once, below each thing above."""
    note = {"name": "a b", "text": "x"}
    assert served.wire("POST", "/pets/1/notes", json=note).status_code == 201
    assert served.wire("POST", "/pets/1/notes", json=note).status_code == 409
    assert served.wire("POST", "/pets/2/notes", json=note).status_code == 201
    assert read(served, "/pets/1/notes/a%20b") == note
    assert read(served, "/pets/1/notes") == [note]


def test_what_nobody_made_is_made_up_once(served: Served) -> None:
    """So that the fake serves a test that arranges nothing, and does not contradict itself."""
    found = read(served, "/pets/77")
    assert found["id"] == 77
    assert read(served, "/pets/77") == found
    assert [one["id"] for one in read(served, "/pets")["items"]] == [77]
    assert set(read(served, "/reports/2026")) == {"sum"}


def test_keys_of_a_list_are_given_once(served: Served) -> None:
    """And then there is none: nothing is overwritten, and nothing is used again."""
    made = [served.wire("POST", "/colours", json={"note": str(n)}) for n in range(4)]
    assert [one.status_code for one in made] == [201, 201, 201, 507]
    where = [one.headers["location"] for one in made[:3]]
    assert where == ["/colours/red", "/colours/green", "/colours/blue"]
    assert read(served, "/colours/red") == {"name": "red", "note": "0"}
    assert served.wire("DELETE", "/colours/red").json() == {"name": "red", "note": "0"}
    assert served.wire("DELETE", "/colours/red").status_code == 404  # by `default`
    assert served.wire("POST", "/colours", json={}).status_code == 507


def test_a_header_leads_to_the_next_page(served: Served) -> None:
    """Until there is none; of the items nothing is said but that they are some."""
    for _ in range(3):
        served.wire("POST", "/colours", json={})
    first = served.wire("GET", "/colours?limit=2")
    last = served.wire("GET", f"/colours?limit=2&after={first.headers['x-next']}")
    names = [one["name"] for page in (first, last) for one in page.json()]
    assert names == ["red", "green", "blue"]
    assert "x-next" not in last.headers


def test_head_knows_what_is_gone(served: Served) -> None:
    """Where the contract has it as an operation."""
    served.wire("POST", "/colours", json={})
    assert served.wire("HEAD", "/colours/red").status_code == 200
    served.wire("DELETE", "/colours/red")
    assert served.wire("HEAD", "/colours/red").status_code == 404


def test_what_does_not_fit_is_refused(served: Served) -> None:
    """Where the contract has a word for that; nothing changes then."""
    served.wire("POST", "/colours", json={"note": "x"})
    for change in ([1], {"note": 7}):
        assert served.wire("PATCH", "/colours/red", json=change).status_code == 422
    assert read(served, "/colours/red") == {"name": "red", "note": "x"}
    done = served.wire("PATCH", "/colours/red", json={"note": "y"})
    assert done.status_code == 204
    assert "content-type" not in done.headers
    assert read(served, "/colours/red")["note"] == "y"


def test_a_merge_patch_takes_away(served: Served) -> None:
    """What is null in it (RFC 7396), though it might be null."""
    made(served, age=3)
    kind = {"content-type": "application/merge-patch+json"}
    after = served.wire("PATCH", "/pets/1", content=b'{"age": null}', headers=kind)
    assert "age" not in after.json()


def test_nothing_is_left_below_what_is_made_again(served: Served) -> None:
    """A thing with the key of another one has not its things."""
    served.wire("PUT", "/pets/1", json=TOM)
    served.wire("POST", "/pets/1/notes", json={"name": "old", "text": "x"})
    served.wire("DELETE", "/pets/1")
    served.wire("PUT", "/pets/1", json=TOM)
    assert "old" not in [one["name"] for one in read(served, "/pets/1/notes")]


def test_what_was_arranged_comes_first(served: Served, golden: Golden) -> None:
    """And `forget` forgets the things as well."""
    made(served)
    problem = golden("shop.http.models").NoPetBody(title="no", status=404)
    served.fake.arrange("getPet", golden("shop.http.errors").NoPet(problem))
    assert read(served, "/pets/1") == 404
    served.fake.forget()
    assert made(served)["id"] == 1


def test_no_more_are_listed_than_may_be(served: Served) -> None:
    """Where the contract has a most, and no pages."""
    for name in "abc":
        served.wire("POST", "/tags", json={"name": name, "text": "x"})
    assert [one["name"] for one in read(served, "/tags")] == ["a", "b"]


def test_an_answer_that_says_nothing_of_the_thing(served: Served) -> None:
    """It is made up, and the thing is remembered all the same."""
    answer = served.wire("PUT", "/tags/a", json={"name": "a", "text": "y"})
    assert (answer.status_code, answer.text) == (200, "text")
    assert read(served, "/tags/a") == {"name": "a", "text": "y"}
