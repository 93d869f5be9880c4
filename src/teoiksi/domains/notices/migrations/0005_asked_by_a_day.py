from django.db import migrations, models

_KINDS = (
    "figure_waiting",
    "source_failing",
    "source_changed",
    "figure_late",
    "figure_expected",
    "update_due",
    "mentioned",
    "round_answer",
)


class Migration(migrations.Migration):

    dependencies = [
        ("notices", "0004_subscriptions"),
    ]

    operations = [
        migrations.AddField(
            model_name="matter",
            name="due_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="matter",
            name="kind",
            field=models.CharField(choices=[(kind, kind) for kind in _KINDS], max_length=20),
        ),
        migrations.AlterField(
            model_name="matter",
            name="subject",
            field=models.CharField(max_length=170),
        ),
    ]
