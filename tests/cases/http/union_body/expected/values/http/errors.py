"""Errors that the Values contract declares."""

from __future__ import annotations
