"""Our YAML: from text to values and faults, with the line and column of every value."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.notation.context import Library
    from ccmagenda.notation.convention import read_convention, read_mapping
    from ccmagenda.notation.days import DayError, read_day
    from ccmagenda.notation.decision import deciding_meeting, read_decision, unnamed_groups
    from ccmagenda.notation.editing import with_values
    from ccmagenda.notation.faults import Faults, did_you_mean
    from ccmagenda.notation.hours import HourError, read_hours
    from ccmagenda.notation.limits import LARGEST_FILE
    from ccmagenda.notation.programme import read_programme
    from ccmagenda.notation.register import read_register
    from ccmagenda.notation.remarks import Path, session_paths, with_comments
    from ccmagenda.notation.schema import SCHEMAS, programme_schema
    from ccmagenda.notation.source import decode
    from ccmagenda.notation.writing import write_programme
    from ccmagenda.notation.writing_briefly import write_briefly

__all__ = [
    "LARGEST_FILE",
    "SCHEMAS",
    "DayError",
    "Faults",
    "HourError",
    "Library",
    "Path",
    "deciding_meeting",
    "decode",
    "did_you_mean",
    "programme_schema",
    "read_convention",
    "read_day",
    "read_decision",
    "read_hours",
    "read_mapping",
    "read_programme",
    "read_register",
    "session_paths",
    "unnamed_groups",
    "with_comments",
    "with_values",
    "write_briefly",
    "write_programme",
]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
