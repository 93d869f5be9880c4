from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "teoiksi.domains.meetings"
    label = "meetings"
