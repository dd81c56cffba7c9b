"""Errors that the Paint contract declares."""

from __future__ import annotations
