"""The members.http package."""
