### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

checkins-call-first =
    <b>Як пройшла зустріч?</b>
    Запитань: { $count }, час: 30 секунд. Можна відповісти, але не обов’язково. Ми робимо один результат усієї групи. Ведучий і твій куратор не бачать твоєї відповіді.
checkins-call =
    <b>Як пройшла зустріч?</b> Запитань: { $count }, час: 30 секунд. Можна відповісти, але не обов’язково. Ведучий не бачить твоєї відповіді.

    <i>1 з { $count }</i>
    <b>{ $question }</b>
checkins-call-again = Ще раз: { $call }
checkins-begin = Почати
checkins-begin-after-all = Усе ж почати
checkins-begin-until = Почати (до: { $until })
checkins-not-now-button = Не зараз
checkins-who-sees-button = Хто це бачить?
checkins-not-now = Добре. Ніхто не бачить, чи ти береш участь.
checkins-who-sees-answer =
    <b>Хто бачить твою відповідь?</b>
    Не ведучий. Не твій куратор. Не інші.
    Вони бачать лише результат усієї групи, наприклад «високо». І лише якщо відповіли 5 або більше людей.
    Telegram може бачити, яку кнопку ти натискаєш.
checkins-who-sees =
    { checkins-who-sees-answer }
    Відповідати можна до: { $until }.
checkins-question =
    <i>{ $number } з { $total }</i>
    <b>{ $question }</b>
checkins-listen = <i>{ $question }</i>
checkins-question-typed =
    Добре, що ти пишеш. Натисни відповідь, яка підходить, тоді вона рахується.

    <i>{ $number } з { $total }</i>
    <b>{ $question }</b>
checkins-question-sent =
    Я цього не зберігаю. Натисни відповідь, яка підходить.

    <i>{ $number } з { $total }</i>
    <b>{ $question }</b>
checkins-face = { $picture } { $words }
checkins-below = Твої запитання — нижче.
checkins-skip = Пропустити
checkins-as-it-is = Залишити так
checkins-previous = Попереднє
checkins-saved =
    <b>Дякуємо. Збережено без твого імені.</b>
    Показуємо це лише разом, від 5 відповідей.
    Змінити або забрати можна до: { $until }.
checkins-saved-typed = Добре, що ти пишеш. Я цього не зберігаю. Твої відповіді збережено без імені. Змінити або забрати можна до: { $until }.
checkins-mended = <b>Змінено.</b> Твоєї старої відповіді більше немає.
checkins-change = Змінити
checkins-withdraw = Забрати
checkins-withdrawn = <b>Твої відповіді видалено.</b> Хочеш усе ж відповісти? Можна до: { $until }.
checkins-closed = Ці запитання закрито. Нічого страшного. Наступні прийдуть після зустрічі: { $date }.
checkins-closed-last = Ці запитання закрито. Дякуємо за час у групі.
checkins-renewed = Бот оновлено. Ці запитання більше не враховуються. Це не твоя помилка. Наступні прийдуть після зустрічі: { $date }.
checkins-renewed-last = Бот оновлено. Ці запитання більше не враховуються. Це не твоя помилка. Дякуємо за час у групі.
checkins-over = Ці запитання закрито.
checkins-over-above = Ці запитання закрито. Що з них вийшло, є вище.
checkins-answered = { $members ->
    [0] 5 або більше людей
    [1] 5 або більше людей
    [2] 5 або більше людей
    [3] 5 або більше людей
    [4] 5 або більше людей
   *[other] 5 або більше з { $members }
}
checkins-outcome =
    { $opening }
    <b>Нижче ваш спільний результат, остання зустріч: { $day }</b> ({ checkins-answered }).
    { $bands }
    <b>Запитання:</b> { $question }
checkins-outcome-thanks = Щиро дякуємо за ваші відповіді.
checkins-done-talked = Минулий результат: обговорили разом.
checkins-done-asked = Минуле запитання: обговорили.
checkins-done-changed = Минулий результат: змінили програму.
checkins-done-agreed = Минулий результат: домовилися.
checkins-picture-title = Як було: { $date }
checkins-picture-who = { checkins-answered }
checkins-picture-ask = Запитання:
checkins-outcome-too-few = Замало відповідей. Тому ми не показуємо результат. Це захищає всіх. Може, наступного разу?
checkins-outcome-renewed = Бот оновлено. Тому цього разу ми не показуємо результат. Усі відповіді видалено. Може, наступного разу?
checkins-band-line = { $name }: { $band }
checkins-band-low = ▼ <b>низько</b>
checkins-band-middle = ◆ <b>середньо</b>
checkins-band-high = ▲ <b>високо</b>
checkins-low = низько
checkins-middle = середньо
checkins-high = високо
checkins-plain = { $words }
checkins-lines = { $lines }
