"""`[tool.codegen.providers]`: what it may say, and what is said of what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.runtime.contract_tests import configuration
from codegen.runtime.contract_tests.configuration import ConfigurationError, Credential
from codegen.runtime.contract_tests.effort import Effort, effort
from codegen.runtime.contract_tests.providers import Provider, in_ci

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
