"""Imports every module of the packages it is given and completes every model.

A script, not a module of the tests: it runs in a process of its own, so that a package
that hangs on to names, or ends the process, harms nothing else.

    python import_all.py FOLDER PACKAGE...

Of a package's own runtime, which is the same in all, only what the package needs is
imported; as `PACKAGE/runtime` it is imported whole. The last line of the output is a
JSON object: package -> what went wrong.
"""

from __future__ import annotations

import importlib
import json
import sys
import traceback
from pathlib import Path


def main() -> None:
    """Import, complete, report."""
    root, packages = Path(sys.argv[1]), sys.argv[2:]
    sys.path.insert(0, str(root))
    complaints: dict[str, list[str]] = {}
    for package in packages:
        for file in sorted((root / package).rglob("*.py")):
            if file.relative_to(root / package).parts[0] == "runtime":
                continue
            name = ".".join(file.relative_to(root).with_suffix("").parts)
            problem = _problem(name.removesuffix(".__init__"))
            if problem:
                complaints.setdefault(package, []).append(problem)
    print()
    print(json.dumps(complaints))


def _problem(name: str) -> str | None:
    try:
        module = importlib.import_module(name)
        for value in list(vars(module).values()):
            # Models are completed on first use; do it now, or a name that does not
            # resolve would stay hidden.
            rebuild = getattr(value, "model_rebuild", None)
            if isinstance(value, type) and value.__module__ == name and rebuild:
                rebuild(force=True)
    except Exception:
        return f"{name}: {traceback.format_exc(limit=-2)}"
    return None


main()
