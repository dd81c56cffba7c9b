"""What was asked for is kept, what that imports, and nothing else of the runtime."""

from __future__ import annotations

from codegen.diagnostics import Report
from codegen.writing import narrow, plan, render

FILES = {
    "__init__.py": "",
    "py.typed": "",
    ".gitattributes": "",
    "users/__init__.py": "",
    "users/http/__init__.py": "",
    "users/http/client.py": "from . import operations\nfrom .models import User\n",
    "users/http/operations.py": "from ...runtime.http import Operation\n",
    "users/http/models.py": "from ..._shared.money import Money\n",
    "users/http/server.py": "from . import operations\nimport fastapi\n",
    "users/grpc/__init__.py": "",
    "users/grpc/client.py": "from ..._proto import users_pb2\n",
    "_proto/__init__.py": "",
    "_proto/users_pb2.py": "from . import money_pb2\n",
    "_proto/users_pb2.pyi": "",
    "_proto/money_pb2.py": "",
    "_proto/money_pb2.pyi": "",
    "_shared/__init__.py": "",
    "_shared/money.py": "",
    "runtime/__init__.py": "from .policy import Policy\n",
    "runtime/policy.py": "",
    "runtime/clock.py": "",
    "runtime/unused.py": "from . import clock",
    "runtime/http/__init__.py": "from .operation import Operation\n",
    "runtime/http/operation.py": "from .. import clock\n",
}


def _left_out(*only: str) -> tuple[set[str], list[str]]:
    report = Report()
    kept, left_out = narrow.narrow(FILES, only, report)
    rest = {name for name in FILES if name not in kept}
    assert rest == {*left_out} | {n for n in rest if n.startswith("runtime/")}
    assert "runtime/unused.py" in rest
    assert {n for n in rest if n.startswith("runtime/")}.isdisjoint(left_out)
    return set(left_out), [str(d) for d in report.diagnostics]


def test_everything() -> None:
    """Without `only` nothing is left out."""
    assert _left_out() == (set(), [])


def _runtime(*only: str) -> set[str]:
    kept, _ = narrow.narrow(FILES, only, Report())
    return {n.removeprefix("runtime/") for n in kept if n.startswith("runtime/")}


def test_the_runtime_in_use() -> None:
    """What is imported, and the packages that it stands in with what they import."""
    everything = {"__init__.py", "policy.py", "clock.py"}
    everything |= {"http/__init__.py", "http/operation.py"}
    assert _runtime() == _runtime("users.http.client") == everything
    assert _runtime("users.http.models") == _runtime("users.grpc") == set()
    assert "unused.py" in _runtime("runtime.unused")


def test_a_module() -> None:
    """Its imports, their packages, and what those import."""
    assert _left_out("users.http.client") == (
        {name for name in FILES if name.startswith(("users/grpc", "_proto"))}
        | {"users/http/server.py"},
        [],
    )


def test_a_package() -> None:
    """All modules of it; stubs come along with their modules."""
    left_out, said = _left_out("users.grpc")
    assert {name for name in FILES if name.startswith("users/http")} <= left_out
    assert not any(name.startswith("_proto") for name in left_out)
    assert said == []


def test_names_that_are_none() -> None:
    """Each is an error; part of a name is none."""
    assert _left_out("users.htt", "users.http.clien", "", "users/http")[1] == [
        f'only: error[CG204]: only "{name}" names nothing in the output'
        for name in ("", "users.htt", "users.http.clien")
    ]


def test_what_users_import_goes_with_what_it_is_for() -> None:
    """The aiohttp transport with the client, and load shedding with the server."""
    files = {
        "users/http/client.py": "from ...runtime.http.client import client\n",
        "users/http/server.py": "from ...runtime.http.server import router\n",
        "runtime/http/client/client.py": "",
        "runtime/http/server/router.py": "",
        "runtime/http/transports/aiohttp.py": "from . import loops\n",
        "runtime/http/transports/loops.py": "",
        "runtime/http/server/shedding.py": "",
    }
    kept, left_out = narrow.narrow(files, ("users.http.client",), Report())
    assert set(kept) == {
        "users/http/client.py",
        "runtime/http/client/client.py",
        "runtime/http/transports/aiohttp.py",
        "runtime/http/transports/loops.py",
    }
    assert left_out == ("users/http/server.py",)
    assert set(narrow.narrow(files, (), Report())[0]) == set(files)


def test_what_is_offered_is_there() -> None:
    """A module that was renamed would silently stay behind."""
    parts = {"http", "grpc", "events", "contract_tests"}
    paths = {one.path for one in plan.runtime(parts, render.runtime_root())}
    for path, offered in plan.OFFERED.items():
        assert {path, *offered} <= paths
