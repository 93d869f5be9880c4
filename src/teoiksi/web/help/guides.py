"""All guides by role, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from teoiksi.web.help import of_everyone, of_figures, of_groups
from teoiksi.web.help.guide import Guide

GUIDES: Final[Mapping[str, Guide]] = {
    "resident": of_everyone.RESIDENT,
    "employee": of_everyone.EMPLOYEE,
    "reporter": of_everyone.REPORTER,
    "owner": of_figures.OWNER,
    "member": of_groups.MEMBER,
    "chair": of_groups.CHAIR,
    "officer": of_groups.OFFICER,
    "auditor": of_groups.AUDITOR,
    "operator": of_everyone.OPERATOR,
}
