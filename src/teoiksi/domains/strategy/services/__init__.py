"""Every writing on strategies."""

from teoiksi.domains.strategy.services.loading import LoadResult, load_strategy

__all__ = ["LoadResult", "load_strategy"]
