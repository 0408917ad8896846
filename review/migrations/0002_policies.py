"""The first policies. Texts are versioned: a new wording is a new row, made by an administrator."""

from django.db import migrations

POLICIES = [
    (
        "grooming-meeting",
        "Grooming · contact with intent to meet",
        "An adult, or an account whose age cannot be told, builds trust with a child and works towards meeting "
        "in person: place, time, transport, or coming alone is talked about.",
    ),
    (
        "grooming-isolation",
        "Grooming · secrecy and isolation",
        "An adult, or an account whose age cannot be told, asks a child to keep the contact secret, checks who is "
        "watching, moves the child to another service, or sets the child against those who protect it.",
    ),
    (
        "grooming-inducement",
        "Grooming · gifts and inducement",
        "An adult, or an account whose age cannot be told, offers a child money, game items, fame or travel to win "
        "trust or to create a debt.",
    ),
    (
        "coercion",
        "Coercion · threat and demand",
        "A child is threatened with exposure or harm, and something is demanded: money, material, silence or contact.",
    ),
]


def add(apps, schema_editor):
    policy = apps.get_model("review", "Policy")
    policy.objects.bulk_create(policy(code=code, version=1, title=title, text=text) for code, title, text in POLICIES)


def remove(apps, schema_editor):
    apps.get_model("review", "Policy").objects.filter(code__in=[code for code, _title, _text in POLICIES]).delete()


class Migration(migrations.Migration):
    dependencies = [("review", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
