"""A contract as a running app: built in this process, imported, bound to its fake."""

from __future__ import annotations

import importlib
import inspect
import shutil
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from fastapi import FastAPI

from codegen import pipeline
from tests.http.outside.overlay import declare_refusals
from tests.http.outside.subjects import SECRET, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """An app, and the contract that it promises to keep."""

    app: FastAPI
    contract: Any
    """The document, overlays applied."""
    package: str
    """The import name of the http slice."""

    def module(self, name: str) -> ModuleType:
        """A module of the slice: `models`."""
        return importlib.import_module(f"{self.package}.{name}")


def build(subject: Subject, contract: Path, folder: Path) -> Any:
    """Build a copy of *contract* as a package of *folder*; give back the document.

    Raises:
        AssertionError: The build said an error.
    """
    package = subject.name
    source = folder / "contracts" / package
    source.mkdir(parents=True)
    copy = Path(shutil.copy(contract, source))
    if subject.silent:
        declare_refusals(copy, subject.otherwise)
    result = pipeline.build(
        pipeline.Request(paths=(source,), output=folder / package, package=package)
    )
    said = [f"{found.code} {found.message}" for found in result.report.diagnostics]
    assert result.ok, "\n".join(said)
    return next(one.value for one in result.sources.all() if one.path == copy)


def serve(folder: Path, package: str, contract: Any) -> Served:
    """Import what was built as *package* of *folder*, which is importable; bind the fake."""
    (slice_,) = (path for path in (folder / package).glob("*/http") if _generated(path))
    name = f"{package}.{slice_.parent.name}.http"
    fakes = vars(importlib.import_module(f"{name}.fake"))
    (fake,) = (
        made
        for made in fakes.values()
        if inspect.isclass(made) and made.__module__ == f"{name}.fake"
    )
    server = importlib.import_module(f"{name}.server")
    app = app_of(server, fake())
    return Served(app=app, contract=contract, package=name)


def app_of(server: Any, service: object) -> FastAPI:
    """The app of a generated `server.py`, with a door that `SECRET` opens."""
    if "security" not in inspect.signature(server.create_app).parameters:
        return cast(FastAPI, server.create_app(service))
    fake = importlib.import_module("...runtime.http.auth.fake", server.__package__)
    return cast(FastAPI, server.create_app(service, fake.FakeSecurity(SECRET)))


def _generated(path: Path) -> bool:
    return path.parent.name != "runtime"
