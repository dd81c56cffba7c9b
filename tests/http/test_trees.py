"""Two generated trees in one process: apart, nested, and with one runtime for both."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI

from tests.harness.command import REPOSITORY

ID = UUID(int=1)
HEADER = "x-request-timeout-ms"
Module = Callable[[str], Any]


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The users contract built as `first_tree`, `second_tree` and `guest_tree`.

    The guest has no runtime of its own but uses that of the first.
    """
    from codegen import pipeline

    root = tmp_path_factory.mktemp("trees")
    contract = REPOSITORY / "contracts" / "users.openapi.yaml"
    runtimes = {"first_tree": "", "second_tree": "", "guest_tree": "first_tree.runtime"}
    for name, runtime in runtimes.items():
        request = pipeline.Request(
            paths=(contract,), output=root / name, runtime=runtime
        )
        assert pipeline.build(request).ok
    sys.path.insert(0, str(root))
    yield root
    sys.path.remove(str(root))
    for name in [n for n in sys.modules if n.partition(".")[0] in runtimes]:
        del sys.modules[name]


def _of(tree: str) -> Module:
    return lambda name: importlib.import_module(f"{tree}.{name}")


@pytest.fixture
def first(trees: Path) -> Module:
    """Modules of the first tree."""
    return _of("first_tree")


@pytest.fixture
def second(trees: Path) -> Module:
    """Modules of the second tree."""
    return _of("second_tree")


@pytest.fixture
def guest(trees: Path) -> Module:
    """Modules of the tree that uses the first one's runtime."""
    return _of("guest_tree")


class Recorder:
    """An ASGI application that notes the deadline header of every request."""

    def __init__(self, tree: Module, service: Any) -> None:
        self.app = FastAPI()
        self.app.include_router(tree("users.http.server").create_router(service))
        self.limits: list[int] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        self.limits.append(int(headers[HEADER]))
        await self.app(scope, receive, send)


async def _get(tree: Module, app: Any) -> Any:
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport) as http:
        client = tree("users.http.client").AsyncUsersClient("http://x.test", http=http)
        return await client.get_user(ID)


class Nested:
    """A service of one tree that asks a service of another."""

    def __init__(self, own: Module, inner: Module, app: Recorder) -> None:
        self.own, self.inner, self.app = own, inner, app

    async def get_user(self, user_id: UUID) -> Any:
        user = await _get(self.inner, self.app)
        # JSON is all that two trees share: their classes are not the same.
        text = user.model_copy(update={"name": f"{user.name} of another tree"})
        return self.own("users.http.models").User.model_validate_json(
            text.model_dump_json(by_alias=True)
        )


@pytest.mark.parametrize(("outer", "inner"), [("first", "second"), ("second", "first")])
def test_deadline_passes_through_both(
    outer: str, inner: str, request: pytest.FixtureRequest
) -> None:
    """Three seconds at the first hop are at most three at the second."""
    near, far = request.getfixturevalue(outer), request.getfixturevalue(inner)
    fake = far("users.http.fake").FakeUsersService()
    behind = Recorder(far, fake)
    before = Recorder(near, Nested(near, far, behind))

    async def main() -> Any:
        with near("runtime").deadline_scope(1.5):
            return await _get(near, before)

    user = asyncio.run(main())
    assert type(user) is near("users.http.models").User
    assert user.name == f"{fake.calls[0].answer.name} of another tree"
    # The contract would allow two seconds an attempt.
    assert 0 < behind.limits[0] <= before.limits[0] <= 1500


def test_deadline_of_one_is_seen_by_the_other(first: Module, second: Module) -> None:
    """Also without a call between them."""
    assert first("runtime.deadline") is not second("runtime.deadline")
    with first("runtime").deadline_scope(1000):
        left = second("runtime").remaining()
    assert left is not None and 0 < left <= 1000
    assert second("runtime").remaining() is None


def test_errors_stay_apart(first: Module, second: Module) -> None:
    """An error of the inner call that nobody handles is a defect of the outer one."""
    models, errors = second("users.http.models"), second("users.http.errors")
    problem = models.Problem(title="No such user", status=404)
    fake = second("users.http.fake").FakeUsersService()
    fake.arrange("getUser", errors.UserNotFound(problem))
    app = Recorder(first, Nested(first, second, Recorder(second, fake)))
    with pytest.raises(errors.UserNotFound) as caught:
        asyncio.run(_get(first, app))
    assert caught.value.received


def test_guest_has_no_runtime(trees: Path, guest: Module, first: Module) -> None:
    """Everything it stands on is the other tree's."""
    assert not (trees / "guest_tree" / "runtime").exists()
    client = guest("users.http.client").UsersClient
    assert issubclass(client, first("runtime.http.client.client").HttpClient)
    assert isinstance(
        guest("users.http.operations").GET_USER, first("runtime.http").Operation
    )
    assert issubclass(
        guest("users.http.errors").UserNotFound, first("runtime").CallError
    )


def test_guest_serves_and_calls(guest: Module, first: Module) -> None:
    """With the runtime of another tree it does what it does with its own."""
    fake = guest("users.http.fake").FakeUsersService()
    app = Recorder(guest, fake)
    user = asyncio.run(_get(guest, app))
    assert user == fake.calls[0].answer
    assert app.limits == [2000]
    problem = guest("users.http.models").Problem(title="No such user", status=404)
    fake.arrange("getUser", guest("users.http.errors").UserNotFound(problem))
    with pytest.raises(first("runtime.http").ApiError) as caught:
        asyncio.run(_get(guest, app))
    assert caught.value.body == problem
