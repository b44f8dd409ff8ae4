### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $turn ->
    [first] { $day ->
        [today] Сьогодні перша зустріч.
        [tomorrow] Завтра перша зустріч.
       *[soon] Скоро перша зустріч.
    }
    [last] { $day ->
        [today] Сьогодні остання зустріч.
        [tomorrow] Завтра остання зустріч.
       *[soon] Скоро остання зустріч.
    }
   *[other] { $day ->
        [today] Сьогодні знову зустріч.
        [tomorrow] Завтра знову зустріч.
       *[soon] Скоро знову зустріч.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. До зустрічі!
reminders-place = { $text }
    Де: <b>{ $place }</b>
reminders-place-alone = { $text } Не можеш прийти? Скажи нам про це кнопкою під цим повідомленням.
    Де: <b>{ $place }</b>
reminders-day-chat = { $text }
    Те, що ви думаєте разом, прийде у ваш чат групи.
reminders-button-why = Чому я це отримую?
reminders-why-day = Ти отримуєш це, бо береш участь. Приходить за день, один раз.
reminders-why-ask = Ти отримуєш це, бо є твоя згода. Приходить після зустрічі. Ще немає відповіді? Тоді ще раз того вечора.
reminders-why-ask-once = Ти отримуєш це, бо є твоя згода. Приходить після зустрічі, один раз.
reminders-why-outcome = Це ваш результат. Ви бачите його першими, один раз, коли запитання закрито.
reminders-moved =
    Зустріч { $old } перенесено.
    Тепер: <b>{ $when }</b>. { $later ->
        [0] До зустрічі!
       *[other] Наступні зсуваються так само.
    }
reminders-moved-place =
    Зустріч { $old } перенесено. Зверни увагу: місце теж нове, воно в кінці повідомлення.
    Тепер: <b>{ $when }</b>. { $later ->
        [0] До зустрічі!
       *[other] Наступні зсуваються так само і теж там.
    }
    Нове місце: <b>{ $place }</b>
reminders-elsewhere =
    Зустріч { $old } буде цього разу в іншому місці.
    Час залишається той самий: { $when }. { $later ->
        [0] До зустрічі!
       *[other] Наступні теж там.
    }
    Нове місце: <b>{ $place }</b>
reminders-placed =
    Для зустрічі { $old } тепер уже є місце.
    Час залишається той самий: { $when }. { $later ->
        [0] До зустрічі!
       *[other] Наступні теж там.
    }
    Місце: <b>{ $place }</b>
reminders-added =
    Буде ще одна зустріч: <b>{ $when }</b>.
    До зустрічі!
reminders-added-place =
    Буде ще одна зустріч: <b>{ $when }</b>.
    До зустрічі! Хочеш додати її у свій календар? Напиши /agenda.
    Де: <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] Зустріч <b>{ $old }</b> скасовано.
        [one] Зустріч <b>{ $old }</b> і ще одну після неї скасовано.
       *[other] Зустріч <b>{ $old }</b> і ще кілька після неї ({ $later }) скасовано.
    }
    { $next }
reminders-revived = { $later ->
        [0] Зустріч { $old } усе ж відбудеться: <b>{ $when }</b>. До зустрічі!
       *[other] Зустрічі від { $old } усе ж відбудуться. Перша: <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] Зустріч { $old } усе ж відбудеться: <b>{ $when }</b>. До зустрічі!
       *[other] Зустрічі від { $old } усе ж відбудуться. Перша: <b>{ $when }</b>.
    }
    Зверни увагу: місце нове, воно в кінці повідомлення.
    Нове місце: <b>{ $place }</b>
reminders-news-next = Наступна: { $when }.
reminders-news-no-next = Наступної зустрічі поки немає.
reminders-news-also =
    { $text }
    Того тижня є також: <b>{ $when }</b>.
reminders-news-coming = { $text }
    Не можеш тоді прийти? Скажи це кнопкою внизу.
reminders-why-news = Ти отримуєш це повідомлення, бо змінилася одна з твоїх зустрічей. Воно приходить раз на кожну зміну.
