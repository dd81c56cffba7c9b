"""What a build costs: generators as processes, and what their output weighs."""
