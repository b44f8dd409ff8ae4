### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>Це була остання зустріч. Що дала тобі група?</b>
    Натисни все, що підходить. Ніхто не бачить, що ти обираєш.
farewell-gifts-again =
    <b>Що дала тобі група?</b>
    Те, що ти обирав чи обирала раніше, тут не показано. Обереш знову, і старий вибір зникне. Або залиш так.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Сміливість
farewell-gift-steun = Підтримка
farewell-gift-ideeen = Нові ідеї
farewell-gift-plezier = Радість
farewell-button-done = Готово
farewell-card =
    { $opening }
    <b>Нижче ваш спільний результат, остання зустріч: { $day }</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    Замало відповідей. Тому ми не показуємо результат. Це захищає всіх. Дякуємо, що ви були.
farewell-card-renewed =
    Бот оновлено. Тому цього разу ми не показуємо результат. Усі відповіді видалено. Дякуємо, що ви були.
farewell-card-with =
    { $card }

    { $lines }
farewell-card-unasked =
    Це був останній раз, коли група зібралася разом. Дякуємо, що ви були з нами. Нижче написано те, що належить до прощання.
farewell-given =
    <b>Що ви дали одне одному:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = { $date } ми стираємо, хто був у цій групі.
farewell-opening = Дякуємо, що ви були з нами! { farewell-erased }
farewell-goal-was = <b>Ви хотіли:</b> { $goal }
farewell-goal-reached =
    { farewell-goal-was }
    <b>Досягнуто:</b> { $band }
farewell-goal-now = <b>Ваша мета:</b> { $goal }
farewell-goal-above =
    { farewell-goal-now }

    { $said }
