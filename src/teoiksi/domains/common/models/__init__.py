"""Field types and abstract models of every domain, the store of drawn charts, and the rows of Django's cache."""

from teoiksi.domains.common.models.append_only import AppendOnly
from teoiksi.domains.common.models.cached_value import CachedValue
from teoiksi.domains.common.models.decision import DecisionFields
from teoiksi.domains.common.models.drawn_chart import DrawnChart
from teoiksi.domains.common.models.fields import LocalizedTextField, RecordedAtField
from teoiksi.domains.common.models.record import Announce, Record

__all__ = [
    "Announce",
    "AppendOnly",
    "CachedValue",
    "DecisionFields",
    "DrawnChart",
    "LocalizedTextField",
    "Record",
    "RecordedAtField",
]
