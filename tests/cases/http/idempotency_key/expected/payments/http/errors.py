"""Errors that the Payments contract declares."""

from __future__ import annotations
