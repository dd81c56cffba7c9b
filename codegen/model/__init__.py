"""What the contracts mean: one frozen model for every protocol."""
