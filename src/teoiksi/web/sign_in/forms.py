"""The two forms of signing in: the address, and the code that was sent to it."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _


class AddressForm(RequestLoginCodeForm):
    """Takes an address and never tells whether anyone has it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].error_messages |= {
            "required": _("Write your e-mail address."),
            "invalid": _("Check the e-mail address. Write it in the form name@example.org."),
        }
        for validator in self.fields["email"].validators:
            if isinstance(validator, EmailValidator):
                validator.message = self.fields["email"].error_messages["invalid"]


class CodeForm(ConfirmLoginCodeForm):
    """Takes the code; dashes and spaces in it make no difference."""

    code = forms.CharField(error_messages={"required": _("Write the code that you were sent.")})
