"""Columns of our own: one text in the languages of the product, and the moment at which a row came to be known."""

from __future__ import annotations

from typing import Any

import orjson
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now

from teoiksi.kernel.localized_text import LocalizedText


class LocalizedTextField(models.JSONField):
    """Stores ``{"fi": …, "sv": …, "en": …}`` as jsonb and gives a ``LocalizedText``; a language without text is left out.

    Lookups reach a language by name: ``filter(name__sv="Stad")``, ``order_by("name__fi")``.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", LocalizedText)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Make the value that the code sees; a key transform such as ``name__sv`` gives plain text.

        A list reads a thousand of these texts, so they do not take Django's way through ``json.loads``.
        """
        if isinstance(value, str) and value.startswith("{"):
            return LocalizedText(**orjson.loads(value))
        return super().from_db_value(value, expression, connection)

    def get_prep_value(self, value: Any) -> Any:
        """Make the value that the database keeps."""
        return value.as_mapping() if isinstance(value, LocalizedText) else super().get_prep_value(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Make the value that the driver sends."""
        plain = value.as_mapping() if isinstance(value, LocalizedText) else value
        return super().get_db_prep_value(plain, connection, prepared)

    def to_python(self, value: Any) -> Any:
        """Accept a plain mapping, as fixtures and forms give it."""
        if isinstance(value, dict):
            try:
                return LocalizedText.from_mapping(value)
            except (TypeError, ValueError) as error:
                raise ValidationError(str(error)) from error
        return value

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Check the plain form of the value."""
        super().validate(value.as_mapping() if isinstance(value, LocalizedText) else value, model_instance)

    def value_to_string(self, obj: models.Model) -> Any:
        """Give the plain form to serializers."""
        return self.get_prep_value(self.value_from_object(obj))


class RecordedAtField(models.DateTimeField):  # type: ignore[type-arg] # Django's takes no types while it runs
    """When the database came to know a row, by its own clock.

    Django never writes it: it treats it as generated, so inserts leave it out. Thereby the runtime role needs no right
    to the column (``teoiksi.cli.rights``), and nobody can say that something was known earlier than it was.
    """

    generated = True
    written_by_the_clock = True
    expression = Now()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"db_default": Now(), "editable": False}
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Be an ordinary column with a default to migrations, as it is one to the database."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DateTimeField", args, kwargs
