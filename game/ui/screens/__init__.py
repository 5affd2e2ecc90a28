"""One module a screen: each turns what the interface knows into boxes, and nothing else."""
