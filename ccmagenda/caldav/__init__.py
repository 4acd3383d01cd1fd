"""Publishing to a CalDAV server: one way, one object for each UID, and nothing that others wrote is ever touched.

It stands on ``http.client`` of the standard library. A publisher needs six HTTP methods; the ``caldav`` package would
raise SEQUENCE by itself, edit the text before sending, overwrite without ``If-Match``, and bring ``urllib3-future``,
which installs itself in the place of ``urllib3`` in the user's environment.
"""

from ccmagenda.caldav.address import Address, address
from ccmagenda.caldav.collection import Collection
from ccmagenda.caldav.login import Login
from ccmagenda.caldav.publisher import carry_out, plan
from ccmagenda.caldav.steps import Step, What
from ccmagenda.caldav.wire import Limits, Wire

__all__ = ["Address", "Collection", "Limits", "Login", "Step", "What", "Wire", "address", "carry_out", "plan"]
