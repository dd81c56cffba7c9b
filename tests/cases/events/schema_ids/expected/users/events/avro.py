"""Avro schemas of the events of Users."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import Closed, Joined, Opened

JOINED: Avro[Joined] = Avro(
    Joined,
    {"type": "record", "name": "Joined", "fields": [{"name": "id", "type": "string"}]},
)

OPENED: Avro[Opened] = Avro(
    Opened,
    {"type": "record", "name": "Opened", "fields": [{"name": "id", "type": "string"}]},
)

CLOSED: Avro[Closed] = Avro(
    Closed,
    {"type": "record", "name": "Closed", "fields": [{"name": "id", "type": "string"}]},
)
