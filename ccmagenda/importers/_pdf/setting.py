"""What is known of a page before its lines are read."""

from collections.abc import Mapping

import attrs

from ccmagenda.importers._pdf.wrapping import Wrapping


@attrs.frozen(kw_only=True)
class Setting:
    """What is known of the page: its edges, how its lines are broken, and the level of each size of heading."""

    left: float
    right: float
    width: float
    walled: bool
    wrapping: Wrapping
    sizes: Mapping[float, int]
