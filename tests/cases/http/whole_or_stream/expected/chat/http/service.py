"""What a server of the Chat API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Items
from .models import Answer, CreateAnswerRequest, Word


class ChatService(Protocol):
    """The Chat API."""

    def create_answer(
        self, body: CreateAnswerRequest
    ) -> MaybeAwaitable[Answer | Items[Word]]:
        """POST /answers"""
        ...
