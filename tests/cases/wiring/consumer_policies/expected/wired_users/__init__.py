"""The wired_users package."""
