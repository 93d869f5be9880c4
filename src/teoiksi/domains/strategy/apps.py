from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "teoiksi.domains.strategy"
    label = "strategy"
