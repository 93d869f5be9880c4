"""What a dimension of a table stands for."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Time, area and what is counted are found by role, since their codes differ from table to table and year to year."""

    TIME = "time"
    AREA = "area"
    CONTENT = "content"
    OTHER = "other"
