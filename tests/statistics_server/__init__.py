"""A statistics service on loopback that speaks PxWeb v1, PxWebApi 2 and Sotkanet, with their limits and their troubles."""

from tests.statistics_server.data import Area, Indicator, Table, Variable
from tests.statistics_server.server import StatisticsServer, Trouble, serving

__all__ = ["Area", "Indicator", "StatisticsServer", "Table", "Trouble", "Variable", "serving"]
