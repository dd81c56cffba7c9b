"""What errors of librdkafka mean for whoever called."""

from __future__ import annotations

from confluent_kafka import KafkaError

from ...errors import TransportError
from ..errors import PublishTimeout

LATE = frozenset(
    {KafkaError._MSG_TIMED_OUT, KafkaError._TIMED_OUT, KafkaError.REQUEST_TIMED_OUT}
)
GONE = frozenset(
    {KafkaError.UNKNOWN_TOPIC_OR_PART, KafkaError._UNKNOWN_TOPIC}
    | {KafkaError._UNKNOWN_PARTITION, KafkaError.UNKNOWN_TOPIC_ID}
)
"""A topic that was there before has been deleted."""
_OURS = frozenset(
    {KafkaError.MSG_SIZE_TOO_LARGE, KafkaError.INVALID_MSG, KafkaError.INVALID_RECORD}
    | {KafkaError._INVALID_ARG, KafkaError.RECORD_LIST_TOO_LARGE}
)
_REFUSED = frozenset(
    {KafkaError.TOPIC_AUTHORIZATION_FAILED, KafkaError.CLUSTER_AUTHORIZATION_FAILED}
    | {KafkaError.POLICY_VIOLATION, KafkaError.TOPIC_EXCEPTION}
)


def publish_error(error: KafkaError, operation: str, *, sent: bool) -> TransportError:
    """Return *error*, with which a message was not taken over, in the runtime's words."""
    text = f"{operation}: {error.str()}" if operation else error.str()
    code = error.code()
    if code in LATE:
        return PublishTimeout(text, operation=operation)
    ours = code in _OURS
    return TransportError(
        text,
        sent=sent,
        permanent=ours or code in _REFUSED,
        ours=ours,
        operation=operation,
    )


def away(what: str, error: KafkaError, why: str = "") -> TransportError:
    """Return *error*, with which a broker did not do *what*; nothing was changed.

    *Why* is what is known of its connections.
    """
    text = f"{what}: {error.str()}" + (f" ({why})" if why else "")
    return TransportError(text, sent=False, permanent=error.code() in _REFUSED)
