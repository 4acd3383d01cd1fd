"""A conformance check of our own: what is wrong in the bytes of a calendar, before it is written.

``octets`` reads lines and ``heads`` what stands before a colon; ``grammar`` says what a property may hold,
``components`` what a component may, ``relations`` how properties agree; ``walk`` goes through a calendar with them.
"""

from ccmagenda.exporters._conformance.octets import Flaw
from ccmagenda.exporters._conformance.walk import Judged, flaws, flaws_of_component, flaws_of_frame, judged

__all__ = ["Flaw", "Judged", "flaws", "flaws_of_component", "flaws_of_frame", "judged"]
