"""The plants package."""
