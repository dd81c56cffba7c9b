"""`codegen mock`: fakes of all contracts, served until somebody interrupts it."""

from __future__ import annotations

import signal
import socket
from pathlib import Path
from typing import Any

import grpc
import httpx2
import pytest

from tests.harness.command import REPOSITORY, codegen
from tests.harness.mocking import mock

ANN = {
    "name": "Ann",
    "email": "ann@example.com",
    "payment": {
        "kind": "card",
        "last4": "4242",
        "limit": {"amount": "1.00", "currency": "EUR"},
    },
}
NOTHING = """openapi: 3.1.0
info: {title: Nothing, version: 1.0.0}
paths: {}
"""
MUST = """openapi: 3.1.0
info: {title: Ring, version: 1.0.0}
paths:
  /ring:
    get:
      operationId: getRing
      responses:
        "200":
          description: What must have another one in it, without an end.
          content: {application/json: {schema: {$ref: "#/components/schemas/Ring"}}}
  /seats:
    post:
      operationId: takeSeat
      responses:
        "201":
          description: One of two.
          content: {application/json: {schema: {$ref: "#/components/schemas/Seat"}}}
  /seats/{id}:
    get:
      operationId: getSeat
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200":
          description: It.
          content: {application/json: {schema: {$ref: "#/components/schemas/Seat"}}}
components:
  schemas:
    Ring: {type: object, required: [next], properties: {next: {$ref: "#/components/schemas/Ring"}}}
    Seat: {type: object, required: [id], properties: {id: {type: integer, minimum: 1, maximum: 2}}}
"""


def test_everything_is_served_until_ctrl_c() -> None:
    """HTTP that remembers, gRPC with reflection, events that can be checked, pages."""
    with mock("contracts", "--port", "0") as running:
        with httpx2.Client(base_url=running.url) as http:
            page = http.get("/").text
            assert all(word in page for word in ("users.openapi.yaml", "/users/docs"))
            assert http.get("/users/docs").status_code == 200
            here = http.get("/users/openapi.json").json()
            assert here["servers"] == [{"url": "/users"}]
            made = http.post("/users/users", json=ANN).json()
            assert http.get(f"/users/users/{made['id']}").json() == made
            examples = http.get("/notifications/events/notifyCustomer").json()
            assert set(examples) == {"OrderCreated", "OrderPaid", "OrderCancelled"}
            good = http.post("/orders/events/orderPaid", json=examples["OrderPaid"])
            assert good.json()["type"] == "OrderPaid"
            bad = http.post("/orders/events/orderPaid", json={})
            assert (bad.status_code, bad.json()["title"]) == (
                422,
                "The message breaks the contract.",
            )
            assert http.get("/orders/events/nothing").status_code == 404
        with grpc.insecure_channel(running.grpc_address) as channel:
            raw: Any = channel.unary_unary("/users.v1.Users/GetUser")
            assert raw(b"", timeout=10)
        assert running.interrupted() == 0
        assert running.process.stderr is not None
        assert "Traceback" not in running.process.stderr.read()


def test_what_cannot_be_made_up_is_said(tmp_path: Path) -> None:
    """To who asks, and in one line to who runs it: it is no defect."""
    (tmp_path / "ring.openapi.yaml").write_text(MUST, "utf-8")
    with mock("ring.openapi.yaml", "--port", "0", cwd=tmp_path) as running:
        with httpx2.Client(base_url=running.url) as http:
            endless = http.get("/ring/ring")
            taken = [http.post("/ring/seats") for _ in range(3)]
        assert running.interrupted() == 0
        assert running.process.stderr is not None
        said = running.process.stderr.read().splitlines()
    assert endless.status_code == 501
    assert endless.headers["content-type"] == "application/problem+json"
    assert endless.json()["detail"].startswith(
        "Nothing can be made up for GET /ring/ring: nothing made up fits"
    )
    assert [one.status_code for one in taken] == [201, 201, 501]
    assert taken[2].json()["detail"] == (
        "Nothing can be made up for POST /ring/seats:"
        " no id is left of those that the contract allows"
    )
    assert said[-2:] == [one.json()["detail"] for one in (endless, taken[2])]
    assert not any("Traceback" in line for line in said)


def test_sigterm_ends_what_serves_too() -> None:
    """As `docker stop` and supervisors send it, to the parent alone."""
    contract = REPOSITORY / "contracts/users.openapi.yaml"
    with mock(str(contract), "--port", "0") as running:
        running.process.terminate()
        assert running.process.wait(30) in (0, 128 + signal.SIGTERM)
        with pytest.raises(httpx2.ConnectError):
            httpx2.get(running.url)


def test_a_port_that_is_taken() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        contract = REPOSITORY / "contracts/users.openapi.yaml"
        with mock(str(contract), "--port", str(port)) as running:
            assert running.process.wait(60) == 1
            assert running.process.stderr is not None
            said = running.process.stderr.read().splitlines()
            assert said[-1] == (
                f"codegen mock: port {port} cannot be had: Address already in use"
            )


def test_contracts_with_mistakes_are_not_served(tmp_path: Path) -> None:
    broken = 'openapi: 3.1.0\npaths: {"/a": {"$ref": "b.yaml"}}\n'
    (tmp_path / "a.openapi.yaml").write_text(broken, "utf-8")
    done = codegen("mock", "a.openapi.yaml", cwd=tmp_path)
    assert done.exit_code == 1
    assert done.stderr == (
        'a.openapi.yaml:2:16: error[CG101]: reference "b.yaml" leads nowhere:'
        " there is no file b.yaml\n"
    )


def test_nothing_to_serve(tmp_path: Path) -> None:
    (tmp_path / "a.openapi.yaml").write_text(NOTHING, "utf-8")
    done = codegen("mock", "a.openapi.yaml", cwd=tmp_path)
    assert done.exit_code == 2
    assert done.stderr.endswith(
        "Error: The contracts have no operations: nothing to serve.\n"
    )


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_what_is_no_port(port: str, tmp_path: Path) -> None:
    done = codegen("mock", "--port", port, cwd=tmp_path)
    assert done.exit_code == 2
    assert "Invalid value for '--port'" in done.stderr
