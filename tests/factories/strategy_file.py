"""A small strategy file that is right in every way: tests spoil it one place at a time."""

from typing import Final

GOOD: Final = """\
format: teoiksi-strategy/1
municipality:
  code: '153'
  name: {fi: Esimerkkilä, sv: Exempelby}
  website: https://www.esimerkkila.fi
term:
  id: valtuustokausi
  name: {fi: Valtuustokausi 2025–2029}
  start: 2025-06-01
  end: 2029-05-31
strategy:
  id: esimerkki
  name: {fi: Esimerkkilän strategia}
  term: valtuustokausi
  state: approved
  vision: {fi: Hyvä kaupunki elää}
  motto: {fi: Yhdessä}
  start: 2026-01-01
  end: 2029-12-31
  decision:
    decided_on: 2025-12-15
    section: § 45
    address: https://www.esimerkkila.fi/paatos
  texts:
    - id: miksi
      kind: reason
      title: {fi: Miksi}
      body: {fi: Koska}
  coverage:
    - matter: wellbeing
      text: {fi: Hyvinvointi on joka kärjessä}
  values:
    - id: rohkeus
      name: {fi: Rohkeus}
  spearheads:
    - id: koski
      name: {fi: Elävä koski}
      short_name: {fi: Koski}
      contents:
        - fi: Koski kuuluu kaikille
      goals:
        - id: asukkaat
          name: {fi: Asukkaita on enemmän}
          binding: true
          matters: [environment, wellbeing]
          indicators: [asukasluku]
      guardrails: [maaraajat]
  context: [vaesto]
units:
  - id: kaupunki
    name: {fi: Kaupunki}
sources:
  - id: tilastokeskus
    name: {fi: Väestörakenne}
    publisher: {fi: Tilastokeskus}
    address: https://stat.fi
    licence: CC BY 4.0
indicators:
  - id: asukasluku
    number: '1.1'
    name: {fi: Asukkaat}
    direction: grow
    unit: {fi: henkilöä}
    decimals: 0
    definition: {fi: Asukkaat vuoden lopussa}
    rhythm: year
    lag_days: 90
    source: tilastokeskus
    owner: kaupunki
    state: active
    baseline: {period: 2024, value: 1000}
    targets:
      - {due: 2027-12-31, value: 1050}
      - {due: 2029-12-31, value: 1100.5}
    series:
      - id: toteuma
        role: actual
        dimensions: {ika: kaikki}
        figures:
          - {period: 2023, value: 990, published: 2024-03-20, retrieved: 2024-04-01, next_expected: 2025-03-20}
          - {period: 2024, value: 1000, status: preliminary}
          - {period: 2025, missing: not_published}
      - id: ennuste
        role: forecast
        source: tilastokeskus
        figures:
          - {period: 2030, value: 1075, published: 2024-09-01}
  - id: maaraajat
    number: P1
    name: {fi: Määräajassa tehdyt päätökset}
    direction: range
    guardrail: true
    targets:
      - {due: 2027-12-31, low: 95, high: 100}
  - id: vaesto
    number: T1
    name: {fi: Väestö}
    direction: context
"""
