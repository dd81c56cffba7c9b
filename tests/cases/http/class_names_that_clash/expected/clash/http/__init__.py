"""The clash.http package."""
