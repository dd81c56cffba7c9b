"""Events as data, and the ways to send and to receive them."""

from ..content import Binary, Json, Text
from .amqp import AmqpSend
from .consumer import ConsumeOptions, bind
from .errors import PublishTimeout, Unroutable
from .event import Event, Exchange, Payload, Queue
from .failure import Failure, Origin
from .health import DrainReport, Health
from .keys import KeyedDeliveryOptions, KeyedPublishOptions, keyed
from .memory import MemoryTransport
from .message import DeadLetter, Message, MessageContext, Receipt
from .outcome import Drop, Reject, Retry
from .publisher import DeliveryOptions, Publisher, PublishOptions
from .recording import RecordingTransport, send
from .servers import Server, ServerSecurity, ServerVariable
from .subscription import Start, Subscription
from .topology import Binding, Topic, Topology
from .transport import Transport

__all__ = [
    "AmqpSend",
    "Binary",
    "Binding",
    "ConsumeOptions",
    "DeadLetter",
    "DeliveryOptions",
    "DrainReport",
    "Drop",
    "Event",
    "Exchange",
    "Failure",
    "Health",
    "Json",
    "KeyedDeliveryOptions",
    "KeyedPublishOptions",
    "MemoryTransport",
    "Message",
    "MessageContext",
    "Origin",
    "Payload",
    "PublishOptions",
    "PublishTimeout",
    "Publisher",
    "Queue",
    "Receipt",
    "RecordingTransport",
    "Reject",
    "Retry",
    "Server",
    "ServerSecurity",
    "ServerVariable",
    "Start",
    "Subscription",
    "Text",
    "Topic",
    "Topology",
    "Transport",
    "Unroutable",
    "bind",
    "keyed",
    "send",
]
