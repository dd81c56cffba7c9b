"""The Say "hello" contract declares no errors."""

from __future__ import annotations
