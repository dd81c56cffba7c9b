"""Errors that the Members contract declares."""

from __future__ import annotations
