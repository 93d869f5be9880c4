"""Every writing on strategies."""

from teoiksi.domains.strategy.services.loading import LoadResult, load_strategy, wait_for_turn

__all__ = ["LoadResult", "load_strategy", "wait_for_turn"]
