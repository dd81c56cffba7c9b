"""What the tests for services need from packages, and those tests.

`make services` installs it and starts it on loopback, `make test-services` runs the
tests, `make services-stop` ends what was started.
"""
