"""Avro schemas of the events of Users."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import BUser, User

JOINED: Avro[User] = Avro(
    User,
    {
        "type": "record",
        "name": "a.User",
        "fields": [
            {
                "name": "plain",
                "type": {
                    "type": "record",
                    "name": "a.Plain",
                    "fields": [{"name": "id", "type": "string"}],
                },
            }
        ],
    },
)

BOTH: Avro[User | BUser] = Avro(
    User | BUser,
    [
        {
            "type": "record",
            "name": "a.User",
            "fields": [
                {
                    "name": "plain",
                    "type": {
                        "type": "record",
                        "name": "a.Plain",
                        "fields": [{"name": "id", "type": "string"}],
                    },
                }
            ],
        },
        {
            "type": "record",
            "name": "b.User",
            "fields": [
                {
                    "name": "plain",
                    "type": {"type": "record", "name": "x.User", "fields": []},
                },
                {"name": "again", "type": "a.Plain"},
            ],
        },
    ],
    classes={"a.User": User, "b.User": BUser},
)
