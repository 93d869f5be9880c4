"""Strategy files with one mistake each: its code, how the good file is spoiled, and the place where it is told to be.

A case spoils the good file: ``old`` is replaced by ``new``, where ``¤`` stands before the place that the message must name. A
third text gives that place when the mistake is told of a place that stays as it was.
"""

from __future__ import annotations

from tests.factories.strategy_file import GOOD

CASES: list[tuple[str, ...]] = [
    # syntax
    ("tab", "  code: '153'", "¤\tcode: '153'"),
    ("unclosed_quote", "section: § 45", "section: ¤'§ 45"),
    ("unclosed_bracket", "[environment, wellbeing]", "¤[environment, wellbeing"),
    ("unclosed_bracket", "{fi: Koska}", "¤{fi: Koska"),
    ("stray_bracket", "section: § 45", "section: ¤]"),
    ("bad_start", "section: § 45", "section: ¤@45"),
    ("bad_start", "section: § 45", "section: ¤%45"),
    ("stray_colon", "section: § 45", "section: Pykälä¤: 45"),
    ("stray_colon", "  term: valtuustokausi", "  term: valtuustokausi\n    state¤: approved"),
    ("missing_colon", "    kind: reason\n", "    kind: reason\n      ¤otsikko\n"),
    ("indentation", "  motto:", " ¤motto:"),
    ("text_after_quote", "section: § 45", "section: 'Pykälän '¤45' mukaan'"),
    ("bad_escape", "section: § 45", 'section: "\\¤q"'),
    ("bad_block", "section: § 45", "section: >4¤5"),
    ("second_document", "units:", "¤---\nunits:"),
    ("syntax", "format: teoiksi-strategy/1", "¤%YAML 3.0\n---\nformat: teoiksi-strategy/1"),
    # parts of YAML that are not used
    ("duplicate_key", "  state: approved", "  state: approved\n  ¤state: draft"),
    ("yaml_reference", "name: {fi: Rohkeus}", "name: ¤&arvo {fi: Rohkeus}"),
    ("yaml_reference", "section: § 45", "section: ¤*arvo"),
    ("yaml_tag", "section: § 45", "section: ¤!!python/object 45"),
    ("strange_key", "section: § 45", "? ¤[a]\n    : 45"),
    ("too_deep", "section: § 45", f"section: {'[' * 17}¤[[[[[]{']' * 21}"),
    ("bad_character", "section: § 45", "section: §¤\x0145"),
    ("bad_character", "section: § 45", 'section: ¤"a\\0b"'),
    ("bad_character", "section: § 45", 'section: ¤"\\ud800"'),
    # structure
    ("wrong_format", "teoiksi-strategy/1", "¤teoiksi-strategy/2"),
    ("missing_key", "  motto: {fi: Yhdessä}\n", "", "  ¤id: esimerkki"),
    ("missing_key", "  vision: {fi: Hyvä kaupunki elää}\n", "", "  ¤id: esimerkki"),
    ("missing_key", "{due: 2027-12-31, value: 1050}", "¤{value: 1050}"),
    ("unknown_key", "  motto:", "  ¤moto:"),
    ("unknown_key", "lag_days: 90", "¤lag: 90"),
    ("finnish_missing", "{fi: Rohkeus}", "¤{sv: Mod}"),
    ("unknown_language", "sv: Exempelby", "¤se: Exempelby"),
    ("unknown_language", "sv: Exempelby", "¤no: Eksempelby"),
    ("text_without_language", "vision: {fi: Hyvä kaupunki elää}", "vision: ¤Hyvä kaupunki elää"),
    ("not_fields", "baseline: {period: 2024, value: 1000}", "baseline: ¤1000"),
    ("not_fields", "    - id: rohkeus\n      name: {fi: Rohkeus}", "    - ¤rohkeus"),
    ("not_a_list", "[environment, wellbeing]", "¤environment"),
    ("not_text", "section: § 45", "section: ¤[45]"),
    ("no_value", "section: § 45", "¤section:"),
    ("no_value", "section: § 45", "section: ¤~"),
    ("no_value", "          matters:", "          decision: ¤{}\n          matters:"),
    ("empty_text", "{fi: Rohkeus}", "{fi: ¤'  '}"),
    ("unknown_choice", "state: approved", "state: ¤aproved"),
    ("unknown_choice", "direction: grow", "direction: ¤up"),
    ("unknown_choice", "direction: grow", "direction: ¤Grow"),
    ("unknown_choice", "[environment, wellbeing]", "[environment, ¤hyvinvointi]"),
    ("unknown_choice", "missing: not_published", "missing: ¤ei"),
    ("unknown_choice", "rhythm: year", "rhythm: ¤years"),
    ("unknown_choice", "role: forecast", "role: ¤ennuste"),
    ("bad_id", "id: esimerkki", "id: ¤Esimerkki"),
    ("bad_id", "id: rohkeus", "id: ¤rohkeus--ja"),
    ("too_long", "id: rohkeus", f"id: ¤{'r' * 81}"),
    ("too_long", "licence: CC BY 4.0", f"licence: ¤{'L' * 81}"),
    ("bad_date", "decided_on: 2025-12-15", "decided_on: ¤15.12.2025"),
    ("bad_date", "decided_on: 2025-12-15", "decided_on: ¤joulukuussa"),
    ("impossible_date", "decided_on: 2025-12-15", "decided_on: ¤2025-02-30"),
    ("bad_period", "{period: 2024, value: 1000, ", "{period: ¤3/2024, value: 1000, "),
    ("bad_period", "{period: 2024, value: 1000, ", "{period: ¤kevät 2024, value: 1000, "),
    ("impossible_period", "{period: 2024, value: 1000, ", "{period: ¤2024-13, value: 1000, "),
    ("bad_address", "address: https://stat.fi", "address: ¤stat.fi"),
    ("bad_address", "address: https://stat.fi", "address: ¤javascript:alert(1)"),
    ("bad_municipality_code", "code: '153'", "code: ¤'15'"),
    ("bad_number", "value: 1000}", "value: ¤'1000'}"),
    ("bad_number", "value: 1050", 'value: ¤"12,5"'),
    ("bad_number", "value: 1050", "value: ¤noin 1050"),
    ("bad_number", "value: 1050", "value: ¤[1050]"),
    ("bad_number", "value: 1050", "value: ¤true"),
    ("decimal_comma", "value: 1050", "value: 1050,¤5"),
    ("not_finite", "value: 1050", "value: ¤.nan"),
    ("not_finite", "value: 1050", "value: ¤-.inf"),
    ("not_finite", "value: 1050", "value: ¤1e999"),
    ("not_finite", "value: 1050", f"value: ¤{'9' * 500}"),
    ("not_whole", "decimals: 0", "decimals: ¤0.5"),
    ("out_of_range", "decimals: 0", "decimals: ¤7"),
    ("out_of_range", "value: 1050", "value: ¤1e16"),
    ("out_of_range", "lag_days: 90", "lag_days: ¤-1"),
    ("not_yes_or_no", "binding: true", "binding: ¤kyllä"),
    ("not_yes_or_no", "binding: true", "binding: ¤no"),
    ("not_yes_or_no", "binding: true", "binding: ¤'true'"),
    ("listed_twice", "[environment, wellbeing]", "[environment, ¤environment]"),
    ("listed_twice", "indicators: [asukasluku]", "indicators: [asukasluku, vaesto, ¤asukasluku]"),
    # ids and references
    (
        "duplicate_id",
        "number: T1",
        "number: T1\n    name: {fi: V}\n    direction: context\n  - id: ¤vaesto\n    number: T2",
    ),
    ("duplicate_id", "  - id: kaupunki", "  - id: kaupunki\n    name: {fi: Toinen}\n  - id: ¤kaupunki"),
    ("duplicate_id", "id: ennuste", "id: ¤toteuma"),
    ("matter_twice", "  values:", "    - matter: ¤wellbeing\n      text: {fi: Taas}\n  values:"),
    ("unknown_indicator", "[asukasluku]", "[¤asukaslukko]"),
    ("unknown_indicator", "guardrails: [maaraajat]", "guardrails: [¤jonot]"),
    ("unknown_indicator", "context: [vaesto]", "context: [¤vaki]"),
    ("unknown_source", "    source: tilastokeskus\n    owner", "    source: ¤tilastokeskusta\n    owner"),
    ("unknown_source", "        source: tilastokeskus", "        source: ¤thl"),
    ("unknown_unit", "owner: kaupunki", "owner: ¤koulut"),
    ("unknown_term", "term: valtuustokausi", "term: ¤kausi"),
    ("supersedes_itself", "  state: approved", "  state: approved\n  supersedes: ¤esimerkki"),
    ("unused_unit", "units:", "units:\n  - id: ¤koulut\n    name: {fi: Koulut}"),
    ("unused_source", "sources:", "sources:\n  - id: ¤thl\n    name: {fi: Terveys}\n    publisher: {fi: THL}"),
    # days
    ("implausible_year", "decided_on: 2025-12-15", "decided_on: ¤0225-12-15"),
    ("implausible_year", "{period: 2030, value: 1075", "{period: ¤9999, value: 1075"),
    ("end_before_start", "end: 2029-05-31", "end: ¤2024-05-31"),
    ("end_before_start", "end: 2029-12-31", "end: ¤2026-01-01"),
    # targets
    ("target_twice", "due: 2029-12-31", "due: ¤2027-12-31"),
    ("target_before_baseline", "due: 2027-12-31, value", "due: ¤2024-12-31, value"),
    ("target_value_and_range", "{due: 2027-12-31, low", "¤{due: 2027-12-31, value: 97, low"),
    ("target_without_level", "{due: 2027-12-31, value: 1050}", "¤{due: 2027-12-31}"),
    ("target_without_level", "low: 95, high: 100", "low: 95", "¤{due: 2027-12-31, low"),
    ("range_expected", "{due: 2027-12-31, low: 95, high: 100}", "¤{due: 2027-12-31, value: 95}"),
    ("range_not_expected", "{due: 2027-12-31, value: 1050}", "¤{due: 2027-12-31, low: 1, high: 2}"),
    ("range_reversed", "low: 95, high: 100", "low: ¤100, high: 95"),
    (
        "target_of_context",
        "direction: context",
        "direction: context\n    targets:\n      - ¤{due: 2027-12-31, value: 1}",
    ),
    ("active_unfinished", "    owner: kaupunki\n", "", "¤active"),
    ("active_unfinished", "    baseline: {period: 2024, value: 1000}\n", "", "¤active"),
    ("active_unfinished", "direction: context", "direction: context\n    state: ¤active"),
    # figures
    ("two_actual_series", "role: forecast", "role: ¤actual"),
    ("growth_of_range", "direction: range", "direction: range\n    method: ¤growth"),
    ("rate_without_per", "decimals: 0", "decimals: 0\n    measure: ¤rate"),
    ("out_of_range", "rhythm: year", "rhythm: month\n    control_chart: {trend: ¤5}"),
    ("unknown_choice", "rhythm: year", "rhythm: month\n    control_chart: {equal_values: ¤ignore}"),
    ("unknown_key", "rhythm: year", "rhythm: month\n    control_chart: {¤run: 8}"),
    ("missing_key", "rhythm: year", "rhythm: month\n    control_chart: {rebase: [¤{day: 2024-01-01}]}"),
    ("control_chart_too_seldom", "decimals: 0", "decimals: 0\n    ¤control_chart: {trend: 6}"),
    (
        "rebase_twice",
        "rhythm: year",
        "rhythm: month\n    control_chart:\n      rebase:\n"
        "        - {day: 2024-01-01, reason: {fi: Uusi palvelu}}\n"
        "        - {day: ¤2024-01-01, reason: {fi: Toinen}}",
    ),
    ("per_of_nothing", "decimals: 0", "decimals: 0\n    measure: count\n    per: ¤1000"),
    (
        "two_population_series",
        "      - id: ennuste\n",
        "      - {id: vaki, role: population}\n      - {id: toinen, role: ¤population}\n      - id: ennuste\n",
    ),
    ("figure_twice", "{period: 2024, value: 1000, ", "{period: ¤2023, value: 1000, "),
    ("mixed_periods", "{period: 2024, value: 1000, ", "{period: ¤2024Q1, value: 1000, "),
    ("value_and_missing", "missing: not_published", "value: 1, ¤missing: not_published"),
    ("no_value_nor_missing", "{period: 2025, missing: not_published}", "¤{period: 2025}"),
    ("preliminary_missing", "missing: not_published", "missing: not_published, status: ¤preliminary"),
    ("published_too_early", "published: 2024-03-20", "published: ¤2022-12-31"),
    ("retrieved_before_published", "retrieved: 2024-04-01", "retrieved: ¤2024-03-01"),
    ("next_before_published", "next_expected: 2025-03-20", "next_expected: ¤2024-03-20"),
]


def place_of_mark(text: str) -> tuple[int, int]:
    """Line and column of the mark, from 1."""
    before = text[: text.index("¤")]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def spoiled(case: tuple[str, ...]) -> tuple[str, tuple[int, int]]:
    """The spoiled file, and the place of its mistake."""
    _code, old, new, *mark = case
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    if mark:
        text = text.replace(mark[0].replace("¤", ""), mark[0], 1)
    return text.replace("¤", ""), place_of_mark(text)
