"""Address of the search page; path words in each language."""

from django.urls import path

from teoiksi.web.search import views
from teoiksi.web.shared.addresses import path_words

app_name = "search"

urlpatterns = [path(path_words(fi="haku/", sv="sok/", en="search/"), views.search, name="search")]
