"""The lamp.http package."""
