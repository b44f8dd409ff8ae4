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
reminders-why-outcome = Це ваш результат. Ви бачите його першими, один раз, коли запитання закрито.
