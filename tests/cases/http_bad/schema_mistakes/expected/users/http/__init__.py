"""The users.http package."""
