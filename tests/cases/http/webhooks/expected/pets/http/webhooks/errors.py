"""Errors that the Pets webhooks contract declares."""

from __future__ import annotations

from ....runtime.http import ApiError


class NewPetGone(ApiError[None]):
    """Do not send any more."""

    status = 410
