from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("notices", "0003_someone_is_mentioned"),
    ]

    operations = [
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(max_length=254)),
                ("language", models.CharField(choices=[("fi", "fi"), ("sv", "sv"), ("en", "en")], max_length=2)),
                ("kind", models.CharField(max_length=20)),
                ("key", models.CharField(blank=True, max_length=80)),
                ("asked_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("told", models.PositiveBigIntegerField(default=0)),
                ("told_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["address", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("address", "kind", "key"), name="an_address_follows_a_thing_once"
                    )
                ],
            },
        ),
    ]
