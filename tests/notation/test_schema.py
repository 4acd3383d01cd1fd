import jsonschema

from ccmagenda.notation import programme_schema


def test_schema_is_a_json_schema_of_its_draft() -> None:
    schema = programme_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


def test_schema_describes_every_key() -> None:
    definitions = programme_schema()["$defs"]
    assert [
        f"{name}.{key}"
        for name, table in definitions.items()
        for key, value in table["properties"].items()
        if not value.get("description")
    ] == []
    assert [name for name, table in definitions.items() if not table["description"]] == []


def test_schema_asks_for_meeting_and_sittings() -> None:
    schema = programme_schema()
    assert schema["$ref"] == "#/$defs/programme"
    assert schema["$defs"]["programme"]["required"] == ["meeting", "sittings"]


def test_schema_is_the_same_each_time_and_sorted() -> None:
    first, second = programme_schema(), programme_schema()
    assert first == second
    assert list(first["$defs"]) == sorted(first["$defs"])
