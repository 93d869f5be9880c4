from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "teoiksi.domains.common"
    label = "common"
