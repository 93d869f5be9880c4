"""Static files with hashed names, inside CSS and JavaScript modules too."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; imports between our modules get hashed names as well."""

    support_js_module_import_aggregation = True
