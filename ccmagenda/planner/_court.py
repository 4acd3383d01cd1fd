"""Who judges what is planned: the same rules, under the same provisions, as ``check``."""

import attrs

from ccmagenda.model import Convention, Finding, Force, Language, Programme
from ccmagenda.rules import judge
from ccmagenda.rules._kinds import Matter


@attrs.frozen
class Court:
    """Who judges a programme: the rules of a convention, as ``check`` applies them."""

    convention: Convention
    languages: tuple[Language, ...]

    def matter(self, programme: Programme) -> Matter:
        return Matter(programme=programme, convention=self.convention, language=self.languages[0], languages=self.languages)

    def found(self, programme: Programme) -> tuple[Finding, ...]:
        return judge(programme, self.convention, self.languages[0], self.languages)

    def shall(self, programme: Programme) -> list[Finding]:
        return [finding for finding in self.found(programme) if finding.force is Force.SHALL and finding.counts]
