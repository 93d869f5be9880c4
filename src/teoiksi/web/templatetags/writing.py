"""Numbers, dates and localized texts in the reader's language."""

from django import template

register = template.Library()
