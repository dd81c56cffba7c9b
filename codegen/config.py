"""`[tool.codegen]` of the nearest pyproject.toml: what a project always wants."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from keyword import iskeyword
from pathlib import Path
from typing import Any, get_args

from codegen.writing.render import Formatter


class ConfigError(Exception):
    """The configuration cannot be used; the message names file, key and reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What to build from, where to, and how.

    Paths are absolute or relative to the working folder. `includes` are more folders
    for imports and references, `package` is how users import the output, `runtime` an
    absolute module to use in place of the output's own runtime, `only` narrows what is
    generated. `providers` say, by service, where the real ones are: the runtime of the
    contract tests reads and checks all but the shape of that.
    """

    paths: tuple[Path, ...] = ()
    output: Path = Path("generated")
    includes: tuple[Path, ...] = ()
    package: str = ""
    only: tuple[str, ...] = ()
    formatter: Formatter = "ruff"
    runtime: str = ""
    providers: tuple[str, ...] = ()


def is_module(name: str) -> bool:
    """Whether *name* can stand in an import: it becomes code as it is."""
    return all(p.isidentifier() and not iskeyword(p) for p in name.split("."))


def load(start: Path) -> Config:
    """Read the configuration that holds in *start*; the defaults if there is none."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            return _read(file)
    return Config()


def _read(file: Path) -> Config:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{file}: {error}") from None
    tools = document.get("tool", {})
    table = tools.get("codegen", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: [tool.codegen] must be a table")
    reader = _Reader(file, table)
    unknown = sorted(set(table) - set(Config.__dataclass_fields__))
    if unknown:
        known = ", ".join(Config.__dataclass_fields__)
        raise ConfigError(
            f"{file}: [tool.codegen] has no key {unknown[0]!r}; the keys are {known}"
        )
    formatter = reader.text("formatter", "ruff")
    if formatter not in get_args(Formatter):
        raise reader.wrong("formatter", '"ruff" or "black"')
    return Config(
        paths=tuple(file.parent / path for path in reader.texts("paths")),
        output=file.parent / reader.text("output", "generated"),
        includes=tuple(file.parent / path for path in reader.texts("includes")),
        package=reader.module("package"),
        only=reader.texts("only"),
        formatter="black" if formatter == "black" else "ruff",
        runtime=reader.module("runtime"),
        providers=reader.services("providers"),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    file: Path
    values: dict[str, Any]

    def wrong(self, key: str, wanted: str) -> ConfigError:
        return ConfigError(f"{self.file}: [tool.codegen] {key} must be {wanted}")

    def text(self, key: str, default: str) -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, "a string")
        return value

    def module(self, key: str) -> str:
        value = self.text(key, "")
        if value and not is_module(value):
            raise self.wrong(key, "the name of a Python package, like shop.generated")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.wrong(key, "a list of strings")
        return tuple(value)

    def services(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, {})
        if not isinstance(value, dict) or not all(
            isinstance(v, str | dict) for v in value.values()
        ):
            raise self.wrong(key, "a table: by service, a string or a table")
        return tuple(sorted(value))
