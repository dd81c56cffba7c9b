"""The login.http package."""
