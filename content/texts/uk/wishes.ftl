### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

wishes-button-absent = Я не прийду
wishes-button-coming = Я все ж прийду
wishes-absent-ask = <b>Ти не прийдеш: { $when }?</b> Тоді натисни нижче. Причина не потрібна.
wishes-absent = <b>Добре, що ти кажеш.</b> Ти не прийдеш: { $when }. Ведучий бачить лише, скільки людей не прийде, не хто. Причина не потрібна. Запитання все одно прийшли? Відповідати на них не потрібно.
wishes-coming = <b>Добре, до зустрічі!</b> Ти прийдеш: { $when }.
wishes-why-member = { $why }
    { $rule } { $next }
wishes-why-at = Постійне правило, заплановано: { $at }.
wishes-why-rule = Постійне правило.
wishes-why-next = Наступне: { $next }.
wishes-why-last = Більше не буде.
wishes-button-hour = Знову через 1 годину
wishes-button-tonight = Сьогодні ввечері, 18:30
wishes-button-morning = Завтра, 8:30
wishes-button-mute = Більше цього не надсилати
wishes-button-unmute = Знову це надсилати
wishes-button-mine = Мої повідомлення
wishes-put-off = Прийде знову: <b>{ $at }</b>.
wishes-button-not-later = Скасувати
wishes-not-later = Добре. Це повідомлення більше не прийде.
wishes-held-quiet = { $text }
    Що вийшло минулого разу, написано біля запитань.
wishes-held-full = { $text }
    Одне повідомлення я затримую: трьох на тиждень досить.
wishes-mine = <b>Твої повідомлення</b>
    { $lines }
wishes-now-all = Зараз ти отримуєш усі повідомлення.
wishes-now-less = Зараз ти отримуєш менше повідомлень.
wishes-now-needed = Зараз ти отримуєш лише необхідне.
wishes-now-off = Цього я не надсилаю:
    { $sorts }
wishes-off-line = • { $sort }
wishes-now-away = Тебе немає до { $until } включно. До того часу я пишу лише тоді, коли зустріч змінюється.
wishes-now-instead = Для твоєї групи є { $name }.
wishes-button-all = Надсилати все
wishes-button-less = Надсилати менше
wishes-button-needed = Лише необхідне
wishes-button-away = Я їду у відпустку
wishes-button-back = Я знову тут
wishes-button-planned = Що заплановано?
wishes-away-which-day = <b>До якого дня тебе немає?</b> Натисни або напиши день у межах трьох місяців. Потім я почну знову.
wishes-away-no-such-day = <b>Такого дня немає.</b> Подивись ще раз у календар.
    { $question }
wishes-button-until = до { $day }
wishes-planned = <b>Ось що заплановано</b>
    { $lines }
wishes-planned-line = <b>{ $at }</b>: { $sort }
wishes-planned-quiet = <b>{ $at }</b>: { $sort }, біля запитань
wishes-planned-nothing = Нічого не заплановано.
wishes-sort-member-day = нагадування
wishes-sort-member-ask = запитання
wishes-sort-member-nudge = запитання, якщо ще немає відповіді
wishes-sort-member-outcome = результат
wishes-sort-news = новина про зустріч
wishes-hint-mine = Більше чи менше повідомлень, відпустка
wishes-hint-planned = Побачити, які повідомлення прийдуть
wishes-button-zone = Мій часовий пояс
wishes-button-city = { $city }
wishes-zone-which = <b>Котра година у тебе?</b> Натисни на місце або напиши місто чи країну. Тоді мої повідомлення приходять удень. Я називаю і твій час.
wishes-zone-unknown = Я не знаю цього міста чи країни. Напиши велике місто поруч.
wishes-now-zone = Твій час: { $city } (зараз { $now }).
wishes-hint-zone = Вибрати часовий пояс
wishes-words-absent =
    хворію, хворий, хвора, не прийду, не зможу прийти, не можу прийти, я хворий
    я хвора, я хворію, не приду, я болею
