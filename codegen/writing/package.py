"""The frame of the output: packages, typing marker, requirements, git attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from codegen.writing.plan import Artifact, Text

OWNER = "package"
_ATTRIBUTES = "* text eol=lf linguist-generated=true\n"


def frame(
    artifacts: Iterable[Artifact], requires: Mapping[str, Iterable[str]]
) -> Iterator[Artifact]:
    """What every output has besides its slices; *requires* by section."""
    paths = {artifact.path for artifact in artifacts}
    for folder in sorted(_folders(paths)):
        path = f"{folder}/__init__.py" if folder else "__init__.py"
        if path not in paths:
            yield Text(path=path, text=_docstring(folder), owner=OWNER, formatted=False)
    yield _plain("py.typed", "")
    yield _plain(".gitattributes", _ATTRIBUTES)
    yield _plain("requirements.txt", _requirements(requires))


def _plain(path: str, text: str) -> Text:
    return Text(path=path, text=text, owner=OWNER, formatted=False)


def _folders(paths: Iterable[str]) -> set[str]:
    """Every folder that holds Python, and those above."""
    python = (PurePosixPath(path) for path in paths if path.endswith(".py"))
    parents = {str(parent) for path in python for parent in path.parents}
    return {"" if parent == "." else parent for parent in parents}


def _docstring(folder: str) -> str:
    if not folder:
        return '"""Written by codegen from the contracts; not to be edited."""\n'
    return f'"""The {folder.replace("/", ".")} package."""\n'


def _requirements(requires: Mapping[str, Iterable[str]]) -> str:
    lines = ["# What the generated code imports, one section a slice.\n"]
    for section, names in requires.items():
        lines.append(f"\n# {section}\n")
        lines += [f"{name}\n" for name in sorted(names)]
    return "".join(lines)
