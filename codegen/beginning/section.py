"""The section `[tool.codegen]` that pyproject.toml gets at its end."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen import config
from codegen.beginning.errors import BeginningError

FILE = "pyproject.toml"
_PROVIDERS = """\

# Where the real services are, for `codegen test`; without a line, a fake is tested, and
# that is a failure in CI.
[tool.codegen.providers]
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What the section says, as it is written there.

    *providers* are targets by service; *suggested* are those that stand in a comment.
    """

    paths: tuple[str, ...]
    output: str
    includes: tuple[str, ...] = ()
    package: str = ""
    providers: Mapping[str, str]
    suggested: Mapping[str, str]

    def text(self) -> str:
        """The lines of the section."""
        lines = ["[tool.codegen]\n", f"paths = {_toml(self.paths)}\n"]
        lines += [f"includes = {_toml(self.includes)}\n"] if self.includes else []
        lines += [f"output = {_toml(self.output)}\n"]
        lines += [f"package = {_toml(self.package)}\n"] if self.package else []
        lines += [_PROVIDERS]
        lines += [f"{provider(*one)}\n" for one in self.providers.items()]
        lines += [f"# {provider(*one)}\n" for one in self.suggested.items()]
        return "".join(lines)


def provider(service: str, target: str) -> str:
    """The line that says where a service is."""
    bare = service.replace("_", "a").isalnum() and service.isascii()
    return f"{service if bare else _toml(service)} = {_toml(target)}"


def _toml(value: Any) -> str:
    """A string or a list of them: JSON has the same spelling."""
    return json.dumps(value, ensure_ascii=False)


def read(file: Path) -> str:
    """The text of pyproject.toml with its line ends; empty if there is none."""
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise BeginningError(f"'{file}' cannot be read: {error}.") from None


def parsed(file: Path, text: str) -> dict[str, Any]:
    """What pyproject.toml says. Raises BeginningError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BeginningError(f"'{file}': {error}.") from None


def has_section(file: Path, text: str) -> bool:
    """Whether the project has begun already."""
    return "codegen" in tools(file, text)


def tools(file: Path, text: str) -> Mapping[str, Any]:
    """The tables of tools."""
    found = parsed(file, text).get("tool", {})
    return found if isinstance(found, dict) else {}


def with_section(file: Path, text: str, section: Section) -> bytes:
    """The text with a section more, and not a byte changed before it."""
    ends = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text else ends if text.endswith("\n") else ends * 2
    whole = text + gap + section.text().replace("\n", ends)
    try:
        tomllib.loads(whole)
    except tomllib.TOMLDecodeError:
        raise BeginningError(
            f"'{file}' says what tools are there in a way to which nothing can be added:"
            " write the section [tool.codegen] by hand."
        ) from None
    return whole.encode()


def output(folder: Path) -> str:
    """The folder of the output as the section that is there has it."""
    try:
        found = config.load(folder.absolute()).output
    except config.ConfigError as error:
        raise BeginningError(f"{error}.") from None
    return Path(os.path.relpath(found, folder.absolute())).as_posix()
