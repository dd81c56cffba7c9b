"""What takes minutes: `make test-deep`."""
