"""What several tests stand on: running codegen, comparing trees, judging output."""
