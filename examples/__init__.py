"""Examples of what is built on generated packages."""
