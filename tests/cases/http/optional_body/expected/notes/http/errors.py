"""Errors that the Notes contract declares."""

from __future__ import annotations
