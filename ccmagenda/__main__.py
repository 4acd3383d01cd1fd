"""``python -m ccmagenda``."""

import sys

from ccmagenda.cli import main

sys.exit(main())
