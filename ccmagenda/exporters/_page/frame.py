"""The frame of the page: its template, its script and its style, and the policy that allows these and nothing else."""

import base64
import functools
import hashlib
import importlib.resources
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2

_ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


@functools.cache
def page_template() -> "jinja2.Template":
    """Return the template; all that it is given is escaped, but the script, the style and the data."""
    import jinja2  # noqa: PLC0415 - slow to import, and only a page needs it

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("ccmagenda.exporters"), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    return environment.get_template("page.html.j2")


def script() -> str:
    """Return the script."""
    return _part("page.js")


def style() -> str:
    """Return the style."""
    return _part("page.css")


@functools.cache
def _part(name: str) -> str:
    return (importlib.resources.files("ccmagenda.exporters") / "templates" / name).read_text(encoding="utf-8")


def policy() -> str:
    """Return the content security policy: our script and our style by their hashes, no other, and no request to anybody."""
    return f"default-src 'none'; script-src {_hash(script())}; style-src {_hash(style())}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def as_data(value: object) -> str:
    r"""Return JSON that can stand in a script element: no text in it can end the element.

    >>> as_data("</script>\u2028")
    '"\\u003c/script\\u003e\\u2028"'
    """
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
