"""What players see and do: one scene for the window, the terminal and the tests."""
