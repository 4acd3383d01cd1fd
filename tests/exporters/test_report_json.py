import json

from ccmagenda.desk import report_as_json
from ccmagenda.model import Finding, Force, Judged, Origin, Provision, Report, Waiver

PROVISION = Provision(
    number="B4", force=Force.SHOULD, wording="areas stand within", source="DP 2(2)", judged=Judged.BY_RULE, rule="areas"
)
REPORT = Report(
    subject="a.yaml",
    findings=(
        Finding(rule="file.form", sentence="'é' is <wrong>", origin=Origin("a.yaml", 1, 2)),
        Finding(
            rule="areas",
            sentence="it stands by itself",
            force=Force.SHOULD,
            provision=PROVISION,
            about="transparency",
            reading="narrow",
            origin=Origin("a.yaml", 9, 5),
            others=(Origin("a.yaml", 12, 5),),
            waiver=Waiver(provision="B4", because="convenu", because_in=(("en", "agreed"), ("fr", "convenu"))),
        ),
    ),
)
EXPECTED = """\
{
  "version": 1,
  "subject": "a.yaml",
  "clean": false,
  "counts": {
    "SHALL": 1,
    "SHOULD": 0,
    "CUSTOM": 0,
    "PROPOSAL": 0,
    "waived": 1
  },
  "findings": [
    {
      "rule": "file.form",
      "provision": null,
      "source": null,
      "force": "SHALL",
      "sentence": "'é' is <wrong>",
      "about": null,
      "reading": null,
      "path": "a.yaml",
      "line": 1,
      "column": 2,
      "others": [],
      "waived": null
    },
    {
      "rule": "areas",
      "provision": "B4",
      "source": "DP 2(2)",
      "force": "SHOULD",
      "sentence": "it stands by itself",
      "about": "transparency",
      "reading": "narrow",
      "path": "a.yaml",
      "line": 9,
      "column": 5,
      "others": [
        {
          "path": "a.yaml",
          "line": 12,
          "column": 5
        }
      ],
      "waived": "agreed"
    }
  ]
}
"""


def test_report_json_exactly() -> None:
    assert report_as_json(REPORT).decode() == EXPECTED


def test_report_json_of_no_findings() -> None:
    shape = json.loads(report_as_json(Report()))
    counts = {"SHALL": 0, "SHOULD": 0, "CUSTOM": 0, "PROPOSAL": 0, "waived": 0}
    assert shape == {"version": 1, "subject": "", "clean": True, "counts": counts, "findings": []}


def test_report_json_of_hostile_text_is_one_string() -> None:
    hostile = '"}], "clean": true, \\ \u2028 </script>'
    shape = json.loads(report_as_json(Report(findings=(Finding(rule="x", sentence=hostile),))))
    assert shape["findings"][0]["sentence"] == '"}], "clean": true, \\ </script>'


def test_report_json_of_a_path_with_a_lone_surrogate_can_be_written() -> None:
    report = Report(subject="\udce9.yaml", findings=(Finding(rule="x", sentence="s", origin=Origin("\udce9.yaml", 1, 1)),))
    assert json.loads(report_as_json(report))["version"] == 1
