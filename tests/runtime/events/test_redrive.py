"""The command that puts dead letters back: its words and its errors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.runtime.events import DeadLetter, Failure, Message, Origin, redrive
from codegen.runtime.events.graveyard import Wanted
from codegen.runtime.events.kafka import KafkaTransport
from tests.harness.command import codegen, codegen_apart

LETTER = DeadLetter(
    queue="q",
    message=Message(
        body=b"{}",
        content_type="application/json",
        name="Created",
        message_id="m1",
        address="order.created",
    ),
    failure=Failure(
        reason="3 attempts, last: ValueError: no",
        error="ValueError",
        attempts=3,
        first=1_700_000_000.0,
        last=1_700_000_060.5,
        origin=Origin(queue="q", exchange="shop", address="order.created"),
    ),
)


class Graveyard:
    """Has one letter."""

    asked: tuple[object, ...] = ()
    closed = False

    async def redrive(
        self,
        queue: str,
        wanted: Wanted,
        *,
        most: int,
        dry_run: bool,
        place: str = "",
    ) -> list[DeadLetter]:
        Graveyard.asked = (queue, most, dry_run, place)
        return [LETTER] if wanted(LETTER) else []

    async def close(self) -> None:
        Graveyard.closed = True


@pytest.fixture
def graveyard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redrive, "transport", lambda url, config: Graveyard())


def test_it_says_what_it_did(
    graveyard: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert redrive.main(["q", "--url=amqp://x"]) == 0
    assert capsys.readouterr() == (
        "m1  2023-11-14T22:14:20+00:00  3 attempts, last: ValueError: no\n"
        "q: 1 dead letter put back\n",
        "",
    )
    assert (Graveyard.asked, Graveyard.closed) == (("q", 1000, False, ""), True)


def test_and_what_it_would_do(
    graveyard: None, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["q", "--url=amqp://x", "--dry-run", "--limit=2", "--id=m2", "--from=p"]
    assert redrive.main(words) == 0
    assert capsys.readouterr().out == "q: 0 dead letters would be put back\n"
    assert Graveyard.asked == ("q", 2, True, "p")


def test_for_programs(graveyard: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert redrive.main(["q", "--url=amqp://x", "--format=json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "queue": "q",
        "dry_run": False,
        "letters": [
            {
                "message_id": "m1",
                "name": "Created",
                "address": "order.created",
                "reason": "3 attempts, last: ValueError: no",
                "error": "ValueError",
                "attempts": 3,
                "first": "2023-11-14T22:13:20+00:00",
                "last": "2023-11-14T22:14:20+00:00",
            }
        ],
    }


@pytest.mark.parametrize(
    ("words", "expected", "code"),
    [
        (
            ["q"],
            "error: give the broker's address with --url, or in CODEGEN_EVENTS_URL:"
            " amqp://HOST, amqps://HOST or kafka://HOST:PORT\n",
            2,
        ),
        (
            ["q", "--url", "http://x"],
            "error: 'http://x' is no address of a broker: write amqp://HOST,"
            " amqps://HOST or kafka://HOST:PORT\n",
            2,
        ),
        (
            ["q", "--url", "kafka://127.0.0.1:1"],
            "error: 'q' is no topic of dead letters: TOPIC.dead.GROUP\n",
            2,
        ),
        (
            ["q", "--url", "amqp://x", "--config", "a=b"],
            "error: --config is for Kafka: the URL of RabbitMQ says it all\n",
            2,
        ),
        (
            ["q", "--url", "kafka://x", "--config", "secret"],
            "error: 'secret' is no KEY=VALUE\n",
            2,
        ),
        (
            ["q", "--url", "kafka://x", "--config-file", "nowhere"],
            "error: --config-file: [Errno 2] No such file or directory: 'nowhere'\n",
            2,
        ),
        (
            ["a.dead.b", "--url=kafka://x", "--config=no.such.word=1"],
            'error: KafkaTransport: No such configuration property: "no.such.word"\n',
            2,
        ),
        (
            ["q", "--url", "amqp://127.0.0.1:1"],
            "error: RabbitMQ at 127.0.0.1:1: [Errno 111] Connect call failed"
            " ('127.0.0.1', 1)\n",
            1,
        ),
    ],
)
def test_what_cannot_be(
    words: list[str], expected: str, code: int, tmp_path: Path
) -> None:
    """As users see it: through the command of the tool, without a traceback."""
    done = codegen_apart("redrive", *words, cwd=tmp_path, env={redrive.URL: ""})
    assert (done.exit_code, done.stdout, done.stderr) == (code, "", expected)


def test_how_kafka_is_reached(tmp_path: Path) -> None:
    """In words, or in lines of a file, which others cannot see in a list of processes."""
    file = tmp_path / "kafka.properties"
    file.write_text("# ours\nsecurity.protocol = SASL_SSL\n\nsasl.password=a=b \n")
    pairs = ["security.protocol=SSL", "client.id=x"]
    assert redrive.configured(pairs, str(file)) == {
        "security.protocol": "SSL",
        "sasl.password": "a=b",
        "client.id": "x",
    }
    made = redrive.transport("kafka://x:1/", redrive.configured(pairs))
    assert isinstance(made, KafkaTransport)
    assert made._config.all == {
        "security.protocol": "SSL",
        "client.id": "x",
        "bootstrap.servers": "x:1",
    }


def test_bad_usage(tmp_path: Path) -> None:
    done = codegen("redrive", "q", "--limit", "0", cwd=tmp_path)
    assert done.exit_code == 2
    assert done.stderr.endswith(
        "Error: Invalid value for '--limit': 0 is not in the range x>=1.\n"
    )
