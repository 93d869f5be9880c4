"""A statistics service on loopback: PxWeb v1, PxWebApi 2, Sotkanet and Kuntatalous, with their limits and their troubles."""

from tests.statistics_server.data import Accounts, Area, Indicator, Table, Variable
from tests.statistics_server.server import StatisticsServer, Trouble, serving

__all__ = ["Accounts", "Area", "Indicator", "StatisticsServer", "Table", "Trouble", "Variable", "serving"]
