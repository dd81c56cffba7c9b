"""Errors that the Shelf contract declares."""

from __future__ import annotations
