"""Errors that the Search contract declares."""

from __future__ import annotations
