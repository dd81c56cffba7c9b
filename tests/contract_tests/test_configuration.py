"""`[tool.codegen.providers]`: what it may say, and what is said of what it may not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from schemathesis.checks import CHECKS

from codegen.runtime.contract_tests import configuration, known
from codegen.runtime.contract_tests.configuration import ConfigurationError, Credential
from codegen.runtime.contract_tests.effort import Effort, effort
from codegen.runtime.contract_tests.http.heard import ANSWERED
from codegen.runtime.contract_tests.http.seen import UNDECLARED, WRITE_ONLY
from codegen.runtime.contract_tests.known import unknown_check, unknown_law
from codegen.runtime.contract_tests.providers import Provider, in_ci
from codegen.runtime.contract_tests.report import is_law
from codegen.slices.contract_tests import provider_grpc
from codegen.slices.http import laws as http_laws
from tests.harness.command import REPOSITORY
from tests.mutants.events import test_events as events
from tests.mutants.grpc import test_grpc as grpc
from tests.mutants.http import test_http as http

TABLE = """
[tool.codegen.providers.users]
provider = "shop.users:create_app"
"events.stream" = "shop.stream:handlers"
reset = "shop.users:reset"
seed = "shop.users:seed"
parameters = {userId = ["1", "2"], page = 3}
accept = ["read-after-create"]
unchecked = "unsupported_method"

[[tool.codegen.providers.users.credentials]]
name = "ann"
secrets = {key = "$ANNS_KEY"}
scopes = ["read"]
tenant = "a"
"""


def read(text: str, folder: Path) -> configuration.ServiceConfiguration:
    """What *text* in a pyproject.toml says of `users`."""
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return configuration.read("users", folder / "generated" / "contract_tests")


def test_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All keys, and a secret that is read from the environment."""
    monkeypatch.setenv("ANNS_KEY", "secret")
    found = read(TABLE, tmp_path)
    assert found.target("http") == "shop.users:create_app"
    assert found.target("events.stream") == "shop.stream:handlers"
    assert found.hooks == {"reset": "shop.users:reset", "seed": "shop.users:seed"}
    assert found.parameters == {"userId": ("1", "2"), "page": (3,)}
    assert found.accepts("read-after-create") and not found.accepts("pages-partition")
    assert found.unchecked == {"unsupported_method"}
    assert found.folder == tmp_path
    assert found.credentials == (
        Credential(
            name="ann",
            secrets={"key": "secret"},
            scopes=frozenset({"read"}),
            tenant="a",
        ),
    )


def test_a_string_is_the_provider(tmp_path: Path) -> None:
    """Of all slices."""
    found = read('tool.codegen.providers.users = "fake"', tmp_path)
    assert found.target("http") == found.target("grpc") == "fake"


def test_no_configuration(tmp_path: Path) -> None:
    """Nothing is said of a service that the file does not name."""
    assert read("", tmp_path).target("http") == ""


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "[tool",
            "{file}: Expected ']' at the end of a table declaration (at end of document)",
        ),
        (
            "tool.codegen.providers = 3",
            "{file}: [tool.codegen.providers] is not a table",
        ),
        ("tool.codegen.providers.users = 3", "{file}: [{table}] is not a table"),
        (
            "tool.codegen.providers.users.http = 3",
            "{file}: [{table}] http must be text: module:attribute, an address, or fake",
        ),
        (
            'tool.codegen.providers.users.reset = "shop"',
            "{file}: [{table}] reset must say what is called: module:attribute",
        ),
        (
            "tool.codegen.providers.users.accept = [1]",
            "{file}: [{table}] accept must be a list of texts",
        ),
        (
            'tool.codegen.providers.users.accept = ["read-after-craete"]',
            "{file}: [{table}] accept has 'read-after-craete', which is no law; "
            "did you mean 'read-after-create'?",
        ),
        (
            'tool.codegen.providers.users.unchecked = ["stream_end:Watch"]',
            "{file}: [{table}] unchecked has 'stream_end', which is no check; "
            "did you mean 'stream_ends'?",
        ),
        (
            'tool.codegen.providers.users.unchecked = "stream_ends:"',
            "{file}: [{table}] unchecked has 'stream_ends:', which names no operation"
            " behind the colon",
        ),
        (
            "tool.codegen.providers.users.parameters = []",
            "{file}: [{table}] parameters must be a table of values, by parameter",
        ),
        (
            "tool.codegen.providers.users.credentials = [3]",
            "{file}: [{table}] credentials must be a list of tables with the key secrets",
        ),
        (
            "tool.codegen.providers.users.credentials = [{name = 'ann'}]",
            "{file}: [{table}] credentials has a table without the key secrets: what is"
            " shown, by security scheme",
        ),
        (
            "tool.codegen.providers.users.credentials = [{secrets = {}, role = 'x'}]",
            "{file}: [{table}] credentials has a table with the key 'role'; the keys are"
            " name, secrets, scopes, tenant",
        ),
        (
            "tool.codegen.providers.users.credentials = [{secrets = {key = '$NOT_SET_HERE'}}]",
            "{file}: [{table}] credentials needs NOT_SET_HERE in the environment",
        ),
    ],
)
def test_what_it_may_not_say(tmp_path: Path, text: str, complaint: str) -> None:
    """The message names the file, the table and the key, and says what is wanted."""
    with pytest.raises(ConfigurationError) as raised:
        read(text, tmp_path)
    file = tmp_path / "pyproject.toml"
    table = "tool.codegen.providers.users"
    assert str(raised.value) == complaint.format(file=file, table=table)


def test_a_name_that_is_like_no_other(tmp_path: Path) -> None:
    """The message lists those that there are."""
    complaint = "which is no law; the laws are acknowledged-after-success, "
    with pytest.raises(ConfigurationError, match=complaint):
        read('tool.codegen.providers.users.accept = "zzz"', tmp_path)


def test_names_of_every_slice_are_known() -> None:
    """Whatever a page says, a planted bug breaks, or Schemathesis looks at."""
    for name in _laws():
        assert unknown_law(name) == "" and unknown_check(f"{name}:get") == ""
    for name in _checks():
        assert unknown_check(name) == "" and unknown_check(f"{name}:Get") == ""
    assert not unknown_law("all") and not unknown_law("filter-status")
    assert unknown_check("all") and unknown_law("filter-")


def _laws() -> set[str]:
    laws = {one for one in (_planted() | _told()) - known.CHECKS if is_law(one)}
    return {*laws, *http_laws.NAMES, *provider_grpc._LAWS}


def _checks() -> set[str]:
    own = {ANSWERED, UNDECLARED, WRITE_ONLY}
    return {*CHECKS.get_all_names(), *own, *_planted(), *_told()}


def _planted() -> set[str]:
    of_events, of_grpc = events.MUTANTS.values(), grpc.MUTANTS.values()
    return {*http.MUTANTS.values(), *of_events, *(check for check, _ in of_grpc)}


def _told() -> set[str]:
    """What the tables of the pages about tests of providers call a check or a law."""
    rows = re.findall(
        r"^\| (`[a-z]+[_-][a-z_-]+`[^|]*) \|",
        "".join(
            (REPOSITORY / "docs" / name).read_text("utf-8")
            for name in ("contract_tests.md", "contract_tests_events.md")
        ),
        re.MULTILINE,
    )
    assert len(rows) > 40
    return {name for row in rows for name in re.findall(r"`([a-z]+[_-][a-z_-]+)`", row)}


@pytest.mark.parametrize(
    ("said", "left", "kept"),
    [
        ("answered:getUser", [("answered", "getUser")], [("answered", "listUsers")]),
        ("answered", [("answered", "getUser")], [("ignored_auth", "getUser")]),
        ("filters", [("filter-status", "listUsers")], [("pages", "listUsers")]),
        ("filters:listA", [("filter-a", "listA")], [("filter-a", "listB")]),
    ],
)
def test_what_is_left_out(
    tmp_path: Path, said: str, left: list[Any], kept: list[Any]
) -> None:
    """Of all operations, or of one."""
    found = read(f'tool.codegen.providers.users.unchecked = "{said}"', tmp_path)
    assert all(found.leaves_out(*one) for one in left)
    assert not any(found.leaves_out(*one) for one in kept)


def test_filters_are_accepted_together(tmp_path: Path) -> None:
    """By the word that `x-laws` of a contract has for them."""
    found = read('tool.codegen.providers.users.accept = ["filters"]', tmp_path)
    assert found.accepts("filter-status") and not found.accepts("pages")


def test_an_unknown_key(tmp_path: Path) -> None:
    """The message lists those that there are."""
    with pytest.raises(
        ConfigurationError, match="wher is not known; the keys are accept, "
    ):
        read('tool.codegen.providers.users.wher = "x"', tmp_path)


@pytest.mark.parametrize(
    ("target", "complaint"),
    [
        (
            "shop",
            "users.http: 'shop', the provider, is neither module:attribute nor an address",
        ),
        (
            "no_such_shop:app",
            "users.http: no_such_shop:app, the provider, cannot be imported: No module named"
            " 'no_such_shop'",
        ),
        (
            "json:nothing",
            "users.http: json:nothing, the provider, cannot be imported: module 'json' has no"
            " attribute 'nothing'",
        ),
    ],
)
def test_a_provider_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, complaint: str
) -> None:
    """The message says what was looked for, and why it was not found."""
    monkeypatch.setattr("sys.path", [*__import__("sys").path])
    provider = Provider(
        name="users.http",
        target=target,
        configuration=configuration.ServiceConfiguration(folder=tmp_path),
    )
    with pytest.raises(ConfigurationError) as raised:
        provider.load()
    assert str(raised.value) == complaint


@pytest.mark.parametrize("value", ["1", "true", "yes", "woodpecker"])
def test_ci(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Whatever an environment of CI calls itself."""
    monkeypatch.setenv("CI", value)
    assert in_ci()


@pytest.mark.parametrize("value", ["", "0", "false", "False", "no"])
def test_no_ci(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """What says no."""
    monkeypatch.setenv("CI", value)
    assert not in_ci()


def test_effort(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the environment has it, or as much as usual."""
    monkeypatch.delenv("CODEGEN_TEST_SEED", raising=False)
    monkeypatch.delenv("CODEGEN_TEST_EXAMPLES", raising=False)
    assert effort() == Effort()
    monkeypatch.setenv("CODEGEN_TEST_SEED", "7")
    monkeypatch.setenv("CODEGEN_TEST_EXAMPLES", "0")
    with pytest.raises(ConfigurationError) as raised:
        effort()
    assert (
        str(raised.value) == "CODEGEN_TEST_EXAMPLES='0' is no whole number, 1 or more"
    )
