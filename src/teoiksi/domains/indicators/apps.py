from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "teoiksi.domains.indicators"
    label = "indicators"
