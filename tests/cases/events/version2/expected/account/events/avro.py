"""Avro schemas of the events of Account."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import Left

RECEIVE_USER_LEFT_MESSAGE: Avro[Left] = Avro(
    Left, {"type": "record", "name": "Left", "fields": []}
)
