"""What a router is told: how errors are written, who may call, what is checked."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI, Response
from starlette.requests import Request
from starlette.responses import JSONResponse, StreamingResponse

from codegen.runtime.http import ApiError, Empty, Json, Operation
from codegen.runtime.http.auth.server import Forbidden, identities
from codegen.runtime.http.idempotency.memory import MemoryStore
from codegen.runtime.http.idempotency.store import Claim, Found
from codegen.runtime.http.problem import Problem
from codegen.runtime.http.server.router import ContractRouter
from codegen.runtime.http.server.sampled import sampled_errors
from tests.runtime.http import desk as contract
from tests.runtime.http.desk import Desk, Fault, Guest, create_router
from tests.runtime.http.raw import Told, ask

ID = "00000000-0000-0000-0000-000000000007"
ANN = Guest(id=UUID(ID), name="Ann")


@pytest.fixture
def desk() -> Desk:
    return Desk()


def served(desk: Desk, **options: Any) -> FastAPI:
    app = FastAPI()
    app.include_router(create_router(desk, **options))
    return app


def in_words(
    problem: Problem, declared: type[ApiError[Any]] | None, request: Request
) -> ApiError[Any] | Response | None:
    if declared is None:
        return None
    return declared(Fault(code=problem.status, text=f"{problem.detail} {request.url}"))


def test_problems_are_written_as_the_contract_has_them(desk: Desk) -> None:
    app = served(desk, errors=in_words)
    answer = ask(app, "POST", "/guests", value={})
    assert answer.status == 400
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {
        "code": 400,
        "text": "The request breaks the contract. http://desk/guests",
    }
    # 415 is not declared, and stays what it is
    answer = ask(app, "POST", "/guests", body=b"x", headers={"content-type": "a/b"})
    assert answer.headers["content-type"] == "application/problem+json"


def test_headers_of_a_problem_stay_whoever_writes_it(desk: Desk) -> None:
    def write(problem: Problem, *_: Any) -> ApiError[Any]:
        error = contract.Failed(contract.Said(title="no", status=problem.status))
        error.status = problem.status
        return error

    answer = ask(served(desk, errors=write), "PUT", "/guests")
    assert (answer.status, answer.json()["title"]) == (405, "no")
    assert answer.allow == ["GET", "HEAD", "POST", "OPTIONS"]


def test_a_writer_may_answer_by_itself(desk: Desk) -> None:
    def write(problem: Problem, *_: Any) -> Response:
        return JSONResponse(problem.title, status_code=problem.status)

    assert ask(served(desk, errors=write), "PUT", "/guests").json() == (
        "Method Not Allowed"
    )


def test_a_fake_makes_errors_up(desk: Desk) -> None:
    app = served(desk, errors=sampled_errors, check_responses=True)
    answer = ask(app, "GET", "/guests/a")
    assert answer.status == 404
    assert Fault.model_validate_json(answer.body)
    assert ask(app, "DELETE", "/guests/a").status == 422


def test_problem_details_go_by_the_declared_name_where_they_fit(desk: Desk) -> None:
    answer = ask(served(desk), "DELETE", "/guests/a")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["errors"]
    answer = ask(served(desk), "GET", "/guests/a")
    assert answer.headers["content-type"] == "application/problem+json"


def test_headers_of_declared_errors_are_checked_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Busy(ApiError[None]):
        status = 429
        content = Empty()

    made: Operation[int] = Operation(
        name="make",
        method="POST",
        path="/made",
        results={201: Json(int)},
        errors={429: Busy},
        headers={429: contract.Created},
    )
    router = ContractRouter([made], check_responses=True)

    @router.post("/made", operation_id="make", status_code=201)
    async def make(where: str = "") -> int:
        raise Busy(None, headers={"location": where} if where else {})

    app = FastAPI()
    app.include_router(router)
    assert ask(app, "POST", "/made?where=/a").status == 429
    assert ask(app, "POST", "/made").status == 500
    assert "headers break the contract: Location: Field required" in caplog.text
    evil = ask(app, "POST", "/made?where=/a%0D%0AX-Evil:%201")
    assert evil.status == 500 and "x-evil" not in evil.headers


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        (Response(b"{}", status_code=202), "status 202 is not declared"),
        (JSONResponse({"id": ID}), "name: Field required"),
        (JSONResponse({"id": ID, "name": 7}), "name: Input should be a valid string"),
        (Response(b"{", media_type="application/json"), "Invalid JSON"),
        (Response(b"NaN", media_type="application/json"), "NaN and Infinity"),
        (Response(b"x", media_type="text/plain"), "'text/plain' is not declared"),
        (Response(b""), "content type '' is not declared"),
        ({"id": ID}, "name: Field required"),
        ({"id": ID, "name": None}, "name: Input should be a valid string"),
    ],
)
def test_an_answer_that_breaks_the_contract_is_held_back(
    desk: Desk, caplog: pytest.LogCaptureFixture, answer: Any, what: str
) -> None:
    desk.answer = answer
    with caplog.at_level(logging.ERROR):
        told = ask(served(desk, check_responses=True), "GET", "/guests/me")
    assert told.status == 500
    assert told.json() == {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
    }
    assert "getMe (GET /guests/me) breaks its contract" in caplog.text
    assert what in caplog.text


@pytest.mark.parametrize(
    "answer",
    [
        ANN,
        {"id": ID, "name": "Ann"},
        JSONResponse({"id": ID, "name": "Ann", "more": 1}),
        StreamingResponse([b"{"], media_type="application/json"),
    ],
)
def test_an_answer_that_keeps_the_contract_is_sent(desk: Desk, answer: Any) -> None:
    desk.answer = answer
    assert ask(served(desk, check_responses=True), "GET", "/guests/me").status == 200


def test_an_error_of_another_operation_is_a_breach(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.error = contract.GuestNotFound(Fault(code=1, text="a"))
    app = served(desk, check_responses=True)
    assert ask(app, "GET", f"/guests/{ID}").status == 404
    assert ask(app, "GET", "/guests/me").status == 500
    assert "status 404 is not declared" in caplog.text


def test_what_the_router_itself_refuses_is_no_breach(desk: Desk) -> None:
    app = served(desk, check_responses=True)
    assert ask(app, "GET", "/guests?limit=0").status == 422


def test_declared_headers_are_checked(caplog: pytest.LogCaptureFixture) -> None:
    made: Operation[int] = Operation(
        name="make",
        method="POST",
        path="/made",
        results={201: Json(int)},
        headers={201: contract.Created},
    )
    router = ContractRouter([made], check_responses=True)

    @router.post("/made", operation_id="make", status_code=201)
    async def make(response: Response, where: str = "") -> int:
        if where:
            response.headers["location"] = where
        return 1

    app = FastAPI()
    app.include_router(router)
    assert ask(app, "POST", "/made?where=/a").status == 201
    assert ask(app, "POST", "/made").status == 500
    assert "headers break the contract: Location: Field required" in caplog.text


def test_the_environment_may_ask_for_checks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answer = JSONResponse({})
    assert ask(served(desk), "GET", "/guests/me").status == 200
    monkeypatch.setenv("CODEGEN_CHECK_RESPONSES", "1")
    assert ask(served(desk), "GET", "/guests/me").status == 500
    assert ask(served(desk, check_responses=False), "GET", "/guests/me").status == 200


class Guards:
    """Lets Ann in, and says that others may not."""

    async def desk_key(self, key: str, scopes: tuple[str, ...]) -> str | None:
        return "Ann" if key == "right" else None

    def token(self, token: str, scopes: tuple[str, ...]) -> str | None:
        if token == "expired":
            raise Forbidden("too late")
        return f"{token} {scopes}"


def guarded(seen: list[Any]) -> FastAPI:
    router = ContractRouter([contract.SECRET], security=Guards())

    @router.get("/secret", operation_id="getSecret")
    async def get_secret(number: int = 1) -> Guest:
        seen.append(dict(identities()))
        return ANN

    app = FastAPI()
    app.include_router(router)
    return app


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ({"x-desk": "right"}, {"desk_key": "Ann"}),
        ({"authorization": "Bearer t"}, {"token": "t ('desk:read',)"}),
    ],
)
def test_who_is_known_is_let_in(headers: dict[str, str], found: Any) -> None:
    seen: list[Any] = []
    assert ask(guarded(seen), "GET", "/secret", headers=headers).status == 200
    assert seen == [found]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"x-desk": "wrong"}, 401),
        ({"authorization": "Basic x"}, 401),
        ({"authorization": "Bearer expired"}, 403),
    ],
)
def test_others_are_not(headers: dict[str, str], status: int) -> None:
    """Nor are they told whether the rest of their request is right."""
    seen: list[Any] = []
    answer = ask(guarded(seen), "GET", "/secret?number=a", headers=headers)
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert "www-authenticate" in answer.headers
    assert seen == []


def test_security_cannot_be_forgotten() -> None:
    with pytest.raises(TypeError, match="pass security, with methods desk_key"):
        ContractRouter([contract.SECRET])
    with pytest.raises(TypeError, match="object has no method desk_key"):
        ContractRouter([contract.SECRET], security=object())


def keyed(app: FastAPI, key: str = "k", **body: Any) -> Told:
    headers = {"idempotency-key": key}
    return ask(app, "POST", "/guests", value={"name": "Ann", **body}, headers=headers)


def test_a_repetition_has_the_answer_of_the_first(desk: Desk) -> None:
    app = served(desk, idempotency=MemoryStore())
    first, second = keyed(app), keyed(app)
    assert (first.status, second.status, len(desk.bodies)) == (201, 201, 1)
    assert first.body == second.body
    assert second.headers["idempotent-replayed"] == "true"
    assert keyed(app, nights=2).status == 422
    assert keyed(app, "other").status == 201
    assert len(desk.bodies) == 2


def test_a_key_that_is_refused_is_refused_as_the_contract_has_it() -> None:
    class Refused(ApiError[Fault]):
        status = 409
        statuses = range(400, 500)
        content = Json(Fault)

    operation = replace(contract.CREATE, errors={"4XX": Refused})
    held = HeldStore()
    router = ContractRouter([operation], errors=in_words, idempotency=held)
    router.set_rules(idempotency_wait=0.0)

    @router.post("/guests", operation_id="createGuest", status_code=201)
    async def create_guest(body: contract.NewGuest) -> Guest:
        return ANN

    app = FastAPI()
    app.include_router(router)
    for fingerprint, status in ((None, 409), ("another", 422)):
        held.fingerprint = fingerprint
        answer = keyed(app)
        assert (answer.status, answer.json()["code"]) == (409, status)
        assert "idempotency key" in answer.json()["text"]
        assert answer.headers.get("retry-after") == ("1" if status == 409 else None)


def test_a_repetition_waits_no_longer_than_its_caller(desk: Desk) -> None:
    """It would wait for 10 seconds, and ask the store a dozen times meanwhile."""
    held = HeldStore()
    headers = {"idempotency-key": "k", "x-request-timeout-ms": "1"}
    app = served(desk, idempotency=held)
    answer = ask(app, "POST", "/guests", value={"name": "Ann"}, headers=headers)
    assert answer.status == 409
    assert held.asked <= 2


class HeldStore(MemoryStore):
    """Every key is held by a request that has no answer yet."""

    fingerprint: str | None = None
    asked = 0

    async def claim(self, key: str, fingerprint: str) -> Claim | Found:
        self.asked += 1
        return Found(fingerprint=self.fingerprint or fingerprint, answer=None)


def test_a_declared_error_is_an_answer_too(desk: Desk) -> None:
    app = served(desk, idempotency=MemoryStore())
    desk.error = contract.BadGuest(Fault(code=1, text="full"))
    assert keyed(app).status == 400
    desk.error = None
    assert keyed(app).json() == {"code": 1, "text": "full"}
    assert len(desk.bodies) == 1


def test_what_breaks_the_contract_uses_no_key_up(desk: Desk) -> None:
    app = served(desk, idempotency=MemoryStore())
    assert keyed(app, nights="a").status == 400
    assert keyed(app).status == 201


@pytest.mark.parametrize("key", ["", " ", "k" * 256])
def test_what_can_be_no_key_is_refused(desk: Desk, key: str) -> None:
    """It must not run unprotected: its caller counts on the key."""
    answer = keyed(served(desk, idempotency=MemoryStore()), key)
    assert answer.status == 400
    operation = replace(contract.CREATE, errors={})
    router = ContractRouter([operation], idempotency=MemoryStore())

    @router.post("/guests", operation_id="createGuest", status_code=201)
    async def create_guest(body: contract.NewGuest) -> Guest:
        return ANN

    app = FastAPI()
    app.include_router(router)
    problem = keyed(app, key).json()
    assert problem["status"] == 400
    assert "Idempotency-Key is empty" in problem["detail"] or len(key) > 255
    assert desk.bodies == []


@pytest.mark.parametrize(("other", "status"), [("b", 400), ("", 400), ("a", 201)])
def test_there_is_one_key(desk: Desk, other: str, status: int) -> None:
    """Whichever counted, a repetition that somebody on the way put right would run."""
    app = served(desk, idempotency=MemoryStore())
    headers = {"idempotency-key": "a", "Idempotency-Key": other}
    for _ in range(2):
        answer = ask(app, "POST", "/guests", value={"name": "Ann"}, headers=headers)
        assert answer.status == status
    assert len(desk.bodies) == (1 if status == 201 else 0)


def test_without_a_store_a_key_means_nothing(desk: Desk) -> None:
    app = served(desk)
    keyed(app), keyed(app)
    assert len(desk.bodies) == 2


def test_callers_have_keys_of_their_own() -> None:
    operation = replace(contract.CREATE, security=contract.SECRET.security)
    router = ContractRouter([operation], security=Guards(), idempotency=MemoryStore())
    served: list[Any] = []

    @router.post("/guests", operation_id="createGuest", status_code=201)
    async def create_guest(body: contract.NewGuest) -> Guest:
        served.append(body)
        return ANN

    app = FastAPI()
    app.include_router(router)
    for token in ("a", "b", "a"):
        headers = {"idempotency-key": "k", "authorization": f"Bearer {token}"}
        body = {"name": "Ann"}
        assert ask(app, "POST", "/guests", value=body, headers=headers).status == 201
    assert len(served) == 2


def test_routes_of_the_users_own_stand_beside_those_of_the_contract(
    desk: Desk,
) -> None:
    router = create_router(desk, check_responses=True, max_body=10)

    @router.post("/mine")
    async def mine(body: dict[str, str]) -> Any:
        return body

    app = FastAPI()
    app.include_router(router)
    assert ask(app, "POST", "/mine", value={"a": "b"}).json() == {"a": "b"}
    assert ask(app, "POST", "/mine", value={"a": "b" * 9}).status == 413


def test_the_derived_document_knows_declared_errors(desk: Desk) -> None:
    paths = served(desk).openapi()["paths"]
    declared = paths["/guests/{id}"]["get"]["responses"]
    assert declared["404"]["content"] == {"application/json": {}}


def test_operations_of_one_name_are_refused() -> None:
    # One of them would be served by the other's rules, security among them.
    other = replace(contract.CREATE, path="/others")
    wanted = "^operations of one name, 'createGuest': POST /guests and POST /others$"
    with pytest.raises(ValueError, match=wanted):
        ContractRouter([contract.CREATE, other])


class Oops(ApiError[Fault]):
    """What one operation declares for the rest, and others for a range."""

    status = 500
    statuses = range(100, 600)
    content = Json(Fault)


class Odd(ApiError[Fault]):
    status = 400
    content = Json(Fault)


@pytest.mark.parametrize(
    ("declared", "given", "status"),
    [
        ({"default": Oops}, None, 500),
        ({"4XX": Oops}, None, 400),
        ({"5XX": Oops, "4XX": Oops}, None, 500),
        ({409: Oops}, None, 409),
        ({400: Odd, "4XX": Oops}, None, 401),
        ({"default": Oops, "5XX": Odd}, None, 400),
        ({500: Odd, "default": Oops}, None, 501),
        ({"4XX": Oops}, 404, 404),
        ({"4XX": Oops}, 500, 500),  # who says so means it
        ({404: Odd}, None, 500),  # not of this operation
    ],
)
def test_an_error_without_a_status_has_one_of_its_operation(
    declared: Any, given: int | None, status: int
) -> None:
    operation: Operation[None] = Operation(
        name="fail", method="GET", path="/fail", results={204: Empty()}, errors=declared
    )
    router = ContractRouter([operation])

    @router.get("/fail", operation_id="fail")
    async def fail() -> None:
        raise Oops(Fault(code=1, text="no"), status=given)

    app = FastAPI()
    app.include_router(router)
    answer = ask(app, "GET", "/fail")
    assert answer.status == status
    assert answer.json() == {"code": 1, "text": "no"}
