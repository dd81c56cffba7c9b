"""What `system.yaml` says of services and how they call each other."""
