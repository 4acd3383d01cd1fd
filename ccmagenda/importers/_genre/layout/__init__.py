"""From printed lines to rows: furniture set apart, runs parted, tables and broken lines put together."""
