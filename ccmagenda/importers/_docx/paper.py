"""From the bytes of a Word document to the lines of a paper."""

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._docx.body import Body
from ccmagenda.importers._docx.package import package_of
from ccmagenda.importers._paper import Carried


def carried_by(data: bytes, path: str) -> Carried:
    """Return the lines of a document, and what is left out of it; one without any text is refused."""
    body = Body(package_of(data, path), path)
    lines = body.lines()
    if not any(line.text for line in lines):
        sentence = f"{path}: this Word document holds no text"
        raise UnreadableError(sentence)
    return Carried(lines=lines, apart=body.apart())
