"""A producer that is not Python: it sends what confluent-kafka cannot even say."""

from __future__ import annotations

import ctypes
from pathlib import Path

import confluent_kafka

from tests.services.given import missing

_PRODUCER = 0
_TOPIC, _VALUE, _HEADERS = 1, 4, 10
_SIZE = ctypes.c_size_t
_SECONDS_10 = 10_000


class _Memory(ctypes.Structure):
    _fields_ = (("start", ctypes.c_char_p), ("size", _SIZE))


class _Any(ctypes.Union):
    _fields_ = (
        ("text", ctypes.c_char_p),
        ("pointer", ctypes.c_void_p),
        ("memory", _Memory),
        ("space", ctypes.c_char * 64),
    )


class _Said(ctypes.Structure):
    """One of the things that are said of a record: `rd_kafka_vu_t`."""

    _fields_ = (("kind", ctypes.c_int), ("value", _Any))


def produce(bootstrap: str, topic: str, body: bytes, header: bytes) -> None:
    """Send *body* with one header, whose name is these bytes."""
    kafka = _library()
    options, why = kafka.rd_kafka_conf_new(), ctypes.create_string_buffer(500)
    name = b"bootstrap.servers"
    kafka.rd_kafka_conf_set(options, name, bootstrap.encode(), why, _SIZE(500))
    producer = kafka.rd_kafka_new(_PRODUCER, options, why, _SIZE(500))
    assert producer, why.value
    headers = kafka.rd_kafka_headers_new(_SIZE(1))
    kafka.rd_kafka_header_add(
        headers, header, ctypes.c_ssize_t(len(header)), b"v", ctypes.c_ssize_t(1)
    )
    said = (_Said * 3)(
        _Said(_TOPIC, _Any(text=topic.encode())),
        _Said(_VALUE, _Any(memory=_Memory(body, len(body)))),
        _Said(_HEADERS, _Any(pointer=headers)),
    )
    assert kafka.rd_kafka_produceva(producer, said, _SIZE(3)) is None
    assert kafka.rd_kafka_flush(producer, _SECONDS_10) == 0
    kafka.rd_kafka_destroy(producer)


def _library() -> ctypes.CDLL:
    """The librdkafka that came with confluent-kafka."""
    beside = Path(confluent_kafka.__file__).parents[1] / "confluent_kafka.libs"
    found = sorted(beside.glob("librdkafka*.so*"))
    if not found:
        missing("this confluent-kafka has its librdkafka elsewhere")
    kafka = ctypes.CDLL(str(found[0]))
    handle = type("Handle", (ctypes.c_void_p,), {})
    for name in ("conf_new", "new", "headers_new"):
        getattr(kafka, f"rd_kafka_{name}").restype = handle
    kafka.rd_kafka_produceva.restype = ctypes.c_void_p
    return kafka
