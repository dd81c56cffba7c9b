"""Calls back: the caller says where to, and is called there later."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI

from tests.http.served import ADDRESS, Golden, Served


@pytest.fixture
def caller(golden: Golden) -> Served:
    """Who is called back."""
    return Served(golden, "jobs", webhooks=True)


def test_a_job_says_when_it_is_done(golden: Golden, caller: Served) -> None:
    """There and back: the service calls the URL that it was given."""
    jobs, models = Served(golden, "jobs"), golden("jobs.http.models")
    hooks = FastAPI()
    hooks.include_router(caller.router, prefix="/heard")

    class Jobs:
        def start_job(self, body: Any) -> None:
            done = models.DoneRequest(result="fine")
            caller.run(lambda client: client.done(done), base=body.url, app=hooks)

        def start_test(self) -> None:
            raise AssertionError("nobody asked for a test")

    app = FastAPI()
    app.include_router(jobs.module("server").create_router(Jobs()))
    body = models.StartJobRequest(url=f"{ADDRESS}/heard/done")
    assert jobs.run(lambda client: client.start_job(body), app=app) is None
    assert caller.got == {"body": models.DoneRequest(result="fine")}


def test_one_that_two_operations_share_is_one_method(caller: Served) -> None:
    """Others of one name are kept apart by their operations, with types of their own."""
    for call, path, body in (
        ("progress", "/progress", 50),
        ("start_test_progress", "/startTest/progress", "half"),
    ):
        hook = ADDRESS + path
        caller.run(lambda c, call=call, body=body: getattr(c, call)(body), base=hook)
        assert caller.got == {"body": body}
    assert caller.wire("POST", "/progress", json="half").status_code == 422
    assert caller.wire("POST", "/startTest/progress", json=50).status_code == 422
    assert len(caller.fake.calls) == 2
