"""`[tool.codegen.providers]` of pyproject.toml: where the real services are."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from .known import FILTER, unknown_check, unknown_law

FAKE = "fake"
CONFIG_VARIABLE = "CODEGEN_CONFIG"
"""Names the pyproject.toml, if it is not above the tests."""

_HOOKS = ("reset", "seed", "credentials", "effects", "fail", "publish")
SLICES = ("http", "grpc", "events")


class ConfigurationError(Exception):
    """The configuration of providers cannot be used; the message says file, key and reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """Somebody who may call a service.

    Attributes:
        name: What reports call them.
        secrets: What they show, by the name of the security scheme (HTTP) or of the
            metadata (gRPC): a token, a key, or `name:password`.
        scopes: What they may do; None if that is not told apart.
        tenant: To whom their things belong; empty if that is not told apart.
    """

    name: str
    secrets: Mapping[str, str]
    scopes: frozenset[str] | None = None
    tenant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceConfiguration:
    """What `[tool.codegen.providers.<service>]` says.

    Attributes:
        targets: By slice (`http`, `events.stream`) what is tested: `module:attribute`, an
            address, or `fake`. The key `provider` is for every slice without its own.
        hooks: `module:attribute` of what is called: `reset` brings the service to its start
            and `seed` fills it, before each example; `credentials` says who may call;
            `effects` shows what handlers did, `fail` makes the next thing that they do
            fail, `publish` makes a publisher send.
        credentials: Who may call, where the table says it itself.
        parameters: Values of parameters that the service knows, by wire name.
        accept: Laws that count although the contract does not state them; `filters` is
            every `filter-…`, and `all` is all.
        unchecked: Checks that are left out, of all operations or, `check:operation`, of one.
        previous: Contracts of events as they were, or folders of messages that were kept,
            below *folder*: what is still on its way may be as they say.
        folder: Where `pyproject.toml` lies: imported from there.
    """

    targets: Mapping[str, str] = field(default_factory=dict)
    hooks: Mapping[str, str] = field(default_factory=dict)
    credentials: tuple[Credential, ...] = ()
    parameters: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    accept: frozenset[str] = frozenset()
    unchecked: frozenset[str] = frozenset()
    previous: tuple[str, ...] = ()
    folder: Path = Path()

    def target(self, slice: str) -> str:
        """What stands for *slice*, or what it is a part of; empty if nothing is said of it."""
        while slice:
            if slice in self.targets:
                return self.targets[slice]
            slice = slice.rpartition(".")[0]
        return self.targets.get("provider", "")

    def accepts(self, law: str) -> bool:
        """Whether *law* counts although the contract does not state it."""
        words = {law, "all"} | ({"filters"} if law.startswith(FILTER) else set())
        return bool(words & self.accept)

    def leaves_out(self, check: str, operation: str) -> bool:
        """Whether *check*, or law, is not to be looked at, at all or of *operation*."""
        words = {check} | ({"filters"} if check.startswith(FILTER) else set())
        return bool(words & self.left_out(operation))

    def left_out(self, operation: str) -> frozenset[str]:
        """Return the checks, and laws, that are not to be looked at of *operation*."""
        told = (one.partition(":") for one in self.unchecked)
        return frozenset(name for name, _, of in told if of in ("", operation))


def read(service: str, start: Path) -> ServiceConfiguration:
    """What the configuration that holds for the tests in *start* says of *service*."""
    file = _file(start)
    if file is None:
        return ServiceConfiguration(folder=Path.cwd())
    try:
        document = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{file}: {error}") from None
    tables: Any = document
    for key in ("tool", "codegen", "providers"):
        tables = tables.get(key, {})
        if not isinstance(tables, dict):
            raise ConfigurationError(f"{file}: [tool.codegen.providers] is not a table")
    return _Table(file, service, tables.get(service, {})).configuration()


def _file(start: Path) -> Path | None:
    """The pyproject.toml that the environment names, or the nearest that speaks of codegen."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named).absolute()
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            return file
    return None


class _Table:
    """The table of one service, and what is wrong with it."""

    def __init__(self, file: Path, service: str, value: object) -> None:
        self._file, self._name = file, f"tool.codegen.providers.{service}"
        if isinstance(value, str):
            value = {"provider": value}
        if not isinstance(value, dict):
            raise ConfigurationError(f"{file}: [{self._name}] is not a table")
        self._values: dict[str, Any] = value

    def configuration(self) -> ServiceConfiguration:
        named = {one.name for one in fields(ServiceConfiguration)} - {
            "targets",
            "hooks",
        }
        known = {*_HOOKS, *named, "provider"} - {"folder"}
        for key in self._values:
            if key not in known and key.partition(".")[0] not in SLICES:
                keys = ", ".join(sorted({*known, *SLICES}))
                raise self._wrong(key, f"is not known; the keys are {keys}")
        listed = isinstance(self._values.get("credentials"), list)
        hooks = [h for h in _HOOKS if h in self._values]
        hooks = [h for h in hooks if not (h == "credentials" and listed)]
        return ServiceConfiguration(
            targets={
                key: self._text(key)
                for key in self._values
                if key == "provider" or key.partition(".")[0] in SLICES
            },
            hooks={key: self._reference(key) for key in hooks},
            credentials=self._credentials() if listed else (),
            parameters=self._parameters(),
            accept=self._known("accept", unknown_law),
            unchecked=self._known("unchecked", unknown_check),
            previous=tuple(sorted(self._texts("previous"))),
            folder=self._file.parent,
        )

    def _wrong(self, key: str, why: str) -> ConfigurationError:
        return ConfigurationError(f"{self._file}: [{self._name}] {key} {why}")

    def _text(self, key: str) -> str:
        value = self._values[key]
        if not isinstance(value, str) or not value:
            raise self._wrong(
                key, "must be text: module:attribute, an address, or fake"
            )
        return value

    def _reference(self, key: str) -> str:
        value = self._values[key]
        if not isinstance(value, str) or not all(value.partition(":")):
            raise self._wrong(key, "must say what is called: module:attribute")
        return value

    def _texts(self, key: str) -> frozenset[str]:
        value = self._values.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self._wrong(key, "must be a list of texts")
        return frozenset(value)

    def _known(self, key: str, wrong: Callable[[str], str]) -> frozenset[str]:
        """The texts of *key*; what is *wrong* with one of them is said."""
        found = self._texts(key)
        for why in filter(None, map(wrong, sorted(found))):
            raise self._wrong(key, why)
        return found

    def _parameters(self) -> dict[str, tuple[Any, ...]]:
        value = self._values.get("parameters", {})
        if not isinstance(value, dict):
            raise self._wrong("parameters", "must be a table of values, by parameter")
        return {
            name: tuple(one) if isinstance(one, list) else (one,)
            for name, one in value.items()
        }

    def _credentials(self) -> tuple[Credential, ...]:
        try:
            return credentials(self._values["credentials"])
        except ConfigurationError as error:
            raise self._wrong("credentials", str(error)) from None


def toml_key(name: str) -> str:
    """Return *name* as TOML has it as a key."""
    return name if name.replace("-", "").replace("_", "").isalnum() else f'"{name}"'


def credentials(told: object) -> tuple[Credential, ...]:
    """What a table, or a hook, says about who may call.

    A secret that begins with `$` is read from the environment.
    """
    if isinstance(told, Mapping):
        told = [{"secrets": told}]
    if not isinstance(told, list | tuple):
        raise ConfigurationError("must be a list of tables with the key secrets")
    return tuple(_credential(one, f"caller {n}") for n, one in enumerate(told, 1))


def _credential(told: object, name: str) -> Credential:
    if isinstance(told, Credential):
        return told
    if not isinstance(told, Mapping):
        raise ConfigurationError("must be a list of tables with the key secrets")
    unknown = sorted(set(told) - {one.name for one in fields(Credential)})
    secrets = told.get("secrets")
    if unknown or not isinstance(secrets, Mapping):
        raise ConfigurationError(
            f"has a table with the key {unknown[0]!r}; the keys are name, secrets, scopes, tenant"
            if unknown
            else "has a table without the key secrets: what is shown, by security scheme"
        )
    scopes = told.get("scopes")
    return Credential(
        name=str(told.get("name", name)),
        secrets={str(k): _secret(str(v)) for k, v in secrets.items()},
        scopes=None if scopes is None else frozenset(map(str, scopes)),
        tenant=str(told.get("tenant", "")),
    )


def _secret(told: str) -> str:
    if not told.startswith("$"):
        return told
    value = os.environ.get(told[1:])
    if value is None:
        raise ConfigurationError(f"needs {told[1:]} in the environment")
    return value
