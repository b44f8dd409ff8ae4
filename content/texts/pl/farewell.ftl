### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>To było ostatnie spotkanie. Co dała ci grupa?</b>
    Dotknij wszystkiego, co pasuje. Nikt nie widzi, co wybierasz.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Odwagę
farewell-gift-steun = Wsparcie
farewell-gift-ideeen = Nowe pomysły
farewell-gift-plezier = Radość
farewell-button-done = Gotowe
farewell-card =
    <b>Jak było: { $date }</b> ({ checkins-answered })
    { $bands }

    { $lines }
farewell-card-too-few =
    Jest za mało odpowiedzi. Dlatego nie pokazujemy wyniku. To chroni wszystkich. Dziękujemy za obecność.

    { $lines }
farewell-given =
    <b>Daliście sobie:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = { $date } usuwamy informację, kto był w tej grupie.
farewell-goal-was = <b>Wasz cel:</b> { $goal }
