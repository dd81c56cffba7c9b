"""The client against scripted answers: requests, results, errors, repetitions."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx2
import pytest

from codegen.runtime import (
    AttemptTimeout,
    ContractViolation,
    Policy,
    TransportError,
    deadline_scope,
)
from codegen.runtime.http import UnexpectedStatus
from codegen.runtime.http.errors import ApiError
from codegen.runtime.http.reply import Reply, judge_reply, parse_retry_after
from codegen.runtime.http.transports.pooled import PooledTransport
from tests.runtime.http import shop
from tests.runtime.virtual import VirtualTime

ID = UUID(int=7)
PET = {"id": str(ID), "fullName": "Rex"}


class Server:
    """Answers from a list, and remembers the requests."""

    def __init__(self, time: VirtualTime, *answers: object) -> None:
        self.time = time
        self.answers = list(answers)
        self.requests: list[httpx2.Request] = []

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, BaseException):
            raise answer
        assert isinstance(answer, httpx2.Response)
        return httpx2.Response(
            answer.status_code, headers=answer.headers, content=answer.content
        )

    def call(self, method: Callable[[shop.AsyncPetsClient], Any]) -> Any:
        async def main() -> Any:
            transport = httpx2.MockTransport(self.answer)
            async with httpx2.AsyncClient(transport=transport) as http:
                client = shop.AsyncPetsClient(http=http, clock=self.time.clock)
                return await method(client)

        return self.time.run(main())

    def call_sync(self, method: Callable[[shop.PetsClient], Any]) -> Any:
        with httpx2.Client(transport=httpx2.MockTransport(self.answer)) as http:
            return method(shop.PetsClient(http=http, clock=self.time.clock))


def json(status: int, value: object, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, json=value, headers=headers)


def test_a_request(time: VirtualTime) -> None:
    server = Server(time, json(200, []))
    server.call(lambda c: c.list_pets(limit=5, x_trace="t", session="s"))
    request = server.requests[0]
    assert request.method == "GET"
    assert str(request.url) == "https://pets.example.com/v1/pets?limit=5"
    assert request.headers["accept"] == "application/json"
    assert request.headers["x-trace"] == "t"
    assert request.headers["cookie"] == "session=s"
    assert request.headers["x-request-timeout-ms"] == "10000"


def test_parameters_that_are_none_are_absent(time: VirtualTime) -> None:
    server = Server(time, json(200, []))
    server.call(lambda c: c.list_pets())
    request = server.requests[0]
    assert str(request.url) == "https://pets.example.com/v1/pets"
    assert "x-trace" not in request.headers and "cookie" not in request.headers


def test_a_body_goes_by_wire_names(time: VirtualTime) -> None:
    server = Server(time, json(201, PET))
    pet = server.call(lambda c: c.create_pet(shop.NewPet(full_name="Rex")))
    assert pet == shop.Pet(id=ID, full_name="Rex")
    assert server.requests[0].content == b'{"fullName":"Rex"}'
    assert server.requests[0].headers["content-type"] == "application/json"


def test_the_result_is_chosen_by_content_type(time: VirtualTime) -> None:
    text = httpx2.Response(200, text="Rex", headers={"content-type": "text/plain"})
    assert Server(time, text).call(lambda c: c.get_pet(ID)) == "Rex"
    assert Server(time, json(200, PET)).call(lambda c: c.get_pet(ID)) == shop.Pet(
        id=ID, full_name="Rex"
    )


@pytest.mark.parametrize(
    ("parameters", "raw"),
    [
        ("charset=iso-8859-1", b"\xe9"),
        ('Charset="ISO-8859-1"', b"\xe9"),
        ('format="; charset=klingon"; charset=latin1', b"\xe9"),
        ("charset=", b"\xc3\xa9"),
        ("charset", b"\xc3\xa9"),
    ],
)
def test_a_text_is_read_in_its_charset(
    time: VirtualTime, parameters: str, raw: bytes
) -> None:
    headers = {"Content-Type": f"text/plain; {parameters}"}
    server = Server(time, httpx2.Response(200, content=raw, headers=headers))
    assert server.call(lambda c: c.get_pet(ID)) == "é"


def test_a_text_in_a_charset_that_nobody_knows(time: VirtualTime) -> None:
    headers = {"Content-Type": "text/plain; charset=klingon"}
    server = Server(time, httpx2.Response(200, content=b"a", headers=headers))
    message = "^getPet: status 200 breaks the contract: the charset 'klingon' is not"
    with pytest.raises(ContractViolation, match=message):
        server.call(lambda c: c.get_pet(ID))


def test_no_content(time: VirtualTime) -> None:
    Server(time, httpx2.Response(204)).call(lambda c: c.delete_pet(ID))


def problem(status: int, value: object = None) -> httpx2.Response:
    value = {"title": "No", "status": status} if value is None else value
    return json(status, value, **{"content-type": "application/problem+json"})


def test_a_declared_error(time: VirtualTime) -> None:
    with pytest.raises(shop.PetNotFound) as caught:
        Server(time, problem(404)).call(lambda c: c.get_pet(ID))
    error = caught.value
    assert error.body == shop.Problem(title="No", status=404)
    assert (error.status, error.operation, error.received) == (404, "getPet", True)
    assert error.headers["content-type"] == "application/problem+json"


def test_a_declared_error_without_a_body(time: VirtualTime) -> None:
    with pytest.raises(shop.PetGone):
        Server(time, httpx2.Response(410)).call(lambda c: c.get_pet(ID))


def test_an_error_of_a_range_carries_the_real_status(time: VirtualTime) -> None:
    with pytest.raises(shop.BadRequest) as caught:
        Server(time, problem(422)).call(
            lambda c: c.create_pet(shop.NewPet(full_name="Rex"))
        )
    assert caught.value.status == 422


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (json(418, {}), "getPet: undeclared status 418"),
        (json(302, {}), "getPet: undeclared status 302"),
        (json(206, {}), "getPet: undeclared status 206"),
        (
            httpx2.Response(404, html="<p>proxy</p>"),
            "getPet: status 404 with an undeclared content type",
        ),
        (
            problem(404, {"title": 1}),
            "getPet: status 404 with an undeclared body: "
            "title: Input should be a valid string (and 1 more)",
        ),
        (
            problem(418, {"title": "Teapot", "detail": "short\nand \x1b[31mstout"}),
            "getPet: undeclared status 418; the server says: Teapot: short and [31mstout",
        ),
        (
            problem(404, {"detail": "Another request has this key.", "code": 7}),
            "getPet: status 404 with an undeclared body: title: Field required (and 1 more); "
            "the server says: Another request has this key.",
        ),
        (
            problem(
                418,
                {
                    "title": "Unprocessable Content",
                    "errors": [{"loc": ["body", "n", 0], "msg": "Field required"}] * 3,
                },
            ),
            "getPet: undeclared status 418; the server says: Unprocessable Content: "
            "body.n.0: Field required (and 2 more)",
        ),
        (
            problem(418, {"title": "x" * 1000}),
            f"getPet: undeclared status 418; the server says: {'x' * 199}…",
        ),
        (problem(418, [{"title": "in a list"}]), "getPet: undeclared status 418"),
        (json(418, {"title": "no problem"}), "getPet: undeclared status 418"),
    ],
)
def test_an_undeclared_answer(
    time: VirtualTime, answer: httpx2.Response, message: str
) -> None:
    with pytest.raises(UnexpectedStatus) as caught:
        Server(time, answer).call(lambda c: c.get_pet(ID))
    assert str(caught.value) == message
    assert caught.value.raw == answer.content


def test_a_declared_error_says_what_the_server_says(time: VirtualTime) -> None:
    answer = problem(404, {"title": "No such pet", "status": 404, "code": 7})
    with pytest.raises(ApiError) as caught:
        Server(time, answer).call(lambda c: c.get_pet(ID))
    kind = type(caught.value).__name__
    assert str(caught.value) == (
        f"getPet: {kind}, status 404; the server says: No such pet"
    )


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            json(200, {"id": str(ID)}),
            "getPet: status 200 breaks the contract: fullName: Field required",
        ),
        (
            httpx2.Response(200, html="<p>login</p>"),
            "getPet: status 200 with undeclared content type "
            "'text/html; charset=utf-8'",
        ),
    ],
)
def test_a_good_status_that_breaks_the_contract_is_not_repeated(
    time: VirtualTime, answer: httpx2.Response, message: str
) -> None:
    server = Server(time, answer)
    with pytest.raises(ContractViolation) as caught:
        server.call(lambda c: c.get_pet(ID))
    assert str(caught.value) == message
    assert len(server.requests) == 1


def test_a_declared_error_is_declared_for_its_statuses_only() -> None:
    with pytest.raises(
        ValueError, match="^PetNotFound is not declared for status 500$"
    ):
        shop.PetNotFound(shop.Problem(title="No", status=500), status=500)
    assert issubclass(shop.PetNotFound, ApiError)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
@pytest.mark.parametrize("kind", ["async", "sync"])
def test_transient_statuses_are_repeated(
    time: VirtualTime, status: int, kind: str
) -> None:
    server = Server(time, httpx2.Response(status), json(200, PET))
    if kind == "sync":
        server.call_sync(lambda c: c.get_pet(ID))
    else:
        server.call(lambda c: c.get_pet(ID))
    assert len(server.requests) == 2


@pytest.mark.parametrize("status", [400, 404, 409, 501, 505])
def test_other_statuses_are_not_repeated(time: VirtualTime, status: int) -> None:
    server = Server(time, httpx2.Response(status), json(200, PET))
    with pytest.raises(UnexpectedStatus):
        server.call(lambda c: c.get_pet(ID))
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("status", "asked", "outcome"),
    [
        (200, None, "success"),
        (404, None, "success"),
        (429, None, "throttled"),
        (500, "7", "failure"),
        (501, None, "success"),
        (503, None, "failure"),
        (503, "7", "throttled"),
        (503, "soon", "failure"),
    ],
)
def test_what_the_breaker_counts(status: int, asked: str | None, outcome: str) -> None:
    headers = {} if asked is None else {"retry-after": asked}
    reply = Reply(status=status, headers=headers, body=b"")
    assert judge_reply(Policy(), reply).outcome == outcome


def test_an_unsafe_call_is_not_repeated_after_a_503(time: VirtualTime) -> None:
    server = Server(time, httpx2.Response(503))
    with pytest.raises(UnexpectedStatus):
        server.call(lambda c: c.create_pet(shop.NewPet(full_name="Rex")))
    assert len(server.requests) == 1


def test_retry_after_is_kept(time: VirtualTime) -> None:
    busy = httpx2.Response(503, headers={"retry-after": "7"})
    Server(time, busy, json(200, PET)).call(lambda c: c.get_pet(ID))
    assert time.pauses == [pytest.approx(7.7)]


NOW = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("-5", 0.0),
        ("999999999999999", 999999999999.0),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 30.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("Wed, 21 Oct 99999999999999 07:28:00 GMT", None),
        ("Wed, 21 Oct 2015 07:28:00 +99999999999999", None),
        ("soon", None),
        ("", None),
        ("1.5", None),
        (None, None),
    ],
)
def test_parsing_retry_after(text: str | None, seconds: float | None) -> None:
    assert parse_retry_after(text, NOW) == seconds


@pytest.mark.parametrize(
    ("error", "sent"),
    [
        (httpx2.ConnectError("refused"), False),
        (httpx2.ConnectTimeout("slow"), False),
        (httpx2.PoolTimeout("full"), False),
        (httpx2.ReadError("reset"), True),
        (httpx2.RemoteProtocolError("closed"), True),
        (httpx2.WriteError("reset"), True),
    ],
)
@pytest.mark.parametrize("kind", ["async", "sync"])
def test_only_what_never_left_is_repeated_for_an_unsafe_call(
    time: VirtualTime, error: Exception, sent: bool, kind: str
) -> None:
    server = Server(time, error)
    body = shop.NewPet(full_name="Rex")
    with pytest.raises(TransportError) as caught:
        if kind == "sync":
            server.call_sync(lambda c: c.create_pet(body))
        else:
            server.call(lambda c: c.create_pet(body))
    assert caught.value.sent is sent
    assert str(caught.value) == f"createPet: {type(error).__name__}: {error}"
    assert len(server.requests) == (1 if sent else 3)


def test_a_refused_certificate_is_not_repeated(time: VirtualTime) -> None:
    error = httpx2.ConnectError("TLS")
    error.__cause__ = ssl.SSLCertVerificationError("expired")
    server = Server(time, error)
    with pytest.raises(TransportError) as caught:
        server.call(lambda c: c.get_pet(ID))
    assert caught.value.permanent
    assert len(server.requests) == 1


def test_a_sync_read_timeout_is_an_attempt_timeout(time: VirtualTime) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        time.advance(10.0)
        raise httpx2.ReadTimeout("slow")

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = shop.PetsClient(http=http, clock=time.clock)
        with pytest.raises(AttemptTimeout) as caught:
            client.create_pet(shop.NewPet(full_name="Rex"))
    assert str(caught.value) == "createPet: attempt 1 took longer than 10 s"


def test_a_trickled_body_cannot_outlive_a_sync_attempt(time: VirtualTime) -> None:
    class Trickle(httpx2.SyncByteStream):
        def __iter__(self) -> Any:
            for _ in range(1000):
                time.advance(1.0)
                yield b" "

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=Trickle())

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        client = shop.PetsClient(http=http, clock=time.clock)
        with pytest.raises(AttemptTimeout):
            client.create_pet(shop.NewPet(full_name="Rex"))
    assert time.now == 10.0


def test_the_inherited_deadline_is_sent_on(time: VirtualTime) -> None:
    server = Server(time, json(200, PET))
    with deadline_scope(2.5, time.clock):
        server.call(lambda c: c.get_pet(ID))
    assert server.requests[0].headers["x-request-timeout-ms"] == "2500"


def test_the_idempotency_key_is_the_same_on_all_attempts(
    time: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyed = replace(shop.CREATE_PET, policy=Policy(idempotency_key="Idempotency-Key"))
    monkeypatch.setattr(shop, "CREATE_PET", keyed)
    server = Server(time, httpx2.Response(503), json(201, PET))
    body = shop.NewPet(full_name="Rex")
    server.call(lambda c: c.create_pet(body))
    first, second = (r.headers["idempotency-key"] for r in server.requests)
    assert first == second
    again = Server(time, json(201, PET))
    again.call(lambda c: c.create_pet(body))
    assert again.requests[0].headers["idempotency-key"] != first


def test_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    def address(*args: str, **kwargs: Any) -> str:
        with shop.PetsClient(*args, **kwargs) as client:
            return client._home.url

    monkeypatch.delenv("CODEGEN_PETS_URL", raising=False)
    assert address() == "https://pets.example.com/v1"
    monkeypatch.setenv("CODEGEN_PETS_URL", "http://env:1/")
    assert address() == "http://env:1"
    with httpx2.Client(base_url="http://http:2/x") as http:
        assert address(http=http) == "http://http:2/x"
        assert address("http://given:3", http=http) == "http://given:3"


def test_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CODEGEN_PETS_URL", raising=False)
    monkeypatch.setattr(shop.PetsClient, "_server", "/v1")
    with pytest.raises(ValueError) as caught:
        shop.PetsClient()
    assert str(caught.value) == (
        "PetsClient needs an absolute URL: pass base_url or set CODEGEN_PETS_URL"
    )


@pytest.mark.parametrize(
    "wrong", ["http://\n", "http://a\n", "ftp://a", "http://", "https://u:secret@"]
)
def test_an_address_of_another_kind(wrong: str) -> None:
    with pytest.raises(ValueError) as caught:
        shop.PetsClient(wrong)
    text = "an address must be https://host:port or http://host:port"
    assert str(caught.value) == text


def test_an_address_is_a_text() -> None:
    with pytest.raises(TypeError) as caught:
        shop.PetsClient(7)  # type: ignore[arg-type]
    assert str(caught.value) == "PetsClient(base_url=...) must be a text, not int"


@pytest.mark.parametrize("empty", ["", " ", "\t\n"])
def test_an_empty_address_is_not_the_contracts_server(
    monkeypatch: pytest.MonkeyPatch, empty: str
) -> None:
    """It comes of a variable that is not set, and credentials would go there."""
    text = (
        "PetsClient needs an absolute URL, and was given an empty one: pass base_url or"
        " set CODEGEN_PETS_URL"
    )
    monkeypatch.setenv("CODEGEN_PETS_URL", "http://env:1")
    for client in (shop.PetsClient, shop.AsyncPetsClient):
        with pytest.raises(ValueError, match=text):
            client(empty)
    monkeypatch.setenv("CODEGEN_PETS_URL", empty)
    for client in (shop.PetsClient, shop.AsyncPetsClient):
        with pytest.raises(ValueError, match=text):
            client()
        assert client("http://given:3")._home.url == "http://given:3"
        found = client(resolver=lambda: "http://found:4")
        assert found._resolver is not None


def test_a_client_closes_only_what_it_opened(time: VirtualTime) -> None:
    with httpx2.Client() as http:
        with shop.PetsClient(http=http):
            pass
        assert not http.is_closed


class Ends(PooledTransport):
    """Counts how often it was closed."""

    closed = 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


def close(client: Any) -> None:
    """Close a client of either kind."""
    if isinstance(client, shop.PetsClient):
        client.close()
    else:
        asyncio.run(client.aclose())


@pytest.mark.parametrize("kind", [shop.PetsClient, shop.AsyncPetsClient])
@pytest.mark.parametrize("given", [True, False])
def test_a_client_closes_its_transport(kind: Any, given: bool) -> None:
    """Whoever made it: one that is made in the call is nobody else's to close."""
    transport = Ends()
    client = kind("http://a", **({"transport": transport} if given else {}))
    client._transport = transport
    close(client.with_options(timeout=1.0))
    assert transport.closed == 0
    close(client)
    assert transport.closed == 1


def test_a_closed_client_calls_no_more() -> None:
    client = shop.PetsClient("http://a", transport=Ends())
    view = client.with_options(timeout=1.0)
    view.close()  # closes nothing
    client.close()
    client.close()
    text = "^PetsClient was closed, and calls no more$"
    for call in (
        lambda: client.get_pet(ID),
        lambda: view.get_pet(ID),
        lambda: client.with_response(client.get_pet, ID),
        client.stream(client.get_pet, ID).__enter__,
        client.__enter__,
    ):
        with pytest.raises(RuntimeError, match=text):
            call()


def test_a_closed_async_client_calls_no_more() -> None:
    async def main() -> None:
        client = shop.AsyncPetsClient("http://a", transport=Ends())
        view = client.with_options(timeout=1.0)
        await client.aclose()
        text = "^AsyncPetsClient was closed, and calls no more$"
        calls: list[Any] = [
            lambda: client.get_pet(ID),
            lambda: view.get_pet(ID),
            lambda: client.with_response(client.get_pet, ID),
            client.stream(client.get_pet, ID).__aenter__,
            client.__aenter__,
        ]
        for call in calls:
            with pytest.raises(RuntimeError, match=text):
                await call()

    asyncio.run(main())


def test_a_client_has_one_way_to_send() -> None:
    with httpx2.Client() as http, pytest.raises(ValueError) as caught:
        shop.PetsClient(http=http, transport=PooledTransport())
    assert str(caught.value) == "pass transport or http, not both"
