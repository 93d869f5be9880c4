"""The command ``teoiksi``."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command, such as ``teoiksi load FILE``."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "teoiksi.config.settings")
    execute_from_command_line(sys.argv)
