"""Events through RabbitMQ (AMQP 0-9-1), on aio-pika."""

from .declaring import QueueType
from .letters import dead_letters
from .transport import RabbitTransport

__all__ = ["QueueType", "RabbitTransport", "dead_letters"]
