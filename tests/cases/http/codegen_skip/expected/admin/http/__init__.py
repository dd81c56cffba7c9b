"""The admin.http package."""
