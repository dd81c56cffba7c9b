"""Avro schemas of the events of Formats."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import A

AVRO: Avro[A] = Avro(A, {"type": "record", "name": "A", "fields": []})
