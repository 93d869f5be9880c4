from django.apps import AppConfig


class StatsConfig(AppConfig):
    name = "teoiksi.domains.stats"
    label = "stats"
