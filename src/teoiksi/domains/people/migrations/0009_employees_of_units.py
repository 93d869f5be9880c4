from django.db import migrations, models

_ROLES = (
    "strategy-officer",
    "indicator-owner",
    "group-chair",
    "group-member",
    "reporter",
    "auditor",
    "operator",
    "employee",
)


class Migration(migrations.Migration):

    dependencies = [
        ("people", "0008_outside_accounts"),
    ]

    operations = [
        migrations.AlterField(
            model_name=model,
            name="role",
            field=models.CharField(choices=[(role, role) for role in _ROLES], max_length=30),
        )
        for model in ("roleholding", "roleholdingevent")
    ]
