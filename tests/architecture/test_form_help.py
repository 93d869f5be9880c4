"""Every form of the staff has its short help, and every help leads to a section of a guide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from teoiksi.web.help.guides import GUIDES
from teoiksi.web.shared.form_help import HELP

TEMPLATES = Path(__file__).resolve().parents[2] / "src" / "teoiksi" / "web" / "templates" / "web"
FORM = re.compile(r"<form\b[^>]*?method=\"post\".*?</form>", re.DOTALL)
ACTION = re.compile(r"{% url \"([\w:-]+)\"")
USED = re.compile(r"{% form_help \"([\w:-]+)\" %}")
FIELD = re.compile(
    r"<textarea|<select|<input(?![^>]*type=\"hidden\")|web/[\w/]*(?:field|input|form|item|decision|rows)[\w]*\.html"
)

PUBLIC = {
    "following": "readers who are not signed in follow by e-mail; the page tells how",
    "pages": "residents give feedback; the page tells how",
    "design": "the gallery of components, whose form goes nowhere",
}
"""Areas whose forms are not of the staff."""

EXEMPT = {
    ("hearing/comment.html", "hearing:comment"): "residents comment; the page tells how",
    ("hearing/manage.html", "hearing:manage-comment"): "one help stands above all the comments",
    ("hearing/manage.html", "hearing:manage-council"): "one help stands above all the councils",
    ("round_desk/item.html", ""): "one help stands above all the texts of the round",
    ("staff/waiting.html", "staff:decide"): "one help stands above all the figures",
    ("action_workbook/preview.html", "action_workbook:save"): "one optional reason under a preview",
    ("sign_in/address.html", "account_login"): "one field, whose page tells what comes next",
    ("sign_in/code.html", "account_confirm_login_code"): "one field, whose page tells where the code is",
    ("sign_in/second.html", "mfa_authenticate"): "one field, whose page tells where the code is",
    ("sign_in/again.html", "mfa_reauthenticate"): "one field, whose page tells where the code is",
    ("sign_in/app_on.html", "mfa_activate_totp"): "the page itself tells the steps",
    ("sign_in/add_passkey.html", "mfa_add_webauthn"): "the page itself tells the steps",
}
"""Forms without a help of their own, with the reason."""


def forms_without_help(templates: Path) -> Iterator[tuple[str, str]]:
    """Give the template and the route of each form that has fields and no help; one press of a button needs none."""
    for path in sorted(templates.rglob("*.html")):
        name = path.relative_to(templates).as_posix()
        if name.partition("/")[0] in PUBLIC:
            continue
        for form in FORM.findall(path.read_text("utf-8")):
            if FIELD.search(form) and not USED.search(form):
                found = ACTION.search(form.partition(">")[0] + form.partition(">")[2].partition(">")[0])
                yield name, found[1] if found else ""


def test_every_form_of_the_staff_has_its_help_or_a_reason_to_have_none() -> None:
    assert set(forms_without_help(TEMPLATES)) == set(EXEMPT)


def test_a_form_without_help_is_found_and_one_button_is_not(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    page = '<form method="post" action="{% url "people:a" %}">{% csrf_token %}'
    (tmp_path / "people" / "a.html").write_text(f'{page}<select name="x"></select></form>', "utf-8")
    (tmp_path / "people" / "b.html").write_text(
        f'{page}<input type="hidden" name="x"><button>End</button></form>', "utf-8"
    )
    assert list(forms_without_help(tmp_path)) == [("people/a.html", "people:a")]


def test_every_help_is_used_and_every_used_one_exists() -> None:
    used = {key for path in TEMPLATES.rglob("*.html") for key in USED.findall(path.read_text("utf-8"))}
    assert used == set(HELP)


def test_a_help_is_short_and_leads_to_a_section_of_a_guide() -> None:
    sections = {(role, section.key) for role, guide in GUIDES.items() for section in guide.sections}
    assert {(each.guide, each.section) for each in HELP.values()} <= sections
    assert {key for key, each in HELP.items() if not 2 <= len(each.sentences) <= 5} == set()
