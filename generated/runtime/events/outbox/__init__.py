"""Events that commit with the change that they tell of, and what sends them then."""

from .relay import Relay
from .table import Outbox, outbox_tables

__all__ = ["Outbox", "Relay", "outbox_tables"]
