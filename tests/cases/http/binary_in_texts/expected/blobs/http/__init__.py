"""The Blobs API over HTTP."""
