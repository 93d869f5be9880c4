from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "teoiksi.domains.search"
    label = "search"
