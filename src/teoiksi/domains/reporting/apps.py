from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "teoiksi.domains.reporting"
    label = "reporting"
