"""Contract tests of events: who receives them, who sends them, and their laws."""
