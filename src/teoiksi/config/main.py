"""The command ``teoiksi``."""

import os
import signal
import sys
from typing import Any

from django.core.management import execute_from_command_line
from django.db import InterfaceError, OperationalError

from teoiksi.config.env_file import read_env_file
from teoiksi.config.version import VERSION
from teoiksi.kernel.trouble import Trouble


def main() -> None:
    """Run one command, such as ``teoiksi load FILE``; what the person at the terminal can mend is said in plain words."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "teoiksi.config.settings")
    if sys.argv[1:] in (["version"], ["--version"]):
        sys.stdout.write(f"{VERSION}\n")
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where a script has started us in the background
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGHUP, _leave)
    try:
        read_env_file()
        execute_from_command_line(sys.argv)
    except Trouble as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except (OperationalError, InterfaceError) as error:
        sys.stderr.write(f"{_interrupted(error)}\n")
        sys.exit(1)
    except BrokenPipeError:  # whoever read what we say has had enough of it, such as "head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + signal.SIGPIPE)
    except KeyboardInterrupt:
        sys.exit(130)


def _leave(number: int, _frame: Any) -> None:
    """End as at the end of a command, so that the embedded database is stopped by the last to leave."""
    sys.exit(128 + number)


def _interrupted(error: Exception) -> Trouble:
    return Trouble(
        fi=f"Tietokanta keskeytti komennon. Keskeneräinen muutos peruuntui. Yritä uudelleen. PostgreSQL sanoi:\n{error}",
        en=f"The database interrupted the command. The unfinished change was rolled back. Try again. It said:\n{error}",
    )
