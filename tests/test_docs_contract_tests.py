"""docs/contract_tests.md names every option and key that there is, and no other."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from codegen.cli.running import test as command
from codegen.runtime.contract_tests import configuration
from tests.harness.command import REPOSITORY
from tests.harness.guide import Guide

GUIDE = Guide(REPOSITORY / "docs/contract_tests.md")
PLUGIN = REPOSITORY / "codegen/runtime/contract_tests/plugin.py"


def _rows(title: str) -> set[str]:
    """What the first column of the table below a title has in code."""
    (section,) = re.findall(
        rf"^#+ {title}\n(.*?)(?=^#|\Z)", GUIDE.text, re.DOTALL | re.MULTILINE
    )
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def test_options() -> None:
    """Those of `codegen test`."""
    told = {name.split()[0] for name in _rows("Running")}
    options = [one for one in command.params if isinstance(one, click.Option)]
    assert told == {name for one in options for name in one.opts}


def test_options_of_pytest() -> None:
    """Those that the plugin adds."""
    known = set(re.findall(r'"(--contract-\w+)"', PLUGIN.read_text("utf-8")))
    assert known == set(re.findall(r"`(--contract-\w+)`", GUIDE.text))


def test_keys() -> None:
    """Those of a provider, and of who may call."""
    named = {one.name for one in fields(configuration.ServiceConfiguration)}
    known = {*configuration._HOOKS, *configuration.SLICES, *named, "provider"}
    assert _rows("Keys") == known - {"targets", "hooks", "folder"}
    assert _rows("Credentials") == {
        one.name for one in fields(configuration.Credential)
    }


def test_the_example_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each table of it."""
    (example,) = [one.text for one in GUIDE.blocks() if one.language == "toml"]
    (tmp_path / "pyproject.toml").write_text(example, "utf-8")
    monkeypatch.setenv("ANNS_TOKEN", "a")
    monkeypatch.setenv("BOBS_TOKEN", "b")
    assert (
        configuration.read("users", tmp_path).target("http") == "shop.users:create_app"
    )
    assert configuration.read("orders", tmp_path).target("events") == "fake"
    payments = configuration.read("payments", tmp_path)
    assert payments.target("http") == "https://payments.test.example.com"
    assert [one.secrets for one in payments.credentials] == [
        {"bearer": "a"},
        {"bearer": "b"},
    ]


def test_links_lead_somewhere() -> None:
    """Those of the page."""
    assert GUIDE.dangling() == []
