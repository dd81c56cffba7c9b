"""A page of docs whose examples run, in their order and in one namespace."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.harness.command import standing_in


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its language, the line before it, and its text."""

    language: str
    line: int
    text: str

    def printed(self) -> list[str]:
        """What it says that it prints."""
        found: list[str] = re.findall(
            r"(?:print\(.*\)  # |  # prints )(.*)$", self.text, re.MULTILINE
        )
        return found


@dataclass(frozen=True, slots=True)
class Guide:
    """A page."""

    path: Path

    @property
    def text(self) -> str:
        """All of it."""
        return self.path.read_text("utf-8")

    def blocks(self) -> Iterator[Block]:
        """Each block, in order."""
        text = self.text
        for at in re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
            yield Block(at[1], text.count("\n", 0, at.start(2)), at[2])

    async def run(
        self,
        block: Block,
        namespace: dict[str, Any],
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """Run a block of Python, in which `await` may stand at the top."""
        # So that tracebacks have the lines of the page.
        source = "\n" * block.line + block.text
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        code = compile(source, str(self.path), "exec", flags, dont_inherit=True)
        made = eval(code, namespace)
        if inspect.iscoroutine(made):
            await made
        lines = iter(capsys.readouterr().out.splitlines())
        for wanted in block.printed():
            place = f"{self.path}:{block.line}"
            assert wanted in lines, f"{place}: {wanted!r} was not printed"

    def dangling(self) -> list[str]:
        """Links that lead nowhere, of those within the repository."""
        text = self.text
        anchors = {
            re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        }
        found = []
        for target in re.findall(r"\]\(([^)]+)\)", text):
            if target.startswith("https://"):
                continue
            path, _, anchor = target.partition("#")
            known = (self.path.parent / path).exists() if path else anchor in anchors
            if not known:
                found.append(target)
        return found


@contextmanager
def importing_from(folder: Path) -> Iterator[None]:
    """Stand in *folder*, whose `generated` is the one that imports find."""

    def ours() -> list[str]:
        return [name for name in sys.modules if name.split(".")[0] == "generated"]

    kept = {name: sys.modules.pop(name) for name in ours()}
    with standing_in(folder), pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield
    for name in ours():
        del sys.modules[name]
    sys.modules.update(kept)
