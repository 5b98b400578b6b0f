"""A Django REST framework app without a database: its document is drf-spectacular's."""

from __future__ import annotations

import logging
from typing import Any

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="tests only",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["127.0.0.1"],
    INSTALLED_APPS=["rest_framework", "drf_spectacular"],
    USE_TZ=True,
    LOGGING_CONFIG=None,
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "UNAUTHENTICATED_USER": None,
    },
    SPECTACULAR_SETTINGS={
        "TITLE": "Shelf",
        "VERSION": "1",
        "OAS_VERSION": "3.1.0",
        "COMPONENT_SPLIT_REQUEST": True,
        "SCHEMA_PATH_PREFIX": "/api/",
        "SERVE_INCLUDE_SCHEMA": False,
    },
)
django.setup()
logging.getLogger("django").addHandler(logging.NullHandler())  # a 404 is part of a test

from django.core.asgi import get_asgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402
from drf_spectacular.types import OpenApiTypes  # noqa: E402
from drf_spectacular.utils import extend_schema  # noqa: E402
from drf_spectacular.views import SpectacularJSONAPIView  # noqa: E402
from rest_framework import pagination, routers, serializers, status, viewsets  # noqa: E402
from rest_framework.decorators import action  # noqa: E402
from rest_framework.request import Request  # noqa: E402
from rest_framework.response import Response  # noqa: E402

SETTINGS = """
[tool.sdk.operations]
books_slogan_retrieve = "books.slogan"

[tool.sdk.pagination.authors_list]
kind = "page"
parameter = "page"
items = "results"
"""


class Pages(pagination.PageNumberPagination):
    page_size = 2


class Slices(pagination.LimitOffsetPagination):
    default_limit = 2


class BookSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField(read_only=True)
    title = serializers.CharField(max_length=80)
    mood = serializers.ChoiceField(choices=["calm", "loud"], allow_blank=True, allow_null=True, required=False)
    published = serializers.DateField(allow_null=True, required=False)
    price = serializers.DecimalField(max_digits=6, decimal_places=2, required=False)
    meta = serializers.DictField(child=serializers.ListField(child=serializers.IntegerField()), required=False)
    cover = serializers.FileField(required=False, allow_null=True)


class AuthorSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()


BOOKS = [{"id": n, "title": f"Book {n}", "cover": None} for n in range(1, 6)]
AUTHORS = [{"name": f"Author {n}"} for n in range(1, 5)]


def _seen(request: Request) -> dict[str, Any]:
    """What came over the wire: the media type, and the fields that were sent."""
    data = request.data
    sent = {key: value.name if hasattr(value, "name") else value for key, value in data.items()}
    return {"type": (request.content_type or "").split(";")[0], "sent": sent}


class BookViewSet(viewsets.GenericViewSet[Any]):
    serializer_class = BookSerializer
    pagination_class = Pages
    lookup_field = "id"
    lookup_value_converter = "int"

    def get_queryset(self) -> Any:
        return BOOKS

    def list(self, request: Request) -> Response:
        page = self.paginate_queryset(self.get_queryset())
        return self.get_paginated_response(self.get_serializer(page, many=True).data)

    def retrieve(self, request: Request, id: int) -> Response:
        if id > len(BOOKS):
            return Response({"detail": "no such book"}, status.HTTP_404_NOT_FOUND)
        return Response(self.get_serializer(BOOKS[id - 1]).data)

    @extend_schema(responses={201: OpenApiTypes.OBJECT})
    def create(self, request: Request) -> Response:
        self.get_serializer(data=request.data).is_valid(raise_exception=True)
        return Response(_seen(request), status.HTTP_201_CREATED)

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def partial_update(self, request: Request, id: int) -> Response:
        self.get_serializer(data=request.data, partial=True).is_valid(raise_exception=True)
        return Response(_seen(request))

    def destroy(self, request: Request, id: int) -> Response:
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses=OpenApiTypes.STR)
    @action(detail=True)
    def slogan(self, request: Request, id: int) -> Response:
        return Response("read it twice")


class AuthorViewSet(viewsets.GenericViewSet[Any]):
    serializer_class = AuthorSerializer
    pagination_class = Pages

    def list(self, request: Request) -> Response:
        page = self.paginate_queryset(AUTHORS)  # type: ignore[arg-type]
        return self.get_paginated_response(self.get_serializer(page, many=True).data)


class ShelfViewSet(AuthorViewSet):
    pagination_class = Slices


router = routers.SimpleRouter(use_regex_path=False)
router.register("books", BookViewSet, basename="books")
router.register("authors", AuthorViewSet, basename="authors")
router.register("shelves", ShelfViewSet, basename="shelves")
urlpatterns = [path("api/", include(router.urls)), path("openapi.json", SpectacularJSONAPIView.as_view())]
app = get_asgi_application()
