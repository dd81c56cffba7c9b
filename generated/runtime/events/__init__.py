"""Events as data, and the ways to send and to receive them."""

from ..content import Binary, Json, Text
from .consumer import bind
from .event import Event, Exchange, Payload, Queue
from .memory import MemoryTransport
from .message import DeadLetter, Message, MessageContext, Receipt
from .outcome import Drop, Redeliver, Reject
from .publisher import DeliveryOptions, Publisher, PublishOptions
from .recording import RecordingTransport, send
from .topology import Binding, Topic, Topology
from .transport import Transport

__all__ = [
    "Binary",
    "Binding",
    "DeadLetter",
    "DeliveryOptions",
    "Drop",
    "Event",
    "Exchange",
    "Json",
    "MemoryTransport",
    "Message",
    "MessageContext",
    "Payload",
    "PublishOptions",
    "Publisher",
    "Queue",
    "Receipt",
    "RecordingTransport",
    "Redeliver",
    "Reject",
    "Text",
    "Topic",
    "Topology",
    "Transport",
    "bind",
    "send",
]
