"""Errors that the Cart contract declares."""

from __future__ import annotations
