"""Names of States and organisations in findings, with the article that they have in a sentence."""

import pytest

from ccmagenda import check, read


@pytest.mark.parametrize(
    ("who", "told"),
    [
        pytest.param("Netherlands", "the Netherlands, chair of 'A', is not there at that time", id="state"),
        pytest.param("Lao PDR", "the Lao People's Democratic Republic, chair of 'A', is not there at that time", id="long-name"),
        pytest.param("Japan", "Japan, chair of 'A', is not there at that time", id="without-an-article"),
    ],
)
def test_state_stands_in_a_finding_as_in_a_sentence(who: str, told: str) -> None:
    text = f"""convention: ccm
meeting: 2IM
sittings:
  - {{day: 16 April, morning: 10:00-13:00, sessions: [{{key: a, title: A, chair: {who}}}]}}
absences: [{{who: {who}, day: 16 April}}]
"""
    findings = check(read(text.encode(), path="p.yaml")).findings
    assert [finding.sentence for finding in findings if finding.rule == "chair-is-there"] == [told]


def test_organisation_that_speaks_stands_so_too() -> None:
    text = """convention: ccm
meeting: 2IM
sittings:
  - day: 16 April
    morning: 10:00-13:00
    sessions: [{key: a, title: A, chair: Japan, talks: [{speaker: International Committee of the Red Cross}]}]
absences: [{who: International Committee of the Red Cross, day: 16 April}]
"""
    findings = check(read(text.encode(), path="p.yaml")).findings
    assert [finding.sentence.partition(",")[0] for finding in findings if finding.rule == "speaker-is-there"] == [
        "the International Committee of the Red Cross"
    ]
