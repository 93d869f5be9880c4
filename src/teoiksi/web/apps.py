from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "teoiksi.web"
    label = "web"
