from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "teoiksi.domains.people"
    label = "people"
