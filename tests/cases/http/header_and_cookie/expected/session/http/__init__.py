"""The session.http package."""
