"""Avro schemas (1.11 and 1.12): read, checked, and said again as JSON Schema."""

from codegen.model.avro.reading import Reading, Undefined
from codegen.model.avro.schemas import AvroSchemas

__all__ = ["AvroSchemas", "Reading", "Undefined"]
