"""Problems over one search; what constrains them are the rules that a check applies, and nothing else."""

from ccmagenda.planner._vacancies import Wishes
from ccmagenda.planner.slate import propose

__all__ = ["Wishes", "propose"]
