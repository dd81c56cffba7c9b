"""What a project begins with: its configuration, a contract, and a workflow for CI."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen import config
from codegen.workflow import PLACE, workflow

FILE = "pyproject.toml"
CONTRACTS = "contracts"
_SECTION = """\
[tool.codegen]
paths = ["contracts"]
output = "generated"

# Where the real services are, for `codegen test`; without a line, a fake is tested, and
# that is a failure in CI.
[tool.codegen.providers]
# greetings = "shop.greetings:create_app"
"""
_EXAMPLE = f"{CONTRACTS}/greetings.openapi.yaml"
_CONTRACT = """\
openapi: 3.1.0
info: {title: Greetings, version: 1.0.0}
paths:
  /greetings/{name}:
    get:
      operationId: getGreeting
      summary: Greet somebody.
      parameters:
        - {name: name, in: path, required: true, schema: {type: string, minLength: 1, maxLength: 100}}
      responses:
        "200":
          description: The greeting.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Greeting"}
        "422":
          description: No such name.
          content:
            application/problem+json:
              schema: {$ref: "#/components/schemas/Problem"}
components:
  schemas:
    Greeting:
      type: object
      required: [text]
      properties:
        text: {type: string, examples: ["Hello, Ann"]}
    Problem: # RFC 9457
      type: object
      properties:
        type: {type: string, format: uri-reference}
        title: {type: string}
        status: {type: integer}
        detail: {type: string}
"""


class BeginningError(Exception):
    """Nothing was written; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The files of a beginning, by their places, and what was left as it is.

    *output* is the folder that `codegen build` will write, from that of the project.
    """

    files: Mapping[Path, bytes]
    output: str
    left: tuple[str, ...] = ()


def plan(folder: Path, ci: str | None, *, force: bool) -> Beginning:
    """What the project in *folder* begins with, but for what it has.

    With *force* a workflow that is there is replaced. Raises BeginningError.
    """
    files: dict[Path, bytes] = {}
    left: list[str] = []
    text = _text(folder / FILE)
    if _section(folder / FILE, text) is None:
        files[folder / FILE] = _with_section(folder / FILE, text)
        _check_folders(folder / _EXAMPLE)
        if not _has_files(folder / CONTRACTS):
            files[folder / _EXAMPLE] = _CONTRACT.encode()
    else:
        left.append(f"{FILE} has a section [tool.codegen]")
    output = _output(folder, text)
    if ci is not None:
        place, made = _workflow(folder, text, output)
        if os.path.lexists(place) and not force:
            raise BeginningError(
                f"'{os.path.relpath(place, folder)}' exists; --force replaces it. Nothing was written."
            )
        files[place] = made.encode()
    if not files:
        raise BeginningError(f"{left[0]} already: nothing to do.")
    for path in files:
        _check_folders(path)
    return Beginning(files=files, output=output, left=tuple(left))


def write(beginning: Beginning) -> None:
    """Write the files. Raises BeginningError."""
    for path, content in beginning.files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            reason = error.strerror or str(error)
            raise BeginningError(f"'{path}' cannot be written: {reason}.") from None


def _check_folders(path: Path) -> None:
    """Raise BeginningError if something stands where a folder has to be."""
    above = next(one for one in path.parents if os.path.lexists(one))
    if not above.is_dir():
        raise BeginningError(f"'{above}' is no folder. Nothing was written.")


def _text(file: Path) -> str:
    """The text of pyproject.toml with its line ends; empty if there is none."""
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise BeginningError(f"'{file}' cannot be read: {error}.") from None


def _section(file: Path, text: str) -> Any:
    tools = _parsed(file, text).get("tool", {})
    return tools.get("codegen") if isinstance(tools, dict) else None


def _parsed(file: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BeginningError(f"'{file}': {error}.") from None


def _with_section(file: Path, text: str) -> bytes:
    """The text with a section more, and not a byte changed before it."""
    ends = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text else ends if text.endswith("\n") else ends * 2
    whole = text + gap + _SECTION.replace("\n", ends)
    try:
        tomllib.loads(whole)
    except tomllib.TOMLDecodeError:
        raise BeginningError(
            f"'{file}' says what tools are there in a way to which nothing can be added:"
            " write the section [tool.codegen] by hand."
        ) from None
    return whole.encode()


def _has_files(folder: Path) -> bool:
    return os.path.lexists(folder) and (not folder.is_dir() or bool(os.listdir(folder)))


def _output(folder: Path, text: str) -> str:
    """The folder of the output as it is written there, or as the new section has it."""
    if _section(folder / FILE, text) is None:
        return "generated"
    try:
        found = config.load(folder.absolute()).output
    except config.ConfigError as error:
        raise BeginningError(f"{error}.") from None
    return Path(os.path.relpath(found, folder.absolute())).as_posix()


def _workflow(folder: Path, text: str, output: str) -> tuple[Path, str]:
    """Where the workflow belongs, and its text: GitHub looks in the root of a repository."""
    folder = folder.absolute()
    above = (folder, *folder.parents)
    root = next((one for one in above if (one / ".git").exists()), folder)
    inner = folder.relative_to(root).as_posix()
    installable = "project" in _parsed(folder / FILE, text)
    made = workflow(output, "" if inner == "." else inner, installable=installable)
    return root / PLACE, made
