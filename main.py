"""Start Tessera: without arguments it plays; ``python main.py --help`` names everything else."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
