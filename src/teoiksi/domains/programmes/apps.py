from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    name = "teoiksi.domains.programmes"
    label = "programmes"
