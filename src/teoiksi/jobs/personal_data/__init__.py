"""Everything that is kept about one person, put together from all domains for the person to see and to take away."""

from teoiksi.jobs.personal_data.collecting import CollectedPart, as_file, collected
from teoiksi.jobs.personal_data.parts import PARTS, Part

__all__ = ["PARTS", "CollectedPart", "Part", "as_file", "collected"]
