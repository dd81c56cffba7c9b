"""The night_jobs package."""
