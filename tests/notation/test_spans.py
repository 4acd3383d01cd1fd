from ccmagenda.notation.spans import places

TEXT = "a: 1\nb:\n- x  # c\n-   k: |\n      é l1\n      l2\n\n# after\nc: {d: e, f: }\ng:\n"


def test_every_value_knows_its_part_of_the_text() -> None:
    found = [(place.kind, place.flow, TEXT[place.start : place.end]) for place in places(TEXT).walk()]
    assert found[1:] == [
        ("word", True, "1"),
        ("list", False, "- x  # c\n-   k: |\n      é l1\n      l2"),
        ("word", True, "x"),
        ("table", False, "k: |\n      é l1\n      l2"),
        ("word", False, "|\n      é l1\n      l2"),
        ("table", True, "{d: e, f: }"),
        ("word", True, "e"),
        ("word", True, ""),
        ("word", True, ""),
    ]


def test_block_ends_with_its_last_word() -> None:
    root = places("a:\n  b: c   # d\n\n# e\n")
    assert (root.end, root.word("a"), root.value("a") and root.value("a").word("b")) == (9, "", "c")


def test_place_knows_what_it_stands_in() -> None:
    root = places("a: [{b: c}]\n")
    inner = root.value("a").items[0].value("b")
    chain = []
    while inner is not None:
        chain.append(inner.kind)
        inner = inner.up
    assert chain == ["word", "table", "list", "table", "list"]


def test_text_without_a_value_is_an_empty_list() -> None:
    assert (places("# nothing\n").kind, places("").items) == ("list", [])
