"""Attempts, kept on disk: append-only, checked, resumable."""
