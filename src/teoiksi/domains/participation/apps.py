from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "teoiksi.domains.participation"
    label = "participation"
