"""Errors that the Maps contract declares."""

from __future__ import annotations
