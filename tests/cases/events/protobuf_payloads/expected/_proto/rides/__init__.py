"""The _proto.rides package."""
