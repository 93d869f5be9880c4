"""Address of the gallery."""

from django.urls import path

from teoiksi.web.design import views

app_name = "design"

urlpatterns = [path("design/", views.gallery, name="gallery")]
