from django.apps import AppConfig


class DiscussionConfig(AppConfig):
    name = "teoiksi.domains.discussion"
    label = "discussion"
