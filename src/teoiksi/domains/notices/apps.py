from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "teoiksi.domains.notices"
    label = "notices"
