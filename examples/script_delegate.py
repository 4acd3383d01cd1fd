"""A delegate's calendar, in five lines."""

from pathlib import Path

import ccmagenda

here = Path(__file__).parent
programme = ccmagenda.load(here / "ccm-2012-intersessional" / "programme.yaml")
print(ccmagenda.calendar(programme, party="Japan").decode())
