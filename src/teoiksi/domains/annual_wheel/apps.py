from django.apps import AppConfig


class AnnualWheelConfig(AppConfig):
    name = "teoiksi.domains.annual_wheel"
    label = "annual_wheel"
