"""The proto2_hard package."""
