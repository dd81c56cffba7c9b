"""Events of Rides, one constant for each operation."""

from __future__ import annotations

from ...runtime import Policy, Retry, Timeout
from ...runtime.events import Event, Json, Payload, SchemaId, Topic
from .models import Begun, CountedHeaders

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

RIDE: Event[Begun | str] = Event(
    name="ride",
    address="rides.v1",
    payloads=(
        Payload(name="begun", content=Json(Begun)),
        Payload(name="ended", content=Json(str)),
    ),
    topic=Topic(
        name="rides.v1",
        partitions=20,
        replicas=3,
        configuration=(
            ("cleanup.policy", "delete,compact"),
            ("retention.ms", "604800000"),
            ("retention.bytes", "-1"),
            ("delete.retention.ms", "86400000"),
            ("max.message.bytes", "1048588"),
            ("confluent.key.schema.validation", "true"),
            ("confluent.key.subject.name.strategy", "TopicNameStrategy"),
        ),
    ),
    policy=ONCE,
)

COUNT: Event[int] = Event(
    name="count",
    address="cities.{city}",
    payloads=(Payload(name="counted", content=Json(int), headers=CountedHeaders),),
    policy=ONCE,
)

TELL: Event[str] = Event(
    name="tell",
    address="statuses",
    payloads=(Payload(name="up", content=Json(str)),),
    policy=ONCE,
)

MIX: Event[str] = Event(
    name="mix",
    address="mixed",
    payloads=(
        Payload(name="plain", content=Json(str)),
        Payload(name="named", content=Json(str)),
        Payload(name="whole", content=Json(str), schema_id=SchemaId()),
    ),
    policy=ONCE,
)

BILL: Event[Begun | str] = Event(
    name="bill",
    address="rides.v1",
    payloads=(
        Payload(name="begun", content=Json(Begun)),
        Payload(name="ended", content=Json(str)),
    ),
    topic=Topic(
        name="rides.v1",
        partitions=20,
        replicas=3,
        configuration=(
            ("cleanup.policy", "delete,compact"),
            ("retention.ms", "604800000"),
            ("retention.bytes", "-1"),
            ("delete.retention.ms", "86400000"),
            ("max.message.bytes", "1048588"),
            ("confluent.key.schema.validation", "true"),
            ("confluent.key.subject.name.strategy", "TopicNameStrategy"),
        ),
    ),
    group="billing",
    client="biller",
    policy=ONCE,
)

WATCH: Event[Begun | str] = Event(
    name="watch",
    address="rides.v1",
    payloads=(
        Payload(name="begun", content=Json(Begun)),
        Payload(name="ended", content=Json(str)),
    ),
    topic=Topic(
        name="rides.v1",
        partitions=20,
        replicas=3,
        configuration=(
            ("cleanup.policy", "delete,compact"),
            ("retention.ms", "604800000"),
            ("retention.bytes", "-1"),
            ("delete.retention.ms", "86400000"),
            ("max.message.bytes", "1048588"),
            ("confluent.key.schema.validation", "true"),
            ("confluent.key.subject.name.strategy", "TopicNameStrategy"),
        ),
    ),
    group="watchers",
    policy=ONCE,
)
