"""Its place puts this folder on the import path, so tests can use ``cases`` and ``oracles``."""
