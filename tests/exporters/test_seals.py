import pytest

from ccmagenda.exporters._seals import (
    GENERATOR,
    PROPERTIES,
    is_whole_package,
    is_whole_page,
    sealed_package,
    sealed_page,
)

PAGE = b"<head>\n" + GENERATOR + b">\n</head>\n<p>text</p>\n"
PARTS = {PROPERTIES: b"<cp:coreProperties></cp:coreProperties>", "word/document.xml": b"<text/>"}


def test_page_has_one_seal_which_says_nothing_to_its_readers() -> None:
    page = sealed_page(PAGE)
    assert (page.count(b"data-seal"), len(page) - len(PAGE), sealed_page(PAGE) == page) == (1, 25, True)


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        (sealed_page(PAGE), True),
        (sealed_page(PAGE).replace(b"\n", b"\r\n"), True),
        (sealed_page(PAGE).replace(b"text", b"texts"), False),
        (PAGE, False),
        (PAGE.replace(GENERATOR, GENERATOR + b' data-seal="000000000000"'), False),
        (b"", False),
    ],
    ids=["as-made", "other-line-ends", "edited", "no-seal", "another-seal", "empty"],
)
def test_page_is_whole_until_it_is_edited(edited: bytes, expected: bool) -> None:  # noqa: FBT001
    assert is_whole_page(edited) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"word/document.xml": b"<texts/>"}, False),
        ({"word/more.xml": b""}, False),
        ({PROPERTIES: PARTS[PROPERTIES]}, False),
        ({PROPERTIES: sealed_package(PARTS)[PROPERTIES].replace(b"</cp", b" </cp")}, False),
    ],
    ids=["as-made", "edited", "one-part-more", "no-seal", "other-properties"],
)
def test_package_is_whole_until_it_is_edited(changes: dict[str, bytes], expected: bool) -> None:  # noqa: FBT001
    assert is_whole_package({**sealed_package(PARTS), **changes}) is expected


def test_package_without_properties_has_no_seal() -> None:
    assert (sealed_package({"a": b"b"}), is_whole_package({"a": b"b"})) == ({"a": b"b"}, False)
