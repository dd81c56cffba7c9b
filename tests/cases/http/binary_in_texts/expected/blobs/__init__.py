"""The blobs package."""
