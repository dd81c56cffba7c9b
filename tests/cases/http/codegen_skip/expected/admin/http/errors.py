"""Errors that the Admin contract declares."""

from __future__ import annotations
