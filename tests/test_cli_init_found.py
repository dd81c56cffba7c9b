"""`codegen init` in a project that has something: contracts, apps, folders of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.harness.beginnings import APP, begun, contract, refused, section, write
from tests.harness.command import codegen, codegen_apart

MONEY = 'syntax = "proto3";\npackage init.shop;\nmessage Money { int64 cents = 1; }\n'
PROTO = """\
syntax = "proto3";
package init.shop.v1;
import "init_shop/common/init_money.proto";
message Ask { init.shop.Money price = 1; }
service Till { rpc Pay(Ask) returns (Ask); }
"""
TILL = """\
syntax = "proto3";
package init.alone;
message Ask {}
service Till { rpc Pay(Ask) returns (Ask); }
"""


# --- contracts that are there ---------------------------------------------------------


def test_contracts_are_found_wherever_they_are(tmp_path: Path) -> None:
    """Files by name, several below one folder by that folder; the rest is left, and said."""
    write(
        tmp_path,
        {
            "docs/users.yaml": contract("Users"),
            "api/v1/shop.yaml": contract("One"),
            "api/v2/shop.yaml": contract("Two"),
            "site/users.yaml": contract("Users"),
            "www/users.yaml": contract("Users"),
            "tests/data/users.yaml": contract("Tested"),
            "node_modules/a/users.yaml": contract("Foreign"),
            "env/pyvenv.cfg": "",
            "env/lib/users.yaml": contract("Foreign"),
            "config/app.yaml": "openapi: true\n",
            "config/old.yaml": 'swagger: "2.0"\n',
            "config/broken.yaml": "openapi: 3.0.0\ninfo: [\n",
            "config/other.yaml": "a: {openapi: 3.1.0}\n",
        },
    )
    done = begun(tmp_path)
    assert section(tmp_path)["paths"] == ["docs/users.yaml", "api"]
    said = done.stderr.splitlines()
    assert said[:3] == [
        "found: api/v1/shop.yaml, shop.v1.http, 1 operation",
        "found: api/v2/shop.yaml, shop.v2.http, 1 operation",
        "found: docs/users.yaml, users.http, 1 operation",
    ]
    assert sorted(line.partition(": error")[0] for line in said[3:9]) == [
        "left alone: config/app.yaml:1:1",
        "left alone: config/broken.yaml:3:1",
        "left alone: config/old.yaml:1:1",
        "left alone: site/users.yaml (in a folder called site)",
        "left alone: tests/data/users.yaml (in a folder called tests)",
        "left alone: www/users.yaml (the same as docs/users.yaml)",
    ]
    assert said[9] == "next:"


def test_the_folder_of_contracts_is_enough(tmp_path: Path) -> None:
    """Where it has some, nobody looks elsewhere."""
    write(
        tmp_path,
        {
            "contracts/users.openapi.yaml": contract("Users"),
            "docs/orders.yaml": contract("Orders"),
        },
    )
    begun(tmp_path)
    assert section(tmp_path)["paths"] == ["contracts/users.openapi.yaml"]


def test_files_are_named_where_others_stand_among_them(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "api/a.yaml": contract("A"),
            "api/b.yaml": contract("B"),
            "api/c.yaml": "openapi: 3.1.0\npaths: 3\n",
        },
    )
    done = begun(tmp_path)
    assert section(tmp_path)["paths"] == ["api/a.yaml", "api/b.yaml"]
    assert "left alone: api/c.yaml:2:1: error[CG" in done.stderr


@pytest.mark.parametrize(
    ("root", "paths", "includes"),
    [("protos/", ["protos"], None), ("", ["init_shop/v1"], ["."])],
)
def test_protos_are_found_from_where_their_imports_begin(
    tmp_path: Path, root: str, paths: list[str], includes: list[str] | None
) -> None:
    """A folder below the project, or the project itself, which is then an import root."""
    write(
        tmp_path,
        {
            f"{root}init_shop/common/init_money.proto": MONEY,
            f"{root}init_shop/v1/init_till.proto": PROTO,
        },
    )
    assert "init_till.grpc, 1 operation" in begun(tmp_path).stderr
    told = section(tmp_path)
    assert (told["paths"], told.get("includes")) == (paths, includes)


def test_contracts_of_every_kind_are_found(tmp_path: Path) -> None:
    """Without one of HTTP there is no starter, and each service may have a provider."""
    write(tmp_path, {"events/orders.yaml": ORDERS, "init_till.proto": TILL})
    done = begun(tmp_path)
    assert sorted(done.stderr.splitlines()[:2]) == [
        "found: events/orders.yaml, orders.events, 1 operation",
        "found: init_till.proto, init_till.grpc, 1 operation",
    ]
    assert not (tmp_path / "services").exists()
    text = (tmp_path / "pyproject.toml").read_text("utf-8")
    for service in ("init_till", "orders"):
        assert f'# {service} = "module:attribute"\n' in text


ORDERS = """\
asyncapi: 3.0.0
info: {title: Orders, version: 1.0.0}
channels:
  orders: {address: orders, messages: {Made: {payload: {type: object}}}}
operations:
  made: {action: send, channel: {$ref: '#/channels/orders'}}
"""


def test_contracts_that_are_all_broken_are_shown(tmp_path: Path) -> None:
    """They are to be mended, and not to be hidden by an example."""
    write(tmp_path, {"openapi.yaml": "openapi: 3.1.0\ninfo: [\n"})
    said = refused(tmp_path, code=1)
    assert said.startswith("openapi.yaml:3:1: error[CG004]: ")
    assert "`codegen init PATH...`" in said
    begun(tmp_path, "contracts/new")
    assert section(tmp_path)["paths"] == ["contracts/new"]


def test_contracts_can_be_named(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": contract("A"), "tests/b.yaml": contract("B")})
    begun(tmp_path, "tests/b.yaml")
    assert section(tmp_path)["paths"] == ["tests/b.yaml"]
    assert refused(tmp_path, "a.yaml").endswith(
        "pyproject.toml has a section [tool.codegen] already: change it there.\n"
    )


@pytest.mark.parametrize("paths", [("no.yaml",), ("a", "b")])
def test_paths_that_are_not_there(tmp_path: Path, paths: tuple[str, ...]) -> None:
    assert f"Error: Path '{paths[0]}' does not exist." in refused(tmp_path, *paths)


def test_a_broken_contract_that_was_named(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": "openapi: 3.1.0\npaths: 3\n"})
    assert "a.yaml:2:1: error[CG201]: " in refused(tmp_path, "a.yaml", code=1)


def test_a_file_that_names_no_service(tmp_path: Path) -> None:
    """What is said of it works: an overlay beside the document gives it a name."""
    write(tmp_path, {"docs/openapi.json": json.dumps({"openapi": "3.1.0", **PETS})})
    said = codegen("init", cwd=tmp_path).stderr
    assert "openapi is called after its file; info.x-service" in said
    (tmp_path / "pyproject.toml").unlink()
    write(
        tmp_path,
        {
            "docs/openapi.overlay.yaml": "overlay: 1.0.0\n"
            "info: {title: Name, version: '1'}\nextends: openapi.json\n"
            "actions: [{target: $.info, update: {x-service: pets}}]\n",
        },
    )
    said = begun(tmp_path).stderr
    assert "found: docs/openapi.json, pets.http, 1 operation" in said
    assert "is called after its file" not in said


PETS: dict[str, Any] = {
    "info": {"title": "Pets", "version": "1"},
    "paths": {"/pets": {"get": {"responses": {"204": {"description": "None."}}}}},
}


# --- services -------------------------------------------------------------------------


def test_a_contract_without_code_gets_a_starter(tmp_path: Path) -> None:
    write(tmp_path, {"contracts/users.openapi.yaml": contract("Users")})
    done = begun(tmp_path)
    assert "written: services/users/service.py" in done.stdout
    text = (tmp_path / "pyproject.toml").read_text("utf-8")
    assert '# users = "services.users.app:create_app"\n' in text


@pytest.mark.parametrize(
    "code", [APP, "import fastapi\ndef make(a=1) -> fastapi.FastAPI: ...\n"]
)
def test_an_app_that_is_there_is_no_reason_for_a_starter(
    tmp_path: Path, code: str
) -> None:
    """It is told and suggested; nobody can know whether it serves the contract."""
    write(tmp_path, {"users.yaml": contract("Users"), "src/shop/main.py": code})
    done = begun(tmp_path)
    name = "app" if code == APP else "make"
    assert f"an app of FastAPI: shop.main:{name}; if it serves" in done.stderr
    assert not (tmp_path / "services").exists()
    text = (tmp_path / "pyproject.toml").read_text("utf-8")
    assert f'# users = "shop.main:{name}"\n' in text


def test_an_app_that_serves_a_contract(tmp_path: Path) -> None:
    write(tmp_path, {"users.yaml": contract("Users"), "shop/main.py": APP})
    begun(tmp_path, "--app", "shop.main:app")
    assert section(tmp_path)["providers"] == {"users": "shop.main:app"}
    assert refused(tmp_path, "--app", "users=shop.main:app").endswith(
        ' add users = "shop.main:app" to its [tool.codegen.providers].\n'
    )


@pytest.mark.parametrize(
    ("app", "complaint"),
    [
        ("shop.main:app", "Which service is it? Say --app SERVICE=MODULE:NAME"),
        ("things=shop.main:app", "There is no HTTP service 'things': there are a, b."),
        ("shop.main", "'shop.main' is no MODULE:NAME."),
        ("a=shop main:app", "'shop main:app' is no MODULE:NAME."),
    ],
)
def test_an_app_of_which_nobody_knows_what_it_serves(
    tmp_path: Path, app: str, complaint: str
) -> None:
    write(tmp_path, {"a.yaml": contract("A"), "b.yaml": contract("B")})
    assert complaint in refused(tmp_path, "--app", app)


def test_an_app_without_a_contract_is_asked_for(tmp_path: Path) -> None:
    """An example would be of no use, and the app's own document is a contract."""
    write(tmp_path, {"petshop/main.py": APP})
    assert (
        "There is no contract here, but an app: petshop.main:app."
        " `codegen init --app petshop.main:app` begins with its own OpenAPI document"
    ) in refused(tmp_path)
    done = begun(tmp_path, "--app", "petshop.main:app")
    assert "written: contracts/pet_shop.openapi.json" in done.stdout
    document = json.loads((tmp_path / "contracts/pet_shop.openapi.json").read_text())
    assert list(document["paths"]) == ["/pets"]
    assert section(tmp_path)["providers"] == {"pet_shop": "petshop.main:app"}
    tested = codegen_apart("test", cwd=tmp_path, env={"CI": "true"})
    assert tested.exit_code == 0, tested.stdout


def test_an_app_that_cannot_be_imported(tmp_path: Path) -> None:
    said = refused(tmp_path, "--app", "no_such_shop.main:app")
    assert "'no_such_shop.main:app' gives no OpenAPI document" in said
    assert "No module named 'no_such_shop' (is the project installed there?)" in said
    write(tmp_path, {"a_shop.py": "app = lambda scope: None\n"})
    said = refused(tmp_path, "--app", "a_shop:app")
    assert "gives no OpenAPI document" in said and "TypeError" in said


def test_a_project_inside_is_another_one(tmp_path: Path) -> None:
    write(tmp_path, {"backend/pyproject.toml": "", "backend/app/main.py": APP})
    assert "a project with an app in backend: begin there" in refused(tmp_path)
    assert "but an app: app.main:app." in refused(tmp_path / "backend")
