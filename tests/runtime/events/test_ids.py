"""Ids of messages are UUIDs."""

from __future__ import annotations

from uuid import RFC_4122, UUID

from codegen.runtime.events.ids import fresh_id


def test_it_is_a_random_uuid_each_time_another() -> None:
    ids = [fresh_id() for _ in range(200)]
    assert len(set(ids)) == 200
    for one in ids:
        read = UUID(one)
        assert (str(read), read.version, read.variant) == (one, 4, RFC_4122)
    assert {one[19] for one in ids} == set("89ab")
