"""`default` is every status that is not declared otherwise."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


def test_failure_keeps_its_status(golden: Golden) -> None:
    """The service chooses a status, 500 if it does not."""
    served = Served(golden, "quotes")
    error, models = served.module("errors").GetQuoteFailure, served.module("models")
    for status in (500, 418):
        raised = error(models.Error(code=1), status=status)
        served.fake.arrange("getQuote", raised)
        with pytest.raises(error) as caught:
            served.call("get_quote")
        assert (caught.value.status, caught.value.body) == (status, raised.body)
    assert error.status == 500


def test_success_without_a_declared_one(golden: Golden) -> None:
    """Where only `default` is declared, a 2xx is a value and the rest are errors."""
    served = Served(golden, "quotes")
    error, models = served.module("errors").ClearQuotesFailure, served.module("models")
    value = models.Error(code=0, text=None)
    served.fake.arrange("clearQuotes", value)
    assert served.call("clear_quotes") == value
    served.fake.arrange("clearQuotes", error(value))
    with pytest.raises(error) as caught:
        served.call("clear_quotes")
    assert caught.value.body == value
