"""What is said of single calls: `with_options`, and the same words of a client."""

from __future__ import annotations

import gc
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from codegen.runtime import (
    AttemptTimeout,
    Backoff,
    CallError,
    DeadlineExceeded,
    Fallback,
    Hedge,
    Policy,
    Retry,
    Timeout,
    TransportError,
)
from codegen.runtime.caller import TABLES
from codegen.runtime.http import (
    Form,
    Json,
    Operation,
    Parameter,
    Text,
    UnexpectedStatus,
)
from codegen.runtime.http.client.call_options import Hooks
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request, build_request
from codegen.runtime.http.transports.pooled import PooledTransport
from codegen.runtime.payload import Body
from codegen.runtime.telemetry import AttemptStarted, Event
from tests.runtime.http import shop
from tests.runtime.virtual import VirtualTime

ID = UUID(int=7)
REX = shop.Pet(id=ID, full_name="Rex")
NEW = shop.NewPet(full_name="Rex")
GOOD = Reply(
    status=200,
    headers={"content-type": "application/json"},
    body=b'{"id":"00000000-0000-0000-0000-000000000007","fullName":"Rex"}',
)
MADE = replace(GOOD, status=201)
BUSY = Reply(status=503, headers={}, body=b"")
REFUSED = Reply(status=401, headers={}, body=b"")
LIST = replace(GOOD, body=b"[]")


class Wire:
    """A transport that answers from a list; the last answer stays.

    Attributes:
        sent: The requests, with their URLs and limits.
        slow: Seconds that each answer takes.
    """

    def __init__(self, time: VirtualTime, *answers: Reply | Exception) -> None:
        self.time = time
        self.answers = list(answers)
        self.sent: list[Request] = []
        self.urls: list[str] = []
        self.limits: list[float | None] = []
        self.slow = 0.0
        self.closed = False

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        self.sent.append(request)
        self.urls.append(url)
        self.limits.append(limit)
        self.time.advance(self.slow)
        if limit is not None and self.slow > limit:
            raise TimeoutError
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        self.closed = True


class AsyncWire:
    """The same for async clients."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        return self.wire.send(request, url, limit=limit, connect=connect)

    async def aclose(self) -> None:
        self.wire.close()


class Sync(shop.PetsClient):
    def list_pets(
        self, *, x_trace: str | None = None, session: str | None = None
    ) -> Any:
        return self._call(
            shop.LIST_PETS, header={"X-Trace": x_trace}, cookie={"session": session}
        )

    def call(self, operation: Operation[Any], **arguments: Any) -> Any:
        return self._call(operation, **arguments)


class Async(shop.AsyncPetsClient):
    async def call(self, operation: Operation[Any], **arguments: Any) -> Any:
        return await self._call(operation, **arguments)


class Pets:
    """Clients of one kind over a wire."""

    def __init__(self, time: VirtualTime, kind: str) -> None:
        self.time, self.kind = time, kind
        self.wire = Wire(time, GOOD)

    def client(self, *answers: Reply | Exception, **options: Any) -> Any:
        self.wire = Wire(self.time, *(answers or (GOOD,)))
        options.setdefault("clock", self.time.clock)
        if self.kind == "sync":
            return Sync(transport=self.wire, **options)
        return Async(transport=AsyncWire(self.wire), **options)

    def run(self, called: Any) -> Any:
        return called if self.kind == "sync" else self.time.run(called)


@pytest.fixture(params=["sync", "async"])
def pets(request: pytest.FixtureRequest, time: VirtualTime) -> Pets:
    return Pets(time, request.param)


# --- views ----------------------------------------------------------------------------


def test_a_view_shares_what_its_client_has_learned(pets: Pets) -> None:
    client = pets.client()
    view = client.with_options(timeout=1.0, retry=False)
    own, seen = client.layers(shop.GET_PET), view.layers(shop.GET_PET)
    assert type(view) is type(client)
    for layer in ("breaker", "budget", "bulkhead", "listeners", "clock", "answers"):
        assert getattr(own, layer) is getattr(seen, layer)
    assert seen.policy != own.policy
    assert view._transport is client._transport


def test_views_that_say_the_same_share_their_layers(pets: Pets) -> None:
    client = pets.client()
    one, two = (client.with_options(timeout=1.0) for _ in range(2))
    assert one.layers(shop.GET_PET) is two.layers(shop.GET_PET)
    other = client.with_options(timeout=2.0)
    assert other.layers(shop.GET_PET) is not one.layers(shop.GET_PET)
    named = client.with_options(headers={"X-A": "1"})
    assert named.layers(shop.GET_PET) is client.layers(shop.GET_PET)


def test_views_without_end_fill_no_memory(pets: Pets) -> None:
    client = pets.client()
    for number in range(3 * TABLES):
        client.with_options(timeout=1.0 + number).layers(shop.GET_PET)
    kept = len(client._tables)
    assert kept == TABLES


def test_the_client_is_not_changed_by_its_views(pets: Pets) -> None:
    client = pets.client()
    client.with_options(headers={"X-A": "1"}, timeout=1.0, retry=1)
    pets.run(client.get_pet(ID))
    assert "X-A" not in pets.wire.sent[0].headers
    assert pets.wire.limits == [10.0]


def test_closing_a_view_closes_nothing(pets: Pets) -> None:
    client = pets.client()
    client._owned = True
    view = client.with_options(timeout=1.0)
    pets.run(view.close() if pets.kind == "sync" else view.aclose())
    assert not pets.wire.closed
    pets.run(client.close() if pets.kind == "sync" else client.aclose())
    assert pets.wire.closed


def test_a_view_of_a_view_says_both(pets: Pets) -> None:
    view = pets.client().with_options(timeout=1.0, headers={"X-A": "1", "X-B": "1"})
    view = view.with_options(headers={"x-a": "2", "x-b": None}, retry=False)
    pets.run(view.get_pet(ID))
    sent = pets.wire.sent[0].headers
    assert {name.lower() for name in sent} >= {"x-a"}
    assert "X-B" not in sent and "x-b" not in sent
    assert sent["x-a"] == "2" and "X-A" not in sent
    assert pets.wire.limits == [1.0]
    assert view.layers(shop.GET_PET).policy.retry.attempts == 1


# --- timeout and retry ----------------------------------------------------------------


def test_a_timeout_is_that_of_the_call_and_so_is_its_error(pets: Pets) -> None:
    view = pets.client().with_options(timeout=1.0)
    pets.wire.slow = 2.0
    with pytest.raises(DeadlineExceeded, match="^getPet: deadline exceeded$"):
        pets.run(view.get_pet(ID))
    assert pets.wire.limits == [1.0]


@pytest.mark.parametrize(
    ("said", "timeout"),
    [
        (1, Timeout(total=1.0, attempt=1.0)),
        (60.0, Timeout(total=60.0, attempt=10.0)),
        (None, Timeout(total=None, attempt=None)),
        (Timeout(total=9.0, attempt=4.0), Timeout(total=9.0, attempt=4.0)),
    ],
)
def test_timeouts(pets: Pets, said: Any, timeout: Timeout) -> None:
    for client in (pets.client(timeout=said), pets.client().with_options(timeout=said)):
        assert client.layers(shop.GET_PET).policy.timeout == timeout


def test_a_call_ends_when_its_time_is_over(pets: Pets) -> None:
    client = pets.client()
    pets.wire.slow = 2.0
    with pytest.raises(CallError):
        pets.run(client.with_options(timeout=1.0).get_pet(ID))
    assert pets.wire.limits == [1.0]


@pytest.mark.parametrize(
    ("said", "attempts"), [(False, 1), (1, 1), (2, 2), (Retry(attempts=5), 5)]
)
def test_retries(pets: Pets, said: Any, attempts: int) -> None:
    with pytest.raises(UnexpectedStatus):
        pets.run(pets.client(BUSY).with_options(retry=said).get_pet(ID))
    assert len(pets.wire.sent) == attempts


def test_only_the_provider_says_what_may_be_repeated(pets: Pets) -> None:
    with pytest.raises(UnexpectedStatus):
        pets.run(pets.client(BUSY, retry=5).with_options(retry=9).create_pet(NEW))
    assert len(pets.wire.sent) == 1


def test_who_speaks_of_retries_wants_no_hedge(pets: Pets) -> None:
    policy = Policy(idempotent=True, hedge=Hedge(delay=0.5))
    client = pets.client(policies={"getPet": policy})
    assert client.layers(shop.GET_PET).policy.hedge is not None
    assert client.with_options(retry=False).layers(shop.GET_PET).policy.hedge is None
    slow = client.with_options(timeout=5.0)
    assert slow.layers(shop.GET_PET).policy.hedge == Hedge(delay=0.5)


def test_the_environment_comes_after_the_client_and_before_its_views(
    pets: Pets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_PETS_GET_PET_TIMEOUT", "7s")
    client = pets.client(timeout=3.0, retry=2)
    policy = client.layers(shop.GET_PET).policy
    assert (policy.timeout.total, policy.retry.attempts) == (7.0, 2)
    assert client.layers(shop.CREATE_PET).policy.timeout.total == 3.0
    view = client.with_options(timeout=4.0)
    assert view.layers(shop.GET_PET).policy.timeout.total == 4.0


# --- headers --------------------------------------------------------------------------


def test_headers_are_merged_whatever_their_case(pets: Pets) -> None:
    client = pets.client(LIST, headers={"X-Tenant": "a", "accept": "text/csv"})
    pets.run(client.list_pets())
    assert pets.wire.sent[0].headers["X-Tenant"] == "a"
    assert pets.wire.sent[0].headers["accept"] == "text/csv"
    assert "Accept" not in pets.wire.sent[0].headers
    pets.run(
        client.with_options(headers={"X-TENANT": None, "Accept": None}).list_pets()
    )
    names = {name.lower() for name in pets.wire.sent[1].headers}
    assert not names & {"accept", "x-tenant"}


def test_an_argument_has_precedence_over_an_option(pets: Pets) -> None:
    client = pets.client(LIST, headers={"x-trace": "all"})
    pets.run(client.list_pets())
    pets.run(client.list_pets(x_trace="mine"))
    assert pets.wire.sent[0].headers["x-trace"] == "all"
    assert pets.wire.sent[1].headers["X-Trace"] == "mine"
    assert "x-trace" not in pets.wire.sent[1].headers


def test_cookies_of_options_join_those_of_the_call(pets: Pets) -> None:
    pets.run(pets.client(LIST, headers={"cookie": "a=1"}).list_pets(session="s"))
    assert pets.wire.sent[0].headers["Cookie"] == "session=s; a=1"
    assert "cookie" not in pets.wire.sent[0].headers


# --- idempotency keys -----------------------------------------------------------------


def test_a_key_goes_where_the_policy_says(pets: Pets) -> None:
    policy = Policy(
        idempotency_key="Idempotency-Key", retry=Retry(backoff=Backoff(base=0.0))
    )
    client = pets.client(BUSY, MADE, policies={"createPet": policy})
    pets.run(client.with_options(idempotency_key="k-1").create_pet(NEW))
    assert [sent.headers["Idempotency-Key"] for sent in pets.wire.sent] == ["k-1"] * 2


def test_a_key_that_goes_nowhere_is_refused(pets: Pets) -> None:
    view = pets.client().with_options(idempotency_key="k-1")
    with pytest.raises(ValueError) as caught:
        pets.run(view.get_pet(ID))
    assert str(caught.value) == (
        "getPet takes no idempotency key: its policy names no header for it"
    )
    assert not pets.wire.sent


# --- words that are wrong -------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        (
            {"timeot": 1},
            TypeError,
            "() got an unexpected keyword argument 'timeot'; did you mean 'timeout'?",
        ),
        (
            {"timeout": "5s"},
            TypeError,
            "(timeout=...) must be seconds, a Timeout, or None for no limit, not str",
        ),
        (
            {"timeout": True},
            TypeError,
            "(timeout=...) must be seconds, a Timeout, or None for no limit, not bool",
        ),
        ({"timeout": 0}, ValueError, "(timeout=0): must be a finite number above 0"),
        (
            {"retry": True},
            TypeError,
            "(retry=...) must be a number of attempts, a Retry, or False, not bool",
        ),
        (
            {"retry": 0},
            ValueError,
            "(retry=0): must be the attempts in all, 1 or more, or False",
        ),
        (
            {"headers": ["a"]},
            TypeError,
            "(headers=...) must be texts by name, not list",
        ),
        (
            {"headers": {"X-A": 1}},
            TypeError,
            "(headers={'X-A': ...}) must be a text, or None to leave the header away,"
            " not int",
        ),
        (
            {"headers": {"X-A": "1\r\nX-B: 2"}},
            ValueError,
            "(headers={'X-A': ...}): must be printable ASCII text",
        ),
        (
            {"headers": {"X-A": " 1"}},
            ValueError,
            "(headers={'X-A': ...}): must not begin or end with a space, which nobody"
            " would read",
        ),
        (
            {"headers": {"X A": "1"}},
            ValueError,
            "(headers={'X A': ...}): no name of a header",
        ),
        (
            {"headers": {"Content-Length": "1"}},
            ValueError,
            "(headers={'Content-Length': ...}): it is for the transport to say",
        ),
        (
            {"idempotency_key": ""},
            ValueError,
            "(idempotency_key=''): must be printable ASCII text",
        ),
        (
            {"hooks": [print]},
            TypeError,
            "(hooks=...) must be Hooks of functions, not list",
        ),
        (
            {"credentials": "secret"},
            TypeError,
            "(credentials=...) must be Credentials, not str",
        ),
    ],
)
def test_words_and_values_that_cannot_be(
    pets: Pets, options: dict[str, Any], kind: type[Exception], message: str
) -> None:
    client = pets.client()
    name = type(client).__name__
    for owner, made in (
        (name, pets.client),
        (f"{name}.with_options", client.with_options),
    ):
        with pytest.raises(kind) as caught:
            made(**options)
        assert str(caught.value) == owner + message


# --- hooks ----------------------------------------------------------------------------


def test_hooks_see_each_attempt(pets: Pets) -> None:
    seen: list[object] = []
    hooks = Hooks(
        before=[lambda request: seen.append(request.headers["X-Request-Timeout-Ms"])],
        after=[lambda reply: seen.append(reply.status)],
    )
    client = pets.client(BUSY, GOOD, hooks=hooks)
    assert pets.run(client.get_pet(ID)) == REX
    assert seen == ["10000", 503, "10000", 200]


def test_a_hook_before_may_change_the_request(pets: Pets) -> None:
    def signed(request: Request) -> Request:
        return replace(request, headers={**request.headers, "X-Signature": "s"})

    def checked(request: Request) -> None:
        assert request.headers["X-Signature"] == "s"

    client = pets.client(hooks=Hooks(before=[signed]))
    pets.run(client.with_options(hooks=Hooks(before=[checked])).get_pet(ID))
    assert pets.wire.sent[0].headers["X-Signature"] == "s"


def test_hooks_of_an_async_client_may_be_async(time: VirtualTime) -> None:
    pets = Pets(time, "async")

    async def slow(request: Request) -> None:
        await time.clock.sleep_async(4.0)

    pets.run(pets.client(hooks=Hooks(before=[slow])).get_pet(ID))
    assert pets.wire.limits == [6.0]


def test_those_of_a_sync_client_may_not(time: VirtualTime) -> None:
    async def slow(request: Request) -> None: ...

    with pytest.raises(TypeError) as caught:
        Pets(time, "sync").client(hooks=Hooks(before=[slow]))
    assert str(caught.value) == (
        "Sync is a sync client: neither its hooks nor its resolver can be async"
    )


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(
    "error", [KeyError("x"), TransportError("gone", sent=False), TimeoutError()]
)
def test_what_a_hook_raises_is_raised_and_counts_for_nobody(
    pets: Pets, when: str, error: Exception
) -> None:
    def fails(given: object) -> None:
        raise error

    policies = {"getPet": replace(shop.GET_PET.policy, fallback=Fallback(stale=9.0))}
    hooks: Any = {when: [fails]}
    client = pets.client(hooks=Hooks(**hooks), policies=policies)
    for _ in range(30):
        with pytest.raises(type(error)) as caught:
            pets.run(client.get_pet(ID))
        assert caught.value is error
    breaker = client.layers(shop.GET_PET).breaker
    assert breaker.state.name == "CLOSED"
    assert len(pets.wire.sent) == (0 if when == "before" else 30)


def test_a_hook_that_returns_something_else_is_a_mistake(pets: Pets) -> None:
    client = pets.client(hooks=Hooks(before=[lambda request: "x"]))
    with pytest.raises(TypeError, match="^a hook before returned str, not a Request"):
        pets.run(client.get_pet(ID))


def test_no_answer_is_kept_of_calls_that_hooks_may_change(pets: Pets) -> None:
    policies = {"getPet": replace(shop.GET_PET.policy, fallback=Fallback(fresh=9.0))}
    client = pets.client(policies=policies)
    hooked = client.with_options(hooks=Hooks(before=[lambda request: None]))
    for one in (client, client, hooked, hooked):
        pets.run(one.get_pet(ID))
    assert len(pets.wire.sent) == 3


# --- addresses ------------------------------------------------------------------------


def test_a_resolver_is_asked_for_each_call(pets: Pets) -> None:
    places = iter(["http://a:1/v1", "http://b:2/v1/"])
    client = pets.client(resolver=lambda: next(places))
    for _ in range(2):
        pets.run(client.get_pet(ID))
    assert pets.wire.urls == [f"http://a:1/v1/pets/{ID}", f"http://b:2/v1/pets/{ID}"]


def test_a_resolver_may_be_async(time: VirtualTime) -> None:
    pets = Pets(time, "async")

    async def resolver() -> str:
        await time.clock.sleep_async(1.0)
        return "http://a"

    pets.run(pets.client(resolver=resolver).get_pet(ID))
    assert pets.wire.urls == [f"http://a/pets/{ID}"]


def test_each_authority_has_its_own_breaker(pets: Pets) -> None:
    place = "http://a"
    events: list[Event] = []
    client = pets.client(BUSY, resolver=lambda: place, listeners=[events.append])
    once = client.with_options(retry=False)
    for _ in range(12):
        with pytest.raises(CallError):
            pets.run(once.get_pet(ID))
    assert len(pets.wire.sent) == 10  # then the circuit was open
    place = "http://b"
    pets.wire.answers[:] = [GOOD]
    assert pets.run(once.get_pet(ID)) == REX
    place = "http://a/another/path"
    with pytest.raises(CallError, match="circuit is open"):
        pets.run(client.get_pet(ID))
    started = [event for event in events if isinstance(event, AttemptStarted)]
    details: Any = started[-1].attempt.details
    assert details["server.address"] == "b"
    assert details["url.full"] == f"http://b/pets/{ID}"


def test_addresses_without_end_fill_no_memory(pets: Pets) -> None:
    places = (f"http://h{number}" for number in range(3 * TABLES))
    client = pets.client(resolver=lambda: next(places))
    for _ in range(3 * TABLES):
        pets.run(client.get_pet(ID))
    gc.collect()
    known = len(client._engine._elsewhere)
    assert known == TABLES


@pytest.mark.parametrize("found", ["a:80", "", None])
def test_a_resolver_must_know(pets: Pets, found: Any) -> None:
    client = pets.client(resolver=lambda: found)
    with pytest.raises(ValueError) as caught:
        pets.run(client.get_pet(ID))
    assert str(caught.value) == (
        f"the resolver of {type(client).__name__} returned {found!r}, which is no"
        " absolute URL"
    )


def test_what_a_resolver_raises_is_raised(pets: Pets) -> None:
    def resolver() -> str:
        raise LookupError("no instance")

    with pytest.raises(LookupError, match="no instance"):
        pets.run(pets.client(resolver=resolver).get_pet(ID))


def test_there_is_one_way_to_an_address(time: VirtualTime) -> None:
    with pytest.raises(ValueError, match="^pass base_url or resolver, not both$"):
        HttpClient("http://a", resolver=lambda: "http://b")


THERE: Operation[Any] = replace(shop.GET_PET, server="https://files.example.com/v2")


def test_an_operation_may_have_its_own_server(
    pets: Pets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CODEGEN_PETS_URL", raising=False)
    client = pets.client()
    pets.run(client.call(THERE, path={"petId": ID}))
    assert pets.wire.urls == [f"https://files.example.com/v2/pets/{ID}"]
    monkeypatch.setenv("CODEGEN_PETS_URL", "http://env")
    client = pets.client()
    pets.run(client.call(THERE, path={"petId": ID}))
    assert pets.wire.urls == [f"http://env/pets/{ID}"]


def test_a_contract_may_have_servers_of_operations_only(
    pets: Pets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CODEGEN_PETS_URL", raising=False)
    for kind in (Sync, Async):
        monkeypatch.setattr(kind, "_server", None)
        monkeypatch.setattr(kind, "_operations", (THERE, shop.CREATE_PET))
    client = pets.client()
    pets.run(client.call(THERE, path={"petId": ID}))
    with pytest.raises(ValueError, match="needs an absolute URL: pass base_url or set"):
        pets.run(client.create_pet(NEW))


@pytest.mark.parametrize(
    ("given", "query", "url"),
    [
        ("http://a/hook/", None, "http://a/hook/"),
        ("http://a/hook", {"n": 1}, "http://a/hook?n=1"),
        ("http://a/hook?token=t", {"n": 1}, "http://a/hook?token=t&n=1"),
    ],
)
def test_an_operation_without_a_path_goes_to_the_url_as_it_is(
    time: VirtualTime, given: str, query: Any, url: str
) -> None:
    wire = Wire(time, GOOD)
    client = Sync(given, transport=wire)
    client.call(replace(shop.GET_PET, path=""), query=query)
    assert wire.urls == [url]


# --- credentials ----------------------------------------------------------------------


class Token:
    """Credentials with one token, which may be renewed."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)

    def authorize(self, request: Request, security: Any, operation: str) -> Request:
        assert (security, operation) == ((("token",),), "getPet")
        headers = {**request.headers, "Authorization": f"Bearer {self.tokens[0]}"}
        return replace(request, headers=headers)

    async def authorize_async(self, *given: Any) -> Request:
        return self.authorize(*given)

    def refused(self, reply: Reply, request: Request, security: Any) -> bool:
        assert request.headers["Authorization"] == f"Bearer {self.tokens[0]}"
        if len(self.tokens) > 1:
            self.tokens.pop(0)
            return True
        return False

    async def refused_async(self, *given: Any) -> bool:
        return self.refused(*given)


SECURE: Operation[Any] = replace(shop.GET_PET, security=(("token",),))


def asked(pets: Pets, client: Any, operation: Operation[Any] = SECURE) -> list[str]:
    """Call, and return what was shown."""
    with suppress(UnexpectedStatus):
        pets.run(client.call(operation, path={"petId": ID}))
    return [sent.headers.get("Authorization", "") for sent in pets.wire.sent]


def test_credentials_go_where_the_contract_asks_for_them(pets: Pets) -> None:
    client = pets.client(credentials=Token("a"))
    assert asked(pets, client) == ["Bearer a"]
    assert asked(pets, client, shop.GET_PET) == ["Bearer a", ""]
    nobody = client.with_options(credentials=None)
    assert asked(pets, nobody) == ["Bearer a", "", ""]


def test_a_token_that_is_refused_is_renewed_once(pets: Pets) -> None:
    client = pets.client(REFUSED, GOOD, credentials=Token("a", "b"))
    assert asked(pets, client) == ["Bearer a", "Bearer b"]
    client = pets.client(REFUSED, credentials=Token("a", "b", "c"))
    assert asked(pets, client) == ["Bearer a", "Bearer b"]
    client = pets.client(REFUSED, credentials=Token("a"))
    assert asked(pets, client) == ["Bearer a"]


def test_it_is_renewed_once_in_all_attempts_of_a_call(pets: Pets) -> None:
    client = pets.client(REFUSED, BUSY, REFUSED, credentials=Token("a", "b", "c"))
    assert asked(pets, client) == ["Bearer a", "Bearer b", "Bearer b"]


def test_both_sendings_share_the_time_of_the_attempt(time: VirtualTime) -> None:
    pets = Pets(time, "sync")
    client = pets.client(REFUSED, GOOD, credentials=Token("a", "b"))
    pets.wire.slow = 3.0
    asked(pets, client)
    assert pets.wire.limits == [10.0, 7.0]
    assert pets.wire.sent[1].headers["X-Request-Timeout-Ms"] == "7000"


def test_kept_answers_are_of_who_asked(pets: Pets) -> None:
    policies = {"getPet": replace(shop.GET_PET.policy, fallback=Fallback(fresh=9.0))}
    client = pets.client(credentials=Token("a"), policies=policies)
    other = client.with_options(credentials=Token("a"))
    for one in (client, client, other):
        pets.run(one.call(SECURE, path={"petId": ID}))
    assert len(pets.wire.sent) == 2


def test_no_answer_is_kept_where_a_function_says_who_asks(pets: Pets) -> None:
    class Functions(Token):
        def __init__(self) -> None:
            super().__init__("a")
            self.api_key = lambda: "of whoever is served"

    policies = {"getPet": replace(shop.GET_PET.policy, fallback=Fallback(fresh=9.0))}
    client = pets.client(credentials=Functions(), policies=policies)
    for _ in range(2):
        pets.run(client.call(SECURE, path={"petId": ID}))
    assert len(pets.wire.sent) == 2


def test_a_certificate_is_shown_by_the_connections_of_a_client(
    time: VirtualTime,
) -> None:
    class Certificate(Token):
        def __init__(self) -> None:
            super().__init__("a")
            self.mtls = ssl.create_default_context()

    shown = Certificate()
    client = Sync(credentials=shown)
    assert isinstance(client._transport, PooledTransport)
    assert client._transport._tls is shown.mtls
    client.with_options(credentials=shown)
    with pytest.raises(ValueError, match="which a view shares: make another client$"):
        client.with_options(credentials=Certificate())


def test_telemetry_does_not_see_credentials_in_a_query(pets: Pets) -> None:
    class Query(Token):
        def authorize(self, request: Request, *given: Any) -> Request:
            return replace(request, target=f"{request.target}?key=secret")

    events: list[Event] = []
    client = pets.client(credentials=Query(), listeners=[events.append])
    asked(pets, client)
    assert pets.wire.urls == [f"https://pets.example.com/v1/pets/{ID}?key=secret"]
    started: Any = [event for event in events if isinstance(event, AttemptStarted)]
    assert started[0].attempt.details["url.full"].endswith(f"/pets/{ID}")


def test_who_gives_tokens_and_fails_is_not_this_peer(pets: Pets) -> None:
    class Lost(Token):
        def authorize(self, request: Request, *given: Any) -> Request:
            raise TransportError("no token", sent=True)

    client = pets.client(credentials=Lost())
    for _ in range(30):
        with pytest.raises(TransportError, match="^no token$"):
            pets.run(client.call(SECURE, path={"petId": ID}))
    assert client.layers(SECURE).breaker.state.name == "CLOSED"
    assert not pets.wire.sent


# --- bodies of several media types ----------------------------------------------------


def body(*contents: Any) -> Callable[[object], tuple[Body | None, str]]:
    operation: Operation[None] = Operation(
        name="send", method="POST", path="/", request=contents, results={}
    )

    def encoded(value: object) -> tuple[Body | None, str]:
        request = build_request(operation, body=value)
        return request.body, request.headers["Content-Type"]

    return encoded


def test_the_first_media_type_that_takes_the_body_is_sent() -> None:
    encoded = body(Json(shop.NewPet), Text(), Json(list[int]))
    assert encoded(NEW) == (b'{"fullName":"Rex"}', "application/json")
    assert encoded("Rex") == (b"Rex", "text/plain; charset=utf-8")
    assert encoded([1]) == (b"[1]", "application/json")


def test_of_equal_types_the_first_is_sent() -> None:
    encoded = body(Form(shop.NewPet), Json(shop.NewPet))
    assert encoded(NEW) == (b"fullName=Rex", "application/x-www-form-urlencoded")
    assert encoded({"fullName": "Rex"})[0] == b"fullName=Rex"


def test_types_that_are_no_classes_are_media_types_too() -> None:
    encoded = body(Form(dict[str, int]), Json(list[int]), Json(Any))
    assert encoded({"a": 1}) == (b"a=1", "application/x-www-form-urlencoded")
    assert encoded([1])[0] == b"[1]"
    assert encoded({"a": "b"}) == (b'{"a":"b"}', "application/json")


def test_a_body_that_no_media_type_takes_is_refused() -> None:
    with pytest.raises(TypeError) as caught:
        body(Json(shop.NewPet), Text())(5)
    assert str(caught.value) == (
        "send: no media type of the contract takes a body of type int: "
        "Json(NewPet, media_type='application/json'), "
        "Text(str, media_type='text/plain')"
    )


def test_a_view_of_an_untyped_client(time: VirtualTime) -> None:
    wire = Wire(time, GOOD)
    client = HttpClient("http://a", transport=wire, clock=time.clock)
    wire.slow = 20.0
    with pytest.raises(AttemptTimeout):
        client.with_options(retry=1)._call(
            replace(shop.CREATE_PET, parameters=(Parameter(name="n", place="query"),)),
            query={"n": 1},
            body=NEW,
        )
    assert AsyncHttpClient("http://a").with_options() is not None
