"""What keeps the ids of messages that were handled, so that none is handled twice."""

from .memory import MemoryInbox
from .store import Inbox, Unkept

__all__ = ["Inbox", "MemoryInbox", "Unkept"]
