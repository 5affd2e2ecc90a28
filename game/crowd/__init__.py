"""The crowd: people who never lived, drawn from a declaration, and narrowed fact by fact.

The only room that uses NumPy.
"""
