"""Events as data, and the ways to send and to receive them."""

from ..content import Binary, Json, Text
from .administering import Administers
from .amqp import AmqpSend
from .cloudevents import CloudEvent, CloudEvents
from .consumer import ConsumeOptions, bind
from .dispatch import UnknownMessage
from .errors import PublishTimeout, Unroutable
from .event import DeadLetterChannel, Event, Exchange, Payload, Queue, Topic
from .failure import Failure, Origin
from .graveyard import Graveyard
from .health import DrainReport, Health
from .keys import KeyedDeliveryOptions, KeyedPublishOptions, keyed
from .marks import Mark
from .memory import MemoryTransport
from .message import DeadLetter, Message, MessageContext, Receipt
from .outcome import Drop, Reject, Retry
from .planning import Drift, Plan, Step
from .publisher import DeliveryOptions, Publisher, PublishOptions
from .recording import RecordingTransport, send
from .replies import Reply, ReplyPlace, RequestTransport, WithHeaders
from .schema_ids import SchemaId
from .servers import Server, ServerSecurity, ServerVariable
from .subscription import Start, Subscription
from .topology import Binding, Topology
from .transport import Transport

__all__ = [
    "Administers",
    "AmqpSend",
    "Binary",
    "Binding",
    "CloudEvent",
    "CloudEvents",
    "ConsumeOptions",
    "DeadLetter",
    "DeadLetterChannel",
    "DeliveryOptions",
    "DrainReport",
    "Drift",
    "Drop",
    "Event",
    "Exchange",
    "Failure",
    "Graveyard",
    "Health",
    "Json",
    "Mark",
    "KeyedDeliveryOptions",
    "KeyedPublishOptions",
    "MemoryTransport",
    "Message",
    "MessageContext",
    "Origin",
    "Payload",
    "Plan",
    "PublishOptions",
    "PublishTimeout",
    "Publisher",
    "Queue",
    "Receipt",
    "RecordingTransport",
    "Reject",
    "Reply",
    "ReplyPlace",
    "RequestTransport",
    "Retry",
    "SchemaId",
    "Server",
    "ServerSecurity",
    "ServerVariable",
    "Start",
    "Step",
    "Subscription",
    "Text",
    "Topic",
    "Topology",
    "Transport",
    "UnknownMessage",
    "Unroutable",
    "WithHeaders",
    "bind",
    "keyed",
    "send",
]
