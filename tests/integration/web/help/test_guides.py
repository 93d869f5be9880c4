"""Guides: one page for each role, in three languages, whose links lead to pages that are there."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from tests.factories.people import aino, bengt, citta, signed_in

from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.web.help.guides import GUIDES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", GUIDES)
def test_a_guide_has_all_its_sentences_and_a_way_to_each_page(client: Client, role: str, language: Language) -> None:
    with override(language):
        text = client.get(reverse(f"help:{role}")).content.decode()
        for section in GUIDES[role].sections:
            assert f"<h2>{section.heading}</h2>" in text
            assert text.count("<li>") > len(section.sentences)
            if section.page:
                assert f'href="{reverse(section.page)}"' in text


def test_the_list_leads_to_every_guide(client: Client) -> None:
    text = client.get("/ohjeet/").content.decode()
    assert all(f'href="{reverse(f"help:{role}")}"' in text for role in GUIDES)
    assert "Kärkiryhmän puheenjohtajalle" in text


def test_no_sentence_is_left_untranslated() -> None:
    sentences = [str(each) for guide in GUIDES.values() for section in guide.sections for each in section.sentences]
    with override("en"):
        english = [str(each) for guide in GUIDES.values() for section in guide.sections for each in section.sentences]
    assert not set(sentences) & set(english)


def test_the_menu_of_staff_leads_to_the_guide_of_ones_own_role() -> None:
    assert 'href="/ohjeet/tyontekija/"' in signed_in(citta()).get("/henkilosto/oma-osuus/").content.decode()
    owner = signed_in(bengt("tekniset")).get("/henkilosto/").content.decode()
    assert 'href="/ohjeet/mittarin-vastuuhenkilo/"' in owner
    assert 'href="/ohjeet/kehittamispaallikko/"' in signed_in(aino()).get("/henkilosto/oma-osuus/").content.decode()
