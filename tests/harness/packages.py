"""Puts generated packages side by side, each importable under a name of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.harness.command import REPOSITORY

RUNTIME = REPOSITORY / "codegen" / "runtime"
SHARED_RUNTIME = "shared_runtime"
_RUNTIME_IMPORT = re.compile(r"^(\s*from )\.+runtime\b", re.MULTILINE)
_NO_CACHES = shutil.ignore_patterns("__pycache__")


def with_runtime(output: Path, package: Path) -> None:
    """Copy *output*, which may lack its runtime, to *package*, and add the runtime."""
    shutil.copytree(output, package, ignore=_NO_CACHES)
    if not (package / "runtime").exists():
        shutil.copytree(RUNTIME, package / "runtime", ignore=_NO_CACHES)


def sharing_runtime(outputs: dict[str, Path], root: Path) -> None:
    """Copy *outputs* below *root*, all importing one copy of the runtime.

    The runtime is the same everywhere, and checking or loading it once instead of once
    an output makes a batch several times faster.
    """
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(RUNTIME, root / SHARED_RUNTIME, ignore=_NO_CACHES)
    for name, output in outputs.items():
        ignore = shutil.ignore_patterns("__pycache__", "runtime")
        shutil.copytree(output, root / name, ignore=ignore)
        for module in (root / name).rglob("*.py"):
            text = module.read_text("utf-8")
            shared = _RUNTIME_IMPORT.sub(rf"\g<1>{SHARED_RUNTIME}", text)
            if shared != text:
                module.write_text(shared, "utf-8")
