"""What a server of the Quotes API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from ...runtime.http import Answered
from .models import Error


class QuotesService(Protocol):
    """The Quotes API."""

    def get_quote(self) -> MaybeAwaitable[str]:
        """GET /quote

        Raises:
            GetQuoteFailure: It went wrong.
        """
        ...

    def clear_quotes(self) -> MaybeAwaitable[Answered[Error]]:
        """DELETE /quote

        Raises:
            ClearQuotesFailure: Whatever happened.
        """
        ...
