"""The tickets.http package."""
