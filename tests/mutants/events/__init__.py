"""Planted bugs of services that receive and send events."""
