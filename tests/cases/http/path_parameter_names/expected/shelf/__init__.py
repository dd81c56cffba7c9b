"""The shelf package."""
