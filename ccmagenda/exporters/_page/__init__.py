"""What the page of a programme is made of: its days, its grid, its choices, its linked data, its script and style."""

from ccmagenda.exporters._page.choices import choices
from ccmagenda.exporters._page.events import linked_data
from ccmagenda.exporters._page.frame import as_data, page_template, policy, script, style
from ccmagenda.exporters._page.grid import grid
from ccmagenda.exporters._page.head import head
from ccmagenda.exporters._page.tasks import action_points, deadlines
from ccmagenda.exporters._page.viewer import Viewer
from ccmagenda.exporters._page.words import words_of_script

__all__ = [
    "Viewer",
    "action_points",
    "as_data",
    "choices",
    "deadlines",
    "grid",
    "head",
    "linked_data",
    "page_template",
    "policy",
    "script",
    "style",
    "words_of_script",
]
