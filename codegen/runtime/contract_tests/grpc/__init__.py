"""Contract tests of gRPC services: requests made of descriptors, and what must come of them."""
