"""Avro schemas of the events of Shop."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import Text, Tree, Twice

TWICE: Avro[Twice] = Avro(
    Twice,
    {
        "type": "record",
        "name": "Twice",
        "fields": [
            {
                "name": "one",
                "type": {
                    "type": "record",
                    "name": "Money",
                    "fields": [
                        {
                            "name": "amount",
                            "type": "long",
                            "default": 9223372036854775807,
                        }
                    ],
                },
            },
            {"name": "other", "type": "Money"},
            {"name": "named", "type": "Money"},
        ],
    },
)

TREE: Avro[Tree] = Avro(
    Tree,
    {
        "type": "record",
        "name": "Tree",
        "fields": [{"name": "below", "type": {"type": "array", "items": "Tree"}}],
    },
)

TEXT: Avro[Text] = Avro(
    Text,
    {
        "type": "record",
        "name": "Text",
        "fields": [
            {
                "name": "lines",
                "type": {"type": "array", "items": "string"},
                "default": ["a"],
            },
            {"name": "next", "type": ["null", "Text"], "default": None},
            {"name": "number", "type": ["int", "double"], "default": 1.5},
        ],
    },
)

BARE: Avro[str] = Avro(str, "string")
