"""Fakes of every contract, served: built into a folder of their own, run by another process."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from codegen import children, pipeline
from codegen.model import ir

PACKAGE = "mocked"
_RUNTIME = "codegen.runtime"


def build(request: pipeline.Request) -> pipeline.Result:
    """Generate the code in memory, over the runtime that this tool carries."""
    return pipeline.compile(replace(request, package=PACKAGE, runtime=_RUNTIME))


def serve(result: pipeline.Result, port: int, grpc_port: int) -> int:
    """Serve what was built until that is interrupted; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="codegen-mock-") as folder:
        place = Path(folder)
        for name, text in result.files.items():
            file = place / PACKAGE / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        described = [_described(one) for one in served(result.contracts)]
        (place / "mocked.json").write_text(json.dumps(described), "utf-8")
        command = [sys.executable, "-m", f"{_RUNTIME}.mock", f"--port={port}"]
        command += [f"--grpc-port={grpc_port}", folder]
        return children.run(command, _environment())


def served(contracts: Iterable[ir.Contract]) -> list[ir.Contract]:
    """The contracts that have something to serve."""
    return [one for one in contracts if one.operations]


def _described(contract: ir.Contract) -> dict[str, Any]:
    """A contract in the words of the runtime's `Mocked`."""
    services = contract.grpc_services
    return {
        "slice": contract.slice,
        "package": contract.package.strip("."),
        "class_names": [s.class_name for s in services] or [contract.class_name],
        "binders": [service.binder for service in services],
        "title": contract.title or contract.class_name,
        "file": contract.file,
        "operations": len(contract.operations),
        "secured": bool(contract.security),
    }


def _environment() -> dict[str, str]:
    """Variables with which the other process finds this tool, wherever it was found."""
    here = str(Path(__file__).parents[1])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [here, known]))}
