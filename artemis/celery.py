"""The Celery application: `celery -A artemis.celery worker`."""

import gc
import os
from typing import Any

from celery import Celery
from celery.signals import worker_process_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "artemis.settings")
app = Celery("artemis")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["review", "scoring"])


@worker_process_init.connect
def settle(**_: Any) -> None:
    """What was loaded at start stays until the end: the garbage collector need not look at it again and again while
    batches are scored."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)  # a batch makes thousands of results, none of them part of a cycle
