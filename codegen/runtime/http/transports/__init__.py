"""What carries a request to a service: sockets of our own, other libraries, an ASGI app."""
