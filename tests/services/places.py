"""Where services live: everything below one folder that git ignores."""

from __future__ import annotations

import os
from pathlib import Path

from tests.harness.command import REPOSITORY

FOLDER = REPOSITORY / ".services"
SETTINGS = FOLDER / "env"
"""What tests are told, as lines for a shell: `export NAME='value'`."""

REDIS_URL = "CODEGEN_TEST_REDIS_URL"
POSTGRES_URL = "CODEGEN_TEST_POSTGRES_URL"
RABBITMQ_URL = "CODEGEN_TEST_RABBITMQ_URL"
KAFKA_BOOTSTRAP = "CODEGEN_TEST_KAFKA_BOOTSTRAP"
PRISM = "CODEGEN_TEST_PRISM"
OPENAPI_GENERATOR = "CODEGEN_TEST_OPENAPI_GENERATOR"
CONNECTRPC = "CODEGEN_TEST_CONNECTRPC"


class Missing(Exception):
    """A service cannot be had on this machine; the message says why."""


def must_not_skip() -> bool:
    """Whether a missing service is a failure: in CI it is, on a laptop it is not."""
    return bool(os.environ.get("CI"))


def folder_of(service: str) -> Path:
    """The folder of one service, made if absent."""
    folder = FOLDER / service
    folder.mkdir(parents=True, exist_ok=True)
    return folder
