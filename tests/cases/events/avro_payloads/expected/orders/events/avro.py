"""Avro schemas of the events of Orders."""

from __future__ import annotations

from ...runtime.events.avro import Avro
from .models import Card, Cash, Closed, Later, Node, Opened, Placed

PLACED: Avro[Placed] = Avro(
    Placed,
    {
        "type": "record",
        "name": "com.acme.orders.Placed",
        "aliases": ["com.acme.orders.Created"],
        "fields": [
            {"name": "order_id", "type": {"type": "string", "logicalType": "uuid"}},
            {
                "name": "class",
                "type": {
                    "type": "enum",
                    "name": "com.acme.orders.Class",
                    "symbols": ["FIRST", "None", "class"],
                    "default": "FIRST",
                },
                "default": "FIRST",
            },
            {
                "name": "total",
                "type": {
                    "type": "bytes",
                    "logicalType": "decimal",
                    "precision": 9,
                    "scale": 2,
                },
            },
            {
                "name": "rate",
                "type": {
                    "type": "fixed",
                    "name": "com.acme.orders.Rate",
                    "size": 8,
                    "logicalType": "decimal",
                    "precision": 18,
                    "scale": 6,
                },
            },
            {"name": "day", "type": {"type": "int", "logicalType": "date"}},
            {"name": "opens", "type": {"type": "int", "logicalType": "time-millis"}},
            {
                "name": "closes",
                "type": ["null", {"type": "long", "logicalType": "time-micros"}],
                "default": None,
            },
            {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
            {
                "name": "exactly",
                "type": {"type": "long", "logicalType": "timestamp-micros"},
            },
            {
                "name": "wall",
                "type": {"type": "long", "logicalType": "local-timestamp-millis"},
            },
            {
                "name": "lasts",
                "type": {"type": "fixed", "name": "com.acme.orders.Lasts", "size": 12},
            },
            {
                "name": "hash",
                "type": {"type": "fixed", "name": "com.acme.Hash", "size": 16},
            },
            {"name": "other_hash", "type": ["null", "com.acme.Hash"]},
            {
                "name": "trace",
                "type": {
                    "type": "fixed",
                    "name": "com.acme.orders.Trace",
                    "size": 16,
                    "logicalType": "uuid",
                },
            },
            {"name": "raw", "type": "bytes", "default": "ÿ"},
            {
                "name": "paid",
                "type": [
                    {
                        "type": "record",
                        "name": "com.acme.orders.Card",
                        "fields": [{"name": "number", "type": "string"}],
                    },
                    {
                        "type": "record",
                        "name": "com.acme.orders.Cash",
                        "fields": [{"name": "number", "type": "string"}],
                    },
                    {
                        "type": "enum",
                        "name": "com.acme.orders.Later",
                        "symbols": ["WEEK", "MONTH"],
                    },
                    "string",
                    {"type": "map", "values": "long"},
                    {"type": "array", "items": "com.acme.orders.Card"},
                ],
            },
            {
                "name": "address",
                "type": {
                    "type": "record",
                    "name": "com.acme.geo.Address",
                    "fields": [{"name": "city", "type": "string"}],
                },
            },
            {
                "name": "billing",
                "type": [
                    "null",
                    {
                        "type": "record",
                        "name": "com.acme.orders.Address",
                        "fields": [
                            {
                                "name": "lines",
                                "type": {"type": "array", "items": "string"},
                                "default": [],
                            }
                        ],
                    },
                ],
                "default": None,
            },
            {"name": "from", "type": "string", "default": "web"},
            {"name": "count", "type": "int", "default": 1},
            {"name": "weight", "type": "double", "default": 0.5},
            {"name": "gift", "type": "boolean", "default": False},
            {"name": "nothing", "type": "null", "default": None},
        ],
    },
    classes={
        "com.acme.orders.Card": Card,
        "com.acme.orders.Cash": Cash,
        "com.acme.orders.Later": Later,
    },
)

EITHER: Avro[Opened | Closed] = Avro(
    Opened | Closed,
    [
        {
            "type": "record",
            "name": "com.acme.Opened",
            "fields": [{"name": "id", "type": "string"}],
        },
        {
            "type": "record",
            "name": "com.acme.Closed",
            "fields": [{"name": "id", "type": "string"}],
        },
    ],
    classes={"com.acme.Opened": Opened, "com.acme.Closed": Closed},
)

TREE: Avro[Node] = Avro(
    Node,
    {
        "type": "record",
        "name": "Node",
        "fields": [
            {"name": "value", "type": "int"},
            {"name": "next", "type": ["null", "Node"], "default": None},
            {
                "name": "children",
                "type": {"type": "array", "items": "Node"},
                "default": [],
            },
        ],
    },
)

NUMBERS: Avro[dict[str, float | int]] = Avro(
    dict[str, float | int],
    {"type": "map", "values": ["float", "double", "int", "long"]},
    media_type="application/vnd.acme+avro",
)
