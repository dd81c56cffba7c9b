"""The rides package."""
