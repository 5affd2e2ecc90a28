"""From the text an author writes to a scenario, with every problem named at its place."""
