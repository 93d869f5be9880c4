"""Every writing on indicators; storing fetched figures is asked for by its own module, ``fetched``, since it needs numpy."""

from teoiksi.domains.indicators.services.activation import IncompleteIndicator, activate_indicator
from teoiksi.domains.indicators.services.analyses import keep_analysis
from teoiksi.domains.indicators.services.comparisons import prepare_comparisons
from teoiksi.domains.indicators.services.fetching import accept_figure, connect_indicator, reject_figure
from teoiksi.domains.indicators.services.figures import store_figures
from teoiksi.domains.indicators.services.importing import import_figures
from teoiksi.domains.indicators.services.moving import move_indicators
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.services.putting import put_indicators

__all__ = [
    "IncompleteIndicator",
    "accept_figure",
    "activate_indicator",
    "connect_indicator",
    "import_figures",
    "keep_analysis",
    "move_indicators",
    "prepare_comparisons",
    "put_indicators",
    "refresh_prepared_cards",
    "reject_figure",
    "store_figures",
]
