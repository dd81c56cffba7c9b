"""The frame of the output: packages, typing marker, requirements, git attributes."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from codegen.writing.imported import imports
from codegen.writing.plan import Artifact, Text
from codegen.writing.python import docstring, literal

OWNER = "package"
REQUIREMENTS_FILE = "requirements.txt"
RUNTIME_VERSION = 1
"""What the generated code runs on: the version in the runtime's `__init__.py`."""

REQUIREMENTS: Mapping[str, tuple[str, ...]] = {
    # Who imports the module that needs one of these has it.
    "aio_pika": (),
    "aiohttp": (),
    "aiormq": (),
    "confluent_kafka": (),
    "fastavro": ("fastavro>=1.13",),
    # FastAPI imports python-multipart itself, once a route takes a form.
    "fastapi": ("fastapi>=0.165", "python-multipart>=0.0.34"),
    "google": ("googleapis-common-protos>=1.76",),
    # What protoc 33 writes runs on the releases of its own and of the next major version.
    "google.protobuf": ("protobuf>=6.33.5,<8",),
    # What the runtime loads by name: messages of rich errors, health, reflection.
    "grpc": (
        "googleapis-common-protos>=1.76",
        "grpcio>=1.81.1",
        "grpcio-health-checking>=1.81.1",
        "grpcio-reflection>=1.81.1",
    ),
    "httpcore2": ("httpx2>=2.16",),  # which is made of it
    "httpx2": ("httpx2>=2.16",),
    "hypothesis": ("hypothesis>=6.170",),
    "jsonschema_rs": ("jsonschema-rs>=0.60",),
    "opentelemetry": (),  # reported to where it is installed, needed nowhere
    "pamqp": (),  # comes with aio-pika
    "protovalidate": ("protovalidate>=2.1",),
    "pydantic": ("pydantic>=2.14",),
    "pydantic_core": ("pydantic>=2.14",),  # which pins it to the version it needs
    "pytest": ("pytest>=9",),
    "redis": (),  # as aiohttp: only who keeps idempotency keys there imports it
    "requests": ("requests>=2.32",),
    "schemathesis": ("schemathesis>=4.32,<5",),
    "sqlalchemy": (),
    "starlette": ("starlette>=1.6",),
    "typing_extensions": ("typing_extensions>=4.16",),
    "yaml": ("PyYAML>=6.0.2",),
    "yarl": (),  # comes with aiohttp
}
"""Distributions by the module that the output imports; the longest name wins."""
_RUN_BY = {"contract_tests": ("pytest>=9",)}
"""Distributions that run a section, whether it imports them or not."""
_ATTRIBUTES = "* text eol=lf linguist-generated=true\n"


def frame(
    artifacts: Iterable[Artifact], *, package: str = "", runtime: str = ""
) -> Iterator[Artifact]:
    """What every output has besides its slices, but for the requirements.

    *package* is the import name that the user gave it, *runtime* the module of another
    tree that it uses; both may be empty.
    """
    paths = {artifact.path for artifact in artifacts}
    for folder in sorted(_folders(paths) - {""}):
        path = f"{folder}/__init__.py"
        if path not in paths:
            text = f'"""The {folder.replace("/", ".")} package."""\n'
            yield _plain(path, text)
    yield Text(path="__init__.py", text=_root(package, runtime), owner=OWNER)
    yield _plain("py.typed", "")
    yield _plain(".gitattributes", _ATTRIBUTES)


def requirements(
    files: Mapping[str, str], owners: Mapping[str, str], runtime: str = ""
) -> str:
    """What *files* import, a section for each slice that *owners* name.

    Raises LookupError for an import that REQUIREMENTS does not know, which is a defect
    of this tool: contracts cannot add imports.
    """
    sections: dict[str, set[str]] = {}
    for path, text in files.items():
        if path.endswith(".py"):
            found = sections.setdefault(_section(path, owners[path]), set())
            modules = _imported(path, text)
            found.update(*(_required(m, path, runtime) for m in modules))
    for section in sections:
        sections[section].update(_RUN_BY.get(section, ()))
    lines = ["# What the generated code imports, one section a slice.\n"]
    for section, names in sorted(sections.items()):
        if names:
            lines += [f"\n# {section}\n", *(f"{name}\n" for name in sorted(names))]
    return "".join(lines)


def _section(path: str, owner: str) -> str:
    """The slice of a file: `users.http` is http's, as is what the runtime has for it."""
    parts = path.split("/")
    if owner == "runtime" and len(parts) > 2:
        return parts[1]
    if owner.startswith("contract_tests."):
        return "contract_tests"
    return {"_proto": "grpc", "_shared": "models"}.get(owner, owner.rpartition(".")[2])


def _imported(path: str, text: str) -> Iterator[str]:
    """The absolute modules that a file imports."""
    for node in imports(path, text):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif not node.level and node.module:
            # `from google import protobuf` names a module too; of others it does no harm.
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _required(module: str, path: str, runtime: str) -> tuple[str, ...]:
    if module.partition(".")[0] in sys.stdlib_module_names:
        return ()
    if runtime and f"{module}.".startswith(f"{runtime}."):
        return ()
    name = module
    while name and name not in REQUIREMENTS:
        name = name.rpartition(".")[0]
    if not name:
        raise LookupError(f"{path} imports {module}: add it to REQUIREMENTS")
    return REQUIREMENTS[name]


def _plain(path: str, text: str) -> Text:
    return Text(path=path, text=text, owner=OWNER, formatted=False)


def _folders(paths: Iterable[str]) -> set[str]:
    """Every folder that holds Python, and those above."""
    python = (PurePosixPath(path) for path in paths if path.endswith(".py"))
    parents = {str(parent) for path in python for parent in path.parents}
    return {"" if parent == "." else parent for parent in parents}


def _root(package: str, runtime: str) -> str:
    """The outermost `__init__.py`; it refuses a runtime that it cannot run on."""
    text = "Written by codegen from the contracts; not to be edited."
    text += f"\n\nImport it as {package}." if package else ""
    doc = f"{docstring(text)}\n"
    if not runtime:
        return doc
    message = f"{runtime} has version %s, and this package needs {RUNTIME_VERSION}: "
    message += "build both with the same codegen"
    return f"""{doc}
from importlib import import_module

_found = getattr(import_module({literal(runtime)}), "RUNTIME_VERSION", 0)
if _found != {RUNTIME_VERSION}:
    raise ImportError({literal(message)} % _found)
"""
