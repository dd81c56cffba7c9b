"""`codegen init` beside folders and files of somebody else, and other tools."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness.beginnings import begun, refused, section, write
from tests.harness.command import codegen


def test_an_output_of_somebody_else(tmp_path: Path) -> None:
    write(tmp_path, {"generated/mine.py": ""})
    done = begun(tmp_path)
    assert section(tmp_path)["output"] == "generated_contracts"
    assert "left alone: generated, which is not of codegen" in done.stderr
    service = (tmp_path / "services/greetings/service.py").read_text("utf-8")
    assert "from generated_contracts.greetings.http.models" in service
    assert "pip install -r generated_contracts/requirements.txt" in done.stderr


def test_an_output_below_src(tmp_path: Path) -> None:
    write(tmp_path, {"src/shop/__init__.py": ""})
    begun(tmp_path, "-o", "src/shop/generated")
    told = section(tmp_path)
    assert (told["output"], told["package"]) == ("src/shop/generated", "shop.generated")
    service = (tmp_path / "services/greetings/service.py").read_text("utf-8")
    assert "from shop.generated.greetings.http.models" in service
    assert "'my-out' is no folder that can be imported" in _other(tmp_path)


def _other(root: Path) -> str:
    (root / "pyproject.toml").unlink()
    return refused(root, "-o", "my-out", "contracts/new")


@pytest.mark.parametrize("place", ["services.py", "services/greetings/mine.py"])
def test_services_of_somebody_else(tmp_path: Path, place: str) -> None:
    """A package of that name would hide what is there."""
    write(tmp_path, {place: ""})
    done = begun(tmp_path)
    assert "services/greetings is taken: no service is written" in done.stderr
    assert section(tmp_path)["providers"] == {}
    assert not (tmp_path / "services/__init__.py").exists()


@pytest.mark.parametrize(
    ("name", "text", "command"),
    [
        ("uv.lock", "", "uv pip install"),
        ("pyproject.toml", "[tool.poetry]\n", "poetry run pip install"),
        ("setup.cfg", "", "pip install"),
    ],
)
def test_the_next_commands_are_those_of_the_project(
    tmp_path: Path, name: str, text: str, command: str
) -> None:
    (tmp_path / name).write_text(text)
    said = codegen("init", cwd=tmp_path).stderr.splitlines()
    test = "codegen test" if name == "pyproject.toml" else "pytest"
    assert said[-2:] == [
        "  codegen build",
        f"  {command} -r generated/requirements.txt && {test}",
    ]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"pyproject.toml": '[project]\nname = "shop"\n'}, True),
        ({"setup.py": "from setuptools import setup\nsetup()\n"}, True),
        ({"setup.cfg": "[options]\npackages = find:\n"}, False),
        ({"pyproject.toml": "[tool.black]\n"}, False),
        (
            {
                "pyproject.toml": '[project]\nname = "shop"\n[build-system]\n'
                'build-backend = "hatchling.build"\n'
            },
            False,
        ),
    ],
)
def test_setuptools_wants_to_know_the_packages(
    tmp_path: Path, files: dict[str, str], told: bool
) -> None:
    """Where it finds them by itself it refuses a folder of contracts."""
    write(tmp_path, {"shop/__init__.py": "", "tests/__init__.py": "", **files})
    said = codegen("init", cwd=tmp_path).stderr
    assert ('[tool.setuptools.packages.find] include = ["shop*"]' in said) is told
