"""The server through ASGI: the generated client on one side, raw requests too."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import Field, TypeAdapter, ValidationError

from codegen.runtime import CircuitOpen, DeadlineExceeded, deadline_scope, remaining
from codegen.runtime.http.server.refusals import problem_of
from codegen.runtime.models import ContractModel
from codegen.runtime.tracing import passed_on
from tests.runtime.http import shop

ID = UUID(int=7)


class Service:
    """Mixes `async def` and `def`, as users may."""

    def __init__(self) -> None:
        self.remaining: float | None = None
        self.error: Exception | None = None
        self.traces: list[Mapping[str, str] | None] = []

    async def list_pets(self, *, limit: int | None = None) -> list[shop.Pet]:
        self.remaining = remaining()
        self.traces.append(passed_on())
        return [shop.Pet(id=ID, full_name=f"limit {limit}")]

    def create_pet(self, body: shop.NewPet) -> shop.Pet:
        return shop.Pet(id=ID, full_name=body.full_name)

    def get_pet(self, pet_id: UUID) -> shop.Pet:
        self.remaining = remaining()
        self.traces.append(passed_on())
        if self.error is not None:
            raise self.error
        return shop.Pet(id=pet_id, full_name="Rex", nick=None)

    async def delete_pet(self, pet_id: UUID) -> None: ...


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def http(service: Service) -> Callable[[Callable[[httpx2.AsyncClient], Any]], Any]:
    def run(use: Callable[[httpx2.AsyncClient], Awaitable[Any]]) -> Any:
        async def main() -> Any:
            app = FastAPI()
            app.include_router(shop.create_router(service))
            transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
            async with httpx2.AsyncClient(
                transport=transport, base_url="http://pets"
            ) as client:
                return await use(client)

        return asyncio.run(main())

    return run


Http = Callable[[Callable[[httpx2.AsyncClient], Any]], Any]


def test_a_round_trip_of_every_operation(http: Http) -> None:
    async def use(http: httpx2.AsyncClient) -> None:
        client = shop.AsyncPetsClient(http=http)
        assert await client.list_pets(limit=3) == [shop.Pet(id=ID, full_name="limit 3")]
        created = await client.create_pet(shop.NewPet(full_name="Rex"))
        assert created == shop.Pet(id=ID, full_name="Rex")
        assert await client.get_pet(ID) == shop.Pet(id=ID, full_name="Rex", nick=None)
        await client.delete_pet(ID)

    http(use)


def test_absent_is_not_null(http: Http) -> None:
    async def use(http: httpx2.AsyncClient) -> tuple[str, str]:
        created = await http.post("/pets", json={"fullName": "Rex"})
        found = await http.get(f"/pets/{ID}")
        return created.text, found.text

    created, found = http(use)
    assert created == f'{{"id":"{ID}","fullName":"Rex"}}'
    assert found == f'{{"id":"{ID}","fullName":"Rex","nick":null}}'


def test_a_declared_error_reaches_the_client(http: Http, service: Service) -> None:
    service.error = shop.PetNotFound(
        shop.Problem(title="No", status=404), headers={"x-more": "1"}
    )

    async def use(http: httpx2.AsyncClient) -> httpx2.Response:
        with pytest.raises(shop.PetNotFound) as caught:
            await shop.AsyncPetsClient(http=http).get_pet(ID)
        assert caught.value.body == shop.Problem(title="No", status=404)
        assert caught.value.headers["x-more"] == "1"
        return await http.get(f"/pets/{ID}")

    answer = http(use)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.text == '{"title":"No","status":404}'


def test_a_declared_error_without_a_body(http: Http, service: Service) -> None:
    service.error = shop.PetGone()
    answer = http(lambda http: http.get(f"/pets/{ID}"))
    assert (answer.status_code, answer.content) == (410, b"")


def test_an_error_of_another_service_does_not_leak(
    http: Http, service: Service
) -> None:
    service.error = shop.PetNotFound(shop.Problem(title="No", status=404))
    service.error.received = True
    assert http(lambda http: http.get(f"/pets/{ID}")).status_code == 500


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (b"{", "application/json", 422),
        (b'{"fullName":"\xff"}', "application/json", 400),
        (b"\xff\xfe", "application/json", 422),
        (b"\xff\xfe", "text/plain", 422),
        (b"fullName=Rex", "application/x-www-form-urlencoded", 422),
        (b"[" * 100_000, "application/json", 400),
        (b"", "application/json", 422),
        (b"null", "application/json", 422),
        (b'{"fullName":""}', "application/json", 422),
    ],
)
def test_bad_bodies_are_the_callers_fault(
    http: Http, content: bytes, content_type: str, status: int
) -> None:
    answer = http(
        lambda http: http.post(
            "/pets", content=content, headers={"content-type": content_type}
        )
    )
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


class _Card(ContractModel):
    kind: Literal["card"]


class _Cash(ContractModel):
    kind: Literal["cash"]


def test_a_tag_that_nobody_knows_is_not_repeated() -> None:
    paid = TypeAdapter(Annotated[_Card | _Cash, Field(discriminator="kind")])
    for secret in ("expected tags: secret", {"secret": 1}):
        with pytest.raises(ValidationError) as caught:
            paid.validate_python({"kind": secret})
        problem = problem_of(RequestValidationError(caught.value.errors()), None)
        assert problem is not None
        assert problem.members["errors"][0]["msg"] == (
            "Input should have one of the tags 'card', 'cash'"
        )


def test_a_validation_problem_says_where_and_not_what_came(http: Http) -> None:
    answer = http(lambda http: http.get("/pets", params={"limit": "secret"}))
    assert answer.json() == {
        "type": "about:blank",
        "title": answer.json()["title"],
        "status": 422,
        "detail": "The request breaks the contract.",
        "errors": [
            {
                "loc": ["query", "limit"],
                "msg": "Input should be a valid integer, "
                "unable to parse string as an integer",
                "type": "int_parsing",
            }
        ],
    }


def test_the_callers_deadline_is_inherited(http: Http, service: Service) -> None:
    http(lambda http: http.get("/pets", headers={"x-request-timeout-ms": "5000"}))
    assert service.remaining is not None and 4.0 < service.remaining <= 5.0
    # `def` methods run in a thread, and inherit it too
    http(lambda http: http.get(f"/pets/{ID}", headers={"x-request-timeout-ms": "5000"}))
    assert service.remaining is not None and 4.0 < service.remaining <= 5.0


def test_the_trace_of_the_caller_goes_on(http: Http, service: Service) -> None:
    trace = {"traceparent": f"00-{'a' * 32}-{'b' * 16}-01", "tracestate": "x=1"}
    http(lambda http: http.get("/pets", headers={**trace, "x-secret": "stays here"}))
    http(lambda http: http.get(f"/pets/{ID}", headers=trace))  # `def`, in a thread
    http(lambda http: http.get("/pets", headers={"traceparent": "garbled"}))
    http(lambda http: http.get("/pets"))
    assert service.traces == [trace, trace, None, None]


@pytest.mark.parametrize("value", ["soon", "", "1.5", "9" * 400])
def test_a_garbled_deadline_is_ignored(
    http: Http, service: Service, value: str
) -> None:
    answer = http(
        lambda http: http.get("/pets", headers={"x-request-timeout-ms": value})
    )
    assert answer.status_code == 200
    assert service.remaining is None


@pytest.mark.parametrize("value", ["0", "-1"])
def test_an_expired_deadline_is_answered_at_once(
    http: Http, service: Service, value: str
) -> None:
    service.error = AssertionError("must not be called")
    answer = http(
        lambda http: http.get(f"/pets/{ID}", headers={"x-request-timeout-ms": value})
    )
    assert answer.status_code == 504
    assert answer.json() == {
        "type": "about:blank",
        "title": "Gateway Timeout",
        "status": 504,
        "detail": "The caller's deadline is over.",
    }


def test_a_deadline_of_our_own_is_a_defect(http: Http, service: Service) -> None:
    service.error = DeadlineExceeded("downstream")
    assert http(lambda http: http.get(f"/pets/{ID}")).status_code == 500


@pytest.mark.parametrize(("wait", "told"), [(6.2, "7"), (0.0, "1")])
def test_what_it_needs_and_cannot_have_makes_it_unavailable(
    http: Http, service: Service, wait: float, told: str
) -> None:
    """Not 500, which the caller would repeat against a circuit that is open."""
    service.error = CircuitOpen("payments: circuit is open", retry_after=wait)
    answer = http(lambda http: http.get(f"/pets/{ID}"))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, told)
    assert answer.json() == {
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "detail": "A service behind is unavailable.",
    }


def test_deadline_scope_bounds_a_client_call_with_no_request(http: Http) -> None:
    async def use(http: httpx2.AsyncClient) -> None:
        with deadline_scope(0.0), pytest.raises(DeadlineExceeded):
            await shop.AsyncPetsClient(http=http).get_pet(ID)

    http(use)


def test_the_first_request_warns_of_nothing(http: Http) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answer = http(lambda http: http.post("/pets", json={"fullName": "Rex"}))
    assert answer.status_code == 201
