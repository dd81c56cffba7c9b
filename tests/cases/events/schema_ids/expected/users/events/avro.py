"""Avro schemas of the events of Users."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import Joined

JOINED: Avro[Joined] = Avro(
    Joined,
    {"type": "record", "name": "Joined", "fields": [{"name": "id", "type": "string"}]},
)
