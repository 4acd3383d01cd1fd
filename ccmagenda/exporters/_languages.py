"""The names of languages as offices list them: with the region whose spelling is that of the United Nations."""

import re

REGIONS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "zh": "zh-CN", "ar": "ar-SA"}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def tag(language: str) -> str:
    """Return the tag of a language (BCP 47); English where it is none.

    >>> tag("fr"), tag("pt-BR"), tag("?")
    ('fr-FR', 'pt-BR', 'en-GB')
    """
    return REGIONS.get(language, language if _TAG.fullmatch(language) else REGIONS["en"])
