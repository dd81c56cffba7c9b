"""What resilience costs, and what it is worth: `make bench` measures both."""
