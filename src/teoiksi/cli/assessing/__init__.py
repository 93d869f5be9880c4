"""Cases to be assessed, as JSON: what ``teoiksi assess`` reads and gives (docs/reference/assess-json.md)."""

from teoiksi.cli.assessing.cases import assess_cases

__all__ = ["assess_cases"]
