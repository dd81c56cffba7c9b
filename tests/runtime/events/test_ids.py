"""Ids of messages are UUIDs, and nobody else's."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from time import time
from uuid import RFC_4122, UUID

import pytest

from codegen.runtime.events.ids import fresh_id


def test_it_is_a_uuid_of_now_each_time_another() -> None:
    ids = [fresh_id() for _ in range(300)]
    assert len(set(ids)) == 300
    for one in ids:
        read = UUID(one)
        assert (str(read), read.version, read.variant) == (one, 7, RFC_4122)
        assert abs((read.int >> 80) / 1000 - time()) < 60
    assert {one[19] for one in ids} == set("89ab")


def test_threads_never_get_the_same() -> None:
    with ThreadPoolExecutor(8) as pool:
        many = [pool.submit(lambda: [fresh_id() for _ in range(500)]) for _ in range(8)]
    assert len({one for some in many for one in some.result()}) == 4000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_child_draws_anew() -> None:
    fresh_id()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, fresh_id().encode())
        os._exit(0)
    os.waitpid(child, 0)
    theirs = os.read(reading, 36).decode()
    os.close(reading)
    os.close(writing)
    assert theirs[14:] not in {fresh_id()[14:] for _ in range(300)}
