"""What every statistics service gives, whatever language it speaks: tables that are found, described and fetched."""

from teoiksi.sources.services.types import FoundTable, Selection, ServiceProfile, StatisticsService, TableDescription

__all__ = ["FoundTable", "Selection", "ServiceProfile", "StatisticsService", "TableDescription"]
