"""The http slices that meet outside tools: of the first contract, and of the corpus."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.http.outside import served
from tests.http.outside.subjects import SECRET, USERS, Subject
from tests.services.samples import SampleCall, calls_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Generated code of one contract, imported."""

    contract: Path
    package: str
    service: str
    calls: tuple[SampleCall, ...]

    def module(self, name: str) -> Any:
        """A module of the slice: `client`."""
        return importlib.import_module(f"{self.package}.{self.service}.http.{name}")

    def client(self, kind: str = "") -> Any:
        """The client class; *kind* may be `Async`."""
        return getattr(self.module("client"), f"{kind}{self._title}Client")

    def fake(self) -> Any:
        """A new fake service."""
        return getattr(self.module("fake"), f"Fake{self._title}Service")()

    def operation(self, method: str) -> Any:
        """The constant of the operation that *method* of a client calls."""
        return getattr(self.module("operations"), method.upper())

    def credentials(self) -> dict[str, Any]:
        """What a client must be given to be let in."""
        if not self._secured:
            return {}
        kind = getattr(self.module("security"), f"{self._title}Credentials")
        fake = importlib.import_module(f"{self.package}.runtime.http.auth.fake")
        every = self.module("operations").ALL
        return {"credentials": fake.fake_credentials(kind, every, SECRET)}

    @property
    def _secured(self) -> bool:
        return (Path(self.module("client").__file__).parent / "security.py").is_file()

    @property
    def _title(self) -> str:
        return self.service.title().replace("_", "")


def users() -> Slice:
    """The first contract, as it is committed."""
    return _slice(USERS, "generated", "users")


def outside(file: str, corpus: Path, folder: Path) -> Slice:
    """A contract of the corpus, built as it is in *folder*, which is importable."""
    contract = corpus / "openapi" / file
    subject = Subject(file=f"plain_{file}", shows="what it is")
    served.build(subject, contract, folder)
    return _slice(contract, subject.name, contract.name.partition(".")[0])


def _slice(contract: Path, package: str, service: str) -> Slice:
    tests = importlib.import_module(
        f"{package}.contract_tests.test_{service}_http_round_trips"
    )
    with pytest.MonkeyPatch.context() as patched:
        calls = calls_of(tests, patched)
    return Slice(
        contract=contract, package=package, service=service, calls=tuple(calls)
    )
