"""The site's own components, one template each; shown at /design/."""

from django import template

register = template.Library()
