"""What a caller of the library can do wrongly or meet, each as an exception of one sentence.

What a *person wrote* wrongly in a file is never an exception: it is a :class:`~ccmagenda.model.Finding` in a report.
"""


class CcmagendaError(Exception):
    """The one ancestor of every error that ccmagenda raises on purpose."""


class UnreadableError(CcmagendaError):
    """A file cannot be read: it is missing, is not text in UTF-8, is too large, or may not be opened."""


class UnwritableError(CcmagendaError):
    """A file cannot be written, or must not be replaced; whatever stood there before still stands there."""


class UnknownNameError(CcmagendaError):
    """A name from a closed list (a convention, a document kind, a format, a language, a State) is not in the list."""


class NotAProgrammeError(CcmagendaError):
    """A file was read, but holds faults that keep a programme from being made of it; ``report`` lists them."""

    def __init__(self, sentence: str, report: object = None) -> None:
        """Keep the report beside the sentence."""
        super().__init__(sentence)
        self.report = report


class StoppedError(CcmagendaError):
    """A build stopped because the programme breaks a rule that binds; ``report`` holds the findings."""

    def __init__(self, sentence: str, report: object = None) -> None:
        """Keep the report beside the sentence."""
        super().__init__(sentence)
        self.report = report


class InvalidValueError(CcmagendaError, ValueError):
    """A value of the model cannot exist: a slot that ends before it begins, a clock time that was skipped."""


class MissingPartError(CcmagendaError):
    """An optional part is not installed; the sentence says which line to run."""


class ServerError(CcmagendaError):
    """A server refused what it was asked, gave no answer that can be used, or cannot be reached; running again is safe."""
