"""One response that stands in several places is one exception."""

from __future__ import annotations

import pytest

from tests.http.served import Golden, Served


@pytest.mark.parametrize("status", [404, 410])
def test_one_class_for_both_statuses(golden: Golden, status: int) -> None:
    """The instance knows which of them it is."""
    served = Served(golden, "parcels")
    error, models = served.module("errors").NotFound, served.module("models")
    served.fake.arrange("getParcel", error(models.NotFound(title="?"), status=status))
    with pytest.raises(error) as caught:
        served.call("get_parcel", "1")
    assert caught.value.status == status
