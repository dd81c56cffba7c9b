"""Errors that the Old things contract declares."""

from __future__ import annotations
