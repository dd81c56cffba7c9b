"""What setuptools would make of new folders beside a package that it finds by itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from codegen.beginning.search import NOT_OURS

_OLDER = ("setup.py", "setup.cfg")


def notes(folder: Path, project: Mapping[str, Any]) -> tuple[str, ...]:
    """What to add to pyproject.toml, whose content is *project*, so that it still installs.

    Setuptools refuses a project with several folders at its top, unless it is told which
    are packages.
    """
    if not _finds_by_itself(folder, project):
        return ()
    packages = [
        file.parent.name
        for file in sorted(folder.glob("*/__init__.py"))
        if file.parent.name.lower() not in NOT_OURS
    ]
    if not packages:
        return ()
    names = ", ".join(f'"{name}*"' for name in packages)
    return (
        "setuptools finds packages by itself here, and refuses several folders; add"
        f" [tool.setuptools.packages.find] include = [{names}] to pyproject.toml",
    )


def _finds_by_itself(folder: Path, project: Mapping[str, Any]) -> bool:
    """Whether the project is installed by setuptools, which nobody has told of packages."""
    older = [folder / name for name in _OLDER if (folder / name).is_file()]
    if "project" not in project and not older:
        return False
    builder = project.get("build-system", {}).get("build-backend", "setuptools")
    own = project.get("tool", {}).get("setuptools", {})
    told = "packages" in own or "py-modules" in own
    said = any(b"packages" in file.read_bytes() for file in older)
    in_source = (folder / "src").is_dir()
    return str(builder).startswith("setuptools") and not (told or said or in_source)
