"""What a request says, which reply counts for it, and when it is given up."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from codegen.runtime import Policy, Retry, Timeout
from codegen.runtime.errors import (
    AttemptTimeout,
    ContractViolation,
    DeadlineExceeded,
    TransportError,
)
from codegen.runtime.events import (
    Event,
    Exchange,
    Json,
    MemoryTransport,
    Message,
    MessageContext,
    Payload,
    Receipt,
    Reply,
    Unroutable,
    WithHeaders,
    send,
)
from codegen.runtime.events.blocking import SyncRequester
from codegen.runtime.events.kafka import KafkaTransport
from codegen.runtime.events.rabbitmq import RabbitTransport
from codegen.runtime.events.replies import Listener, ReplyPlace, with_field
from codegen.runtime.events.replying import serve
from codegen.runtime.events.requesting import Requester
from codegen.runtime.models import ContractModel
from tests.runtime.virtual import VirtualTime


class Question(ContractModel):
    text: str
    id: str | None = None
    reply_to: str | None = None


class Answer(ContractModel):
    text: str
    id: str | None = None


class Correlated(ContractModel):
    correlation: str
    by: str = ""


ASK: Event[Question] = Event(
    name="ask",
    address="questions",
    payloads=(Payload(name="Question", content=Json(Question)),),
    policy=Policy(timeout=Timeout(total=10.0, attempt=2.0)),
)
ANSWERS: Event[Answer] = Event(
    name="ask.reply",
    address="",
    payloads=(Payload(name="Answer", content=Json(Answer)),),
    exchange=Exchange(type="default"),
)
REPLY: Reply[Answer] = Reply(event=ANSWERS)


def revised(event: Event[Any], **facts: Any) -> Event[Any]:
    return replace(event, **facts)


class Line(MemoryTransport):
    """Remembers what was sent, and answers only when it is told to."""

    def __init__(self, time: VirtualTime) -> None:
        super().__init__(clock=time.clock)
        self.sent: list[Message] = []
        self.listeners: list[Listener] = []
        self.troubles: list[Exception] = []

    def listen(self, listener: Listener) -> ReplyPlace:
        self.listeners.append(listener)
        return super().listen(listener)

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        if event.name != "ask":
            return await super().publish(event, message)
        if self.troubles:
            raise self.troubles.pop(0)
        self.sent.append(message)
        return Receipt(message_id=message.message_id)

    async def answer(self, number: int, text: str, **facts: Any) -> None:
        """Answer the request of that *number*."""
        asked = self.sent[number]
        body = Answer(text=text).model_dump_json().encode()
        defaults: dict[str, Any] = {"correlation_id": asked.correlation_id}
        message = Message(
            body=facts.pop("body", body),
            content_type="application/json",
            name="Answer",
            message_id="r",
            address=asked.reply_to or "",
            **{**defaults, **facts},
        )
        await self.publish(ANSWERS, message)


@pytest.fixture
def time() -> Iterator[VirtualTime]:
    time = VirtualTime()
    yield time
    time.close()


def ask(
    client: Requester,
    text: str = "?",
    event: Event[Any] = ASK,
    reply: Reply[Answer] = REPLY,
    timeout: float | None = None,
    **options: Any,
) -> asyncio.Task[Answer]:
    value = options.pop("value", Question(text=text))
    asking = client._request(event, reply, value, options, timeout=timeout)
    return asyncio.ensure_future(asking)


def test_what_a_request_says(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        ids = iter(["correlation", "message"])
        client = Requester(line, new_id=lambda: next(ids))
        task = ask(client, "why", timeout=1.5, headers={"h": "1"}, key="k")
        await time.clock.sleep_async(0.01)
        await line.answer(0, "because")
        assert (await task).text == "because"
        (request,) = line.sent
        assert request == Message(
            body=b'{"text":"why"}',
            content_type="application/json",
            name="Question",
            message_id="message",
            correlation_id="correlation",
            key="k",
            address="questions",
            reply_to="ask.reply.1",
            headers={"h": "1", "X-Request-Timeout-Ms": "1500"},
        )

    time.run(scenario())


def test_attempts_are_one_request_and_any_reply_counts(time: VirtualTime) -> None:
    policy = Policy(
        idempotent=True, retry=Retry(attempts=3), timeout=Timeout(attempt=2)
    )
    event = revised(ASK, policy=policy)

    async def scenario() -> None:
        line = Line(time)
        task = ask(Requester(line), event=event)
        await time.clock.sleep_async(
            2.5
        )  # the first attempt was given up, another began
        assert len(line.sent) == 2
        assert len({(one.message_id, one.correlation_id) for one in line.sent}) == 1
        await line.answer(0, "late, and good")
        assert (await task).text == "late, and good"

    time.run(scenario())


def test_a_reply_between_two_attempts_spares_the_second(time: VirtualTime) -> None:
    policy = Policy(
        idempotent=True, retry=Retry(attempts=2), timeout=Timeout(attempt=2)
    )
    event = revised(ASK, policy=policy)

    async def scenario() -> None:
        line = Line(time)
        task = ask(Requester(line), event=event)
        await time.clock.sleep_async(2.0)
        while len(time.pauses) < 2:  # the pause before the second attempt has begun
            await asyncio.sleep(0)
        await line.answer(0, "just now")
        assert (await task).text == "just now"
        assert len(line.sent) == 1

    time.run(scenario())


def test_no_reply_in_time(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        client = Requester(line)
        with pytest.raises(DeadlineExceeded, match="^ask: deadline exceeded"):
            await ask(client, timeout=1.0)
        assert time.now == 1.0
        with pytest.raises(AttemptTimeout, match="attempt 1 took longer than 2 s"):
            await ask(client)
        await line.answer(0, "late")  # nobody waits: it is passed over
        assert not client._desks["ask"]._waiting

    time.run(scenario())


def test_a_reply_to_another_is_passed_over(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        task = ask(Requester(line))
        await time.clock.sleep_async(0.1)
        await line.answer(0, "wrong", correlation_id="another")
        await line.answer(0, "nobody's", correlation_id=None)
        await line.answer(0, "rubbish", correlation_id=None, body=b"{")
        await line.answer(0, "right")
        await line.answer(0, "once more")
        assert (await task).text == "right"

    time.run(scenario())


def test_two_requests_cannot_have_one_correlation_id(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        client = Requester(line)
        first = ask(client, correlation_id="c")
        await time.clock.sleep_async(0.1)
        with pytest.raises(
            ValueError, match="^ask: another request waits for the reply to 'c'$"
        ):
            await ask(client, correlation_id="c")
        await line.answer(0, "first")
        assert (await first).text == "first"

    time.run(scenario())


def test_a_reply_that_breaks_the_contract(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        task = ask(Requester(line))
        await time.clock.sleep_async(0.1)
        await line.answer(0, "", body=b'{"txt": 1}')
        with pytest.raises(ContractViolation) as caught:
            await task
        assert caught.value.operation == "ask"

    time.run(scenario())


def test_the_correlation_id_may_stand_in_the_payload(time: VirtualTime) -> None:
    event = revised(ASK, correlation="id")
    reply = Reply(event=revised(ANSWERS, correlation="id"))

    async def scenario() -> None:
        line = Line(time)
        value = Question(text="?", id="q7")
        task = ask(Requester(line), event=event, reply=reply, value=value)
        await time.clock.sleep_async(0.1)
        assert line.sent[0].correlation_id == "q7"
        body = b'{"text": "seven", "id": "q7"}'
        await line.answer(0, "", correlation_id=None, body=body)
        assert (await task).text == "seven"

    time.run(scenario())


def test_the_address_may_stand_in_header_or_payload(time: VirtualTime) -> None:
    headed = Reply(event=ANSWERS, header="replyTo")
    filled = Reply(event=ANSWERS, field="reply_to")

    async def scenario() -> None:
        line = Line(time)
        tasks = [
            ask(Requester(line), reply=headed),
            ask(Requester(line), reply=filled),
        ]
        await time.clock.sleep_async(0.1)
        one, other = line.sent
        assert one.headers["replyTo"] == one.reply_to == "ask.reply.1"
        assert other.body == b'{"text":"?","reply_to":"ask.reply.2"}'
        for number, task in enumerate(tasks):
            await line.answer(number, str(number))
            assert (await task).text == str(number)

    time.run(scenario())


def test_with_field() -> None:
    class Outer(ContractModel):
        inner: Question | None = None

    value = Outer(inner=Question(text="?"))
    assert with_field(value, "inner.reply_to", "a") == Outer(
        inner=Question(text="?", reply_to="a")
    )
    assert value.inner is not None and value.inner.reply_to is None
    assert with_field(Outer(), "inner.reply_to", "a") == Outer()
    assert with_field({"a": 1}, "a", "b") == {"a": 1}


def test_with_field_of_protobuf() -> None:
    descriptors = pytest.importorskip("google.protobuf.descriptor_pb2")
    value = descriptors.FileDescriptorProto(name="?")
    assert with_field(value, "name", "a") == descriptors.FileDescriptorProto(name="a")
    assert value.name == "?"
    assert with_field(value, "options.java_package", "a") == value
    value.options.java_package = "?"
    with_package = with_field(value, "options.java_package", "a")
    assert (with_package.options.java_package, with_package.name) == ("a", "?")


def test_a_place_that_is_lost_is_told_to_all_who_wait(time: VirtualTime) -> None:
    policy = Policy(idempotent=True, retry=Retry(attempts=2))

    async def scenario() -> None:
        line = Line(time)
        client = Requester(line)
        once = ask(client)
        await time.clock.sleep_async(0.1)
        again = ask(Requester(line), event=revised(ASK, policy=policy))
        await time.clock.sleep_async(0.1)
        for listener in line.listeners:
            listener.lose(TransportError("replies are lost", sent=True))
        with pytest.raises(TransportError, match="^replies are lost$"):
            await once
        await time.clock.sleep_async(1.0)
        await line.answer(2, "to the second attempt")
        assert (await again).text == "to the second attempt"

    time.run(scenario())


def test_what_cannot_be_sent_is_told_at_once(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        line.troubles = [Unroutable("nobody is there", operation="ask")]
        with pytest.raises(Unroutable):
            await ask(Requester(line))
        with pytest.raises(ContractViolation, match="^ask: "):
            await ask(Requester(line), value=Question.model_construct(text=3))
        assert not line.sent

    time.run(scenario())


def test_who_waits_when_a_client_is_closed_is_told(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        client = Requester(line)
        event = revised(ASK, policy=Policy(idempotent=True, retry=Retry(attempts=3)))
        task = ask(client, event=event)
        await time.clock.sleep_async(0.1)
        await client.close()
        with pytest.raises(TransportError, match="^ask: the client was closed$"):
            await task
        with pytest.raises(RuntimeError, match="^Requester was closed, and calls no"):
            await ask(client)
        await client.close()
        with pytest.raises(Unroutable):  # nobody listens there any more
            await line.answer(0, "late")

    time.run(scenario())


def test_a_place_that_was_closed_sends_nothing(time: VirtualTime) -> None:
    """The request of a client that was closed while it waited for its turn."""

    async def scenario() -> None:
        transport = MemoryTransport(clock=time.clock)
        listener = Listener(
            event=ASK,
            reply=REPLY,
            service="s",
            take=lambda _: None,
            lose=lambda _: None,
        )
        place = transport.listen(listener)
        await place.close()
        message = Message(
            body=b"{}",
            content_type="application/json",
            name="Question",
            message_id="m",
            address="questions",
        )
        with pytest.raises(TransportError) as caught:
            await place.send(ASK, message)
        assert str(caught.value) == "ask: the client was closed"
        assert (caught.value.sent, caught.value.permanent) == (False, True)
        await transport.close()

    time.run(scenario())


def test_a_request_that_is_cancelled_leaves_nothing(time: VirtualTime) -> None:
    async def scenario() -> None:
        line = Line(time)
        client = Requester(line)
        task = ask(client)
        await time.clock.sleep_async(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not client._desks["ask"]._waiting
        await line.answer(0, "late")

    time.run(scenario())


def test_replies_have_headers_if_the_contract_says_so(time: VirtualTime) -> None:
    payload = Payload(
        name="Answer",
        content=Json(Answer),
        headers=Correlated,
        correlation_header="correlation",
    )
    event = revised(ANSWERS, payloads=(payload,))

    async def handle(
        value: Question, context: MessageContext
    ) -> Answer | WithHeaders[Answer, Correlated]:
        if value.text == "plain":
            return Answer(text="plain")
        headers = Correlated.model_construct(by="me")
        return WithHeaders(Answer(text="headed"), headers)

    async def scenario() -> None:
        transport = MemoryTransport(clock=time.clock)
        serve(transport, ASK, Reply(event=event), "g", handle)
        await transport.start()
        client = Requester(transport)
        reply: Reply[Answer] = Reply(event=event)
        assert (await ask(client, "plain", reply=reply)).text == "plain"
        assert (await ask(client, "headed", reply=reply)).text == "headed"
        await transport.close()

    time.run(scenario())


def test_replies_have_headers_of_their_own_where_the_contract_describes_none(
    time: VirtualTime,
) -> None:
    sent: list[Message] = []

    class Kept(MemoryTransport):
        async def publish(self, event: Event[Any], message: Message) -> Receipt:
            sent.append(message)
            return await super().publish(event, message)

    async def handle(
        value: Question, context: MessageContext
    ) -> WithHeaders[Answer, dict[str, str]]:
        return WithHeaders(Answer(text="headed"), {"by": "me"})

    async def scenario() -> None:
        transport = Kept(clock=time.clock)
        serve(transport, ASK, REPLY, "g", handle)
        await transport.start()
        assert (await ask(Requester(transport))).text == "headed"
        await transport.close()

    time.run(scenario())
    assert [one.headers.get("by") for one in sent] == [None, "me"]


@pytest.mark.parametrize(
    ("said", "error", "runs", "reason"),
    [
        (
            {"replyTo": "x" * 300},
            None,
            0,
            "ask.reply: address has 300 bytes, 255 can be carried",
        ),
        (
            {"replyTo": "\0"},
            None,
            0,
            "ask.reply: address must have no NUL",
        ),
        (
            {"replyTo": "no topic"},
            TransportError("no topic", sent=False, permanent=True, ours=True),
            1,
            "no topic",
        ),
        (
            {"replyTo": "secret"},
            TransportError("Login was refused", sent=False, permanent=True),
            3,
            "",
        ),
        (
            {"replyTo": "gone"},
            TransportError("away", sent=False),
            3,
            "",
        ),
    ],
)
def test_what_cannot_be_answered_is_not_tried_again(
    time: VirtualTime,
    said: dict[str, str],
    error: TransportError | None,
    runs: int,
    reason: str,
) -> None:
    """The handler runs once at most; with a broker that is away it may do so again."""
    attempts = list[int]()

    class Refusing(MemoryTransport):
        async def publish(self, event: Event[Any], message: Message) -> Receipt:
            if event.name == "ask.reply" and error is not None:
                raise error
            return await super().publish(event, message)

    async def handle(value: Question, context: MessageContext) -> Answer:
        attempts.append(context.attempt)
        return Answer(text="a")

    async def scenario() -> list[str]:
        transport = Refusing(clock=time.clock)
        serve(transport, ASK, Reply(event=ANSWERS, header="replyTo"), "g", handle)
        await transport.start()
        await send(transport, ASK, Question(text="?"), options={"headers": said})
        await transport.idle()
        await transport.close()
        return [letter.reason for letter in transport.dead_letters]

    (told,) = time.run(scenario())
    assert attempts == list(range(1, runs + 1))
    last = f"3 attempts, last: TransportError: {error}"
    assert told == (f"rejected: cannot be answered: {reason}" if reason else last)


def test_handlers_may_block() -> None:
    def handle(value: Question, context: MessageContext) -> Answer:
        return Answer(text=value.text.upper())

    async def scenario() -> None:
        transport = MemoryTransport()
        serve(transport, ASK, REPLY, "g", handle)
        await transport.start()
        assert (await ask(Requester(transport), "loud")).text == "LOUD"
        await transport.close()

    asyncio.run(scenario())


class Served(MemoryTransport):
    """Answers in the thread that it belongs to."""

    def listen(self, listener: Listener) -> ReplyPlace:
        serve(self, ASK, REPLY, "g", self.answer)
        return super().listen(listener)

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        await self.start()
        return await super().publish(event, message)

    async def answer(self, value: Question, context: MessageContext) -> Answer:
        return Answer(text=f"{value.text}!")


class SyncAsk(SyncRequester):
    _requester = Requester

    def ask(self, text: str) -> Answer:
        return self._request(ASK, REPLY, Question(text=text), {}, timeout=5.0)


def test_without_an_event_loop() -> None:
    with SyncAsk(Served()) as client:
        assert client.ask("yes").text == "yes!"
    with pytest.raises(RuntimeError, match="^SyncAsk was closed, and "):
        client.ask("no")


@pytest.mark.parametrize(
    "make",
    [
        MemoryTransport,
        lambda: RabbitTransport("amqp://nowhere.test"),
        lambda: KafkaTransport("nowhere.test:1"),
    ],
    ids=["memory", "rabbitmq", "kafka"],
)
def test_through_a_transport_that_was_closed_nobody_asks(make: Any) -> None:
    """Nor does who began to listen before, though a connection could be made anew."""
    wanted = "^the [A-Za-z]+ was closed, for good: make another$"

    async def scenario() -> None:
        transport = make()
        place = transport.listen(
            Listener(
                event=ASK,
                reply=REPLY,
                service="s",
                take=lambda message: None,
                lose=lambda error: None,
            )
        )
        await transport.close()
        with pytest.raises(RuntimeError, match=wanted):
            await ask(Requester(transport))
        message = Message(
            body=b"", content_type="", name="", message_id="m", address="questions"
        )
        with pytest.raises(RuntimeError, match=wanted):
            await place.send(ASK, message)

    asyncio.run(scenario())
