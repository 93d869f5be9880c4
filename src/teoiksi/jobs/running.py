"""What every task does around its work."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def task_body(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Give back the database connection after the job: it runs in a thread of its own, where no request's end does it."""

    @wraps(function)
    def run(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
        try:
            return function(*arguments, **named)
        finally:
            if not connection.in_atomic_block:
                connection.close()

    return run
