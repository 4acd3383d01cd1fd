"""The parts of a paper packed into one file by python-docx; the one module here that needs it."""

import io

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from ccmagenda.exporters._languages import tag
from ccmagenda.exporters._word.body import body
from ccmagenda.exporters._word.leaves import Leaf, leaf_for
from ccmagenda.exporters._word.pages import footer, header, numbering, settings
from ccmagenda.exporters._word.styles import styles
from ccmagenda.exporters._zips import moment_of, steady
from ccmagenda.model import Document, shortened

_LONGEST_PROPERTY = 250


def packed(document: Document) -> bytes:
    """Return a document as a file for Word."""
    package, leaf = Package(), leaf_for(document)
    content, addresses = body(document, leaf)
    main = _part(package, "document", CONTENT_TYPE.WML_DOCUMENT_MAIN, content)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for key, name, kind, relation, written in _furniture(document, leaf):
        main.load_rel(relation, _part(package, name, kind, written), key)
    for address, key in addresses.items():
        main.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, key, is_external=True)
    _describe(package, document)
    made = io.BytesIO()
    package.save(made)
    return steady(made.getvalue())


def _part(package: Package, name: str, kind: str, content: str) -> Part:
    return Part(PackURI(f"/word/{name}.xml"), kind, content.encode(), package)


def _furniture(document: Document, leaf: Leaf) -> tuple[tuple[str, str, str, str, str], ...]:
    types, relations = CONTENT_TYPE, RELATIONSHIP_TYPE
    return (
        ("styles", "styles", types.WML_STYLES, relations.STYLES, styles(document, leaf.wide, leaf.scale)),
        ("numbering", "numbering", types.WML_NUMBERING, relations.NUMBERING, numbering(document)),
        ("settings", "settings", types.WML_SETTINGS, relations.SETTINGS, settings()),
        ("header", "header1", types.WML_HEADER, relations.HEADER, header(document, leaf)),
        ("footer", "footer1", types.WML_FOOTER, relations.FOOTER, footer()),
        ("firstFooter", "footer2", types.WML_FOOTER, relations.FOOTER, footer()),
    )


def _describe(package: Package, document: Document) -> None:
    known = package.core_properties
    known.title, known.subject = (shortened(words, _LONGEST_PROPERTY) for words in (document.title, document.subtitle))
    known.author = known.last_modified_by = "ccmagenda"
    known.language, known.revision = tag(document.language), 1
    known.created = known.modified = moment_of(document.issued)
