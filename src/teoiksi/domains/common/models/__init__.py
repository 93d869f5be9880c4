"""Field types and abstract models of every domain, and the store of drawn charts."""

from teoiksi.domains.common.models.decision import DecisionFields
from teoiksi.domains.common.models.drawn_chart import DrawnChart
from teoiksi.domains.common.models.fields import LocalizedTextField, RecordedAtField
from teoiksi.domains.common.models.record import Announce, Record

__all__ = ["Announce", "DecisionFields", "DrawnChart", "LocalizedTextField", "Record", "RecordedAtField"]
