"""Opening and closing rounds, and what groups write in them."""

from teoiksi.domains.reporting.services.closing import close_round
from teoiksi.domains.reporting.services.documents import keep_document
from teoiksi.domains.reporting.services.opening import open_round
from teoiksi.domains.reporting.services.texts import (
    approve_round_text,
    return_round_text,
    review_round_text,
    write_round_text,
)

__all__ = [
    "approve_round_text",
    "close_round",
    "keep_document",
    "open_round",
    "return_round_text",
    "review_round_text",
    "write_round_text",
]
