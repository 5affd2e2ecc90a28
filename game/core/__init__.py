"""The pure core: scenario, inference, countermeasures, session, scoring. Standard library only."""
