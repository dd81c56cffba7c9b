"""The Say "hello" webhooks contract declares no errors."""

from __future__ import annotations
