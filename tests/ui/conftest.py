"""Lets the tests of screens import ``worlds`` and ``layout_check`` from this folder."""
