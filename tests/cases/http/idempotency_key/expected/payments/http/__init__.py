"""The payments.http package."""
