### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $first ->
    [yes] { $day ->
        [today] Сьогодні перша зустріч.
        [tomorrow] Завтра перша зустріч.
       *[soon] Скоро перша зустріч.
    }
   *[no] { $day ->
        [today] Сьогодні знову зустріч.
        [tomorrow] Завтра знову зустріч.
       *[soon] Скоро знову зустріч.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. До зустрічі!
reminders-day-place = { reminders-coming }
    <b>{ $when }</b>, { $place }. До зустрічі!
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
reminders-elsewhere =
    Зустріч { $old } в іншому місці: <b>{ $place }</b>.
    Час той самий: { $when }. { $later ->
        [0] { "" }
       *[other] Наступні теж там.
    }
reminders-placed =
    Зустріч { $old } буде тут: <b>{ $place }</b>.
    Час той самий: { $when }. { $later ->
        [0] { "" }
       *[other] Наступні теж там.
    }
reminders-added =
    Буде ще одна зустріч: <b>{ $when }</b>.
    До зустрічі!
reminders-added-place =
    Буде ще одна зустріч: <b>{ $when }</b>, { $place }.
    До зустрічі!
reminders-cancelled = { $later ->
        [0] Зустріч <b>{ $old }</b> скасовано.
        [one] Зустріч <b>{ $old }</b> і наступні ({ $later }) скасовано.
       *[other] Зустріч <b>{ $old }</b> і наступні ({ $later }) скасовано.
    }
    { $next }
reminders-revived = { $later ->
        [0] Зустріч { $old } усе ж відбудеться: <b>{ $when }</b>. До зустрічі!
       *[other] Зустрічі від { $old } усе ж відбудуться. Перша: <b>{ $when }</b>.
    }
reminders-news-next = Наступна: { $when }.
reminders-news-no-next = Наступної зустрічі поки немає.
reminders-why-news = Ти отримуєш це повідомлення, бо змінилася одна з твоїх зустрічей. Воно приходить раз на кожну зміну.
