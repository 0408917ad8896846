"""The Celery application: `celery -A artemis.celery worker`."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "artemis.settings")
app = Celery("artemis")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["review", "scoring"])
