from django.db import migrations, models

_KINDS = (
    "figure_waiting",
    "source_failing",
    "source_changed",
    "figure_late",
    "figure_expected",
    "update_due",
    "mentioned",
    "edited_together",
    "round_answer",
    "decision_due",
    "plan_awaited",
)


class Migration(migrations.Migration):

    dependencies = [
        ("notices", "0006_edited_together"),
    ]

    operations = [
        migrations.AlterField(
            model_name="matter",
            name="kind",
            field=models.CharField(choices=[(kind, kind) for kind in _KINDS], max_length=20),
        ),
    ]
