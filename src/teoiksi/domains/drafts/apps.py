from django.apps import AppConfig


class DraftsConfig(AppConfig):
    name = "teoiksi.domains.drafts"
    label = "drafts"
