from django.apps import AppConfig


class CliConfig(AppConfig):
    name = "teoiksi.cli"
    label = "cli"
