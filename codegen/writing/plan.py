"""What will be written: artifacts, each a path and how its text comes about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.model import ir
from codegen.writing.prose import docstring


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A file printed from a template; *view* is a frozen dataclass of strings."""

    path: str
    template: str
    """Below `templates/`: `http/client.py.j2`."""
    view: Any
    owner: str
    """Whose file it is, for the lock: `users.http`, `runtime`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A file whose text is already known."""

    path: str
    text: str
    owner: str
    formatted: bool = True
    """Whether the formatter may touch it: not what protoc or the runtime wrote."""


Artifact = Template | Text


def package(contract: ir.Contract, text: str) -> Text:
    """The `__init__.py` of a contract's package: what it is, and nothing to import."""
    doc = docstring(f"{text}\n\n{contract.doc}")
    return Text(
        path=f"{contract.package.strip('.').replace('.', '/')}/__init__.py",
        text=f"{doc}\n",
        owner=f"{contract.service}.{contract.slice}",
    )


def module_path(module: str) -> str:
    """The file of an output module: `.users.http.client` -> `users/http/client.py`."""
    return module.strip(".").replace(".", "/") + ".py"


DOCUMENT = "openapi.json"
"""The contract itself, beside the server that shows it."""

OFFERED: Mapping[str, tuple[str, ...]] = {
    "runtime/contract_tests/client/subject.py": (
        "runtime/contract_tests/client/recording.py",
    ),
    "runtime/events/consumer.py": (
        "runtime/events/app.py",
        "runtime/events/inbox/sql.py",
    ),
    "runtime/events/publisher.py": ("runtime/events/outbox/__init__.py",),
    "runtime/events/transport.py": (
        "runtime/events/kafka/__init__.py",
        "runtime/events/rabbitmq/__init__.py",
        "runtime/events/redrive.py",
    ),
    "runtime/http/client/client.py": (
        "runtime/http/transports/aiohttp.py",
        "runtime/http/transports/asgi.py",
    ),
    "runtime/http/server/router.py": (
        "runtime/http/auth/forwarded.py",
        "runtime/http/server/sampled.py",
        "runtime/http/idempotency/memory.py",
        "runtime/http/idempotency/redis.py",
        "runtime/http/idempotency/sql.py",
        "runtime/http/server/shedding.py",
        "runtime/implements.py",
    ),
}
"""Modules of the runtime that no generated code imports, because users do: by the module
that they are of use with."""


def runtime(parts: set[str], root: Path) -> list[Artifact]:
    """The modules that may be in use, byte for byte: the core and *parts*.

    Which of them are imported is known once all files are (`narrow`).
    """
    artifacts: list[Artifact] = []
    for path in sorted(root.rglob("*.py")):
        below = path.relative_to(root)
        if len(below.parts) == 1 or below.parts[0] in parts:
            artifacts.append(
                Text(
                    path=f"runtime/{below.as_posix()}",
                    text=path.read_text(encoding="utf-8"),
                    owner="runtime",
                    formatted=False,
                )
            )
    return artifacts
