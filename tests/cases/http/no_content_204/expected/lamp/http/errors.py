"""Errors that the Lamp contract declares."""

from __future__ import annotations
