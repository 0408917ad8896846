"""Composition only: environment, settings, addresses, Celery. Loading it makes tasks know their broker."""

from artemis.celery import app as celery_app

__all__ = ["celery_app"]
