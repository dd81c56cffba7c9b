"""A typo in a contract does not delete its package."""

from __future__ import annotations

from pathlib import Path

from codegen import pipeline

_USERS = """\
openapi: 3.1.0
info: {title: Users, version: 1.0.0}
paths:
  /users:
    get:
      operationId: listUsers
      responses: {"204": {description: None.}}
"""


def _request(tmp_path: Path) -> pipeline.Request:
    return pipeline.Request(paths=(tmp_path / "in",), output=tmp_path / "out")


def test_a_contract_that_stops_to_be_one(tmp_path: Path) -> None:
    """It is still there, so that its package is not deleted unless forced."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "users.yaml").write_text(_USERS)
    (folder / "orders.yaml").write_text(_USERS)
    assert pipeline.build(_request(tmp_path)).ok
    (folder / "orders.yaml").write_text(_USERS.replace("openapi", "opanapi"))
    result = pipeline.build(_request(tmp_path))
    assert [str(found) for found in result.report.diagnostics] == [
        f"{folder / 'orders.yaml'}:1:1: error[CG304]: the output was built from this"
        " file, and now it is left alone: no contract"
    ]
    assert (tmp_path / "out" / "orders" / "http" / "client.py").exists()
    assert pipeline.build(_request(tmp_path), force=True).ok
    assert not (tmp_path / "out" / "orders").exists()


def test_a_contract_that_is_deleted(tmp_path: Path) -> None:
    """Its package goes with it."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "users.yaml").write_text(_USERS)
    (folder / "orders.yaml").write_text(_USERS)
    assert pipeline.build(_request(tmp_path)).ok
    (folder / "orders.yaml").unlink()
    assert pipeline.build(_request(tmp_path)).ok
    assert not (tmp_path / "out" / "orders").exists()
