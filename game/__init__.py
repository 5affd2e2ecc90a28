"""Tessera: a training game on what public traces give away."""
