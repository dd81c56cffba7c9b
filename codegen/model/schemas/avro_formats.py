"""Formats that no contract writes: what Avro's types are called in JSON Schema here."""

from __future__ import annotations

from codegen.model.types import Scalar


def scalar(format: str) -> Scalar | None:
    """`avro:fixed:16`, `avro:decimal:9:2`, `avro:local-time`; None for all else."""
    match format.split(":"):
        case ["avro", "local-time"]:
            return Scalar("local_time")
        case ["avro", "local-date-time"]:
            return Scalar("local_datetime")
        case ["avro", "fixed", size] if size.isdigit():
            return Scalar(
                "bytes", (("min_length", int(size)), ("max_length", int(size)))
            )
        case ["avro", "decimal", precision, scale]:
            if precision.isdigit() and scale.isdigit():
                limits = ("max_digits", int(precision)), ("decimal_places", int(scale))
                return Scalar("decimal", limits)
    return None
