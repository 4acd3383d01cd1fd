"""A document in the words of Office Open XML (ISO/IEC 29500), part by part; nothing here needs python-docx but ``package``."""
