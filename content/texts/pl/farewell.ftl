### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>To było ostatnie spotkanie. Co dała ci grupa?</b>
    Dotknij wszystkiego, co pasuje. Nikt nie widzi, co wybierasz.
farewell-gifts-again =
    <b>Co dała ci grupa?</b>
    Tego, co wybrano wcześniej, tu nie widać. Jeśli wybierzesz ponownie, stary wybór zniknie. Albo zostaw tak.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Odwagę
farewell-gift-steun = Wsparcie
farewell-gift-ideeen = Nowe pomysły
farewell-gift-plezier = Radość
farewell-button-done = Gotowe
farewell-card =
    { $opening }
    <b>Poniżej wasz wspólny wynik, ostatnie spotkanie: { $day }</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    Jest za mało odpowiedzi. Dlatego nie pokazujemy wyniku. To chroni wszystkich. Dziękujemy za obecność.
farewell-card-renewed =
    Bot został odnowiony. Dlatego tym razem nie pokazujemy wyniku. Wszystkie odpowiedzi zostały usunięte. Dziękujemy za obecność.
farewell-card-with =
    { $card }

    { $lines }
farewell-card-unasked =
    To było ostatnie spotkanie tej grupy. Dziękujemy, że byłaś lub byłeś z nami. Poniżej jest to, co należy do pożegnania grupy.
farewell-given =
    <b>Daliście sobie:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = { $date } usuwamy informację, kto był w tej grupie.
farewell-opening = Dziękujemy za udział! { farewell-erased }
farewell-goal-was = <b>Wasz cel:</b> { $goal }
farewell-goal-reached =
    { farewell-goal-was }
    <b>Osiągnięty:</b> { $band }
farewell-goal-now = <b>Wasz cel:</b> { $goal }
farewell-goal-above =
    { farewell-goal-now }

    { $said }
