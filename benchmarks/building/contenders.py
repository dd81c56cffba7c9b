"""The generators that are compared: how each is run, and what it writes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

_PYTHON = Path(sys.executable)
OURS = "codegen"
MODELS = "datamodel-code-generator"
CLIENT = "openapi-python-client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """One generator on one contract.

    Attributes:
        writes: What its output is good for.
        command: Builds the contract.
        output: Where the output stands, below the folder of the run.
        imports: A module that a program imports to make one call, empty if there is none.
    """

    name: str
    writes: str
    command: tuple[str, ...]
    output: str
    imports: str = ""


def ours(contract: Path, service: str) -> Contender:
    """This project, with everything that it writes by default."""
    command = (str(_PYTHON), "-m", "codegen", "build", str(contract), "-o", "ours")
    return Contender(
        name=OURS,
        writes="models, both clients, server, fake, contract tests",
        command=command,
        output="ours",
        imports=f"ours.{service}.http.client",
    )


def models(contract: Path) -> Contender:
    """The library that makes our models, alone."""
    kind = ("--input-file-type", "openapi")
    made = ("--output-model-type", "pydantic_v2.BaseModel", "--output", "models.py")
    command = (str(_PYTHON), "-m", "datamodel_code_generator", *kind, *made)
    return Contender(
        name=MODELS,
        writes="models",
        command=(*command, "--input", str(contract)),
        output="models.py",
        imports="models",
    )


def client(contract: Path, call: str) -> Contender:
    """openapi-python-client; *call* is the module of one of its operations."""
    made = ("--meta", "none", "--overwrite", "--output-path", "theirs")
    program = str(_PYTHON.with_name("openapi-python-client"))
    return Contender(
        name=CLIENT,
        writes="models, both clients",
        command=(program, "generate", *made, "--path", str(contract)),
        output="theirs",
        imports=f"theirs.api.{call}",
    )
