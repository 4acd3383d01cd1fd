"""Problems over one search; what constrains them are the rules that a check applies, and nothing else."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.planner._asked import Asked
    from ccmagenda.planner._vacancies import Wishes
    from ccmagenda.planner.placing import plan
    from ccmagenda.planner.slate import propose

__all__ = ["Asked", "Wishes", "plan", "propose"]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
