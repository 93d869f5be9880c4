from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "teoiksi.domains.decisions"
    label = "decisions"
