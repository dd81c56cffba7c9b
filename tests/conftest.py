"""Options, fixtures and the count of outside contracts, for all tests."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

from tests.corpus import selection
from tests.harness import cases, channels, packages
from tests.services import given
from tests.services.brokers import Broker
from tests.services.places import KAFKA_BOOTSTRAP, RABBITMQ_URL

CORPUS_COUNT = "corpus contracts"

# The SDK of OpenTelemetry is installed for its own tests; no other test reports to it.
os.environ["OTEL_SDK_DISABLED"] = "true"

channels.share_nothing()

# How long an example takes says how busy the machine is.
settings.register_profile(
    "tests", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("tests")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update`."""
    parser.addoption(
        "--update",
        action="store_true",
        help="make what cases give now what they must give: read the diff, then commit",
    )


def pytest_collection_finish() -> None:
    """Tests and modules stay: collections of garbage need not look at them again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are being rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of outside contracts; skips where there is none."""
    folder = selection.folder()
    if not folder.is_dir():
        pytest.skip(f"no outside contracts: CODEGEN_CORPUS={folder} is no folder")
    return folder


@pytest.fixture(scope="session")
def _golden_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("goldens")
    outputs = {case.package: case.golden for case in cases.goldens()}
    packages.sharing_runtime(outputs, root)
    return root


@pytest.fixture
def golden(
    request: pytest.FixtureRequest, _golden_root: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], ModuleType]:
    """Imports modules of the expected output of the case that a test stands in.

    `golden("users.http.client")` in `tests/cases/http/paging/test_paging.py` is that
    module of `tests/cases/http/paging/expected`, over a runtime that all cases share.
    """
    folder = request.path.parent
    package = f"{folder.parent.name}_{folder.name}"
    monkeypatch.setattr(sys, "path", [str(_golden_root), *sys.path])

    def imported(module: str) -> ModuleType:
        if module.split(".")[0] == "runtime":
            return importlib.import_module(f"{packages.SHARED_RUNTIME}{module[7:]}")
        return importlib.import_module(f"{package}.{module}")

    return imported


@pytest.fixture
def rabbitmq() -> str:
    """The URL of RabbitMQ."""
    return given.setting(RABBITMQ_URL)


@pytest.fixture
def kafka() -> str:
    """The bootstrap servers of Kafka."""
    return given.setting(KAFKA_BOOTSTRAP)


@pytest.fixture
def rabbitmq_broker(rabbitmq: str) -> Iterator[Broker]:
    """RabbitMQ, to be stopped, killed and started again."""
    # Clients of brokers are loaded where they are needed: most tests need none.
    from tests.services.rabbitmq import broker

    yield from given.to_be_stopped(broker(rabbitmq))


@pytest.fixture
def kafka_broker(kafka: str) -> Iterator[Broker]:
    """Kafka, to be stopped, killed and started again."""
    from tests.services.kafka import broker

    yield from given.to_be_stopped(broker(kafka))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter,
) -> None:
    """Say how many outside contracts ran."""
    total = 0
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == CORPUS_COUNT and report.when == "call":
                    total += int(value)
    if total:
        terminalreporter.write_line(f"corpus: {total} contracts ran")
