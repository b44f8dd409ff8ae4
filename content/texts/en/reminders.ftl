### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $first ->
    [yes] { $day ->
        [today] Today is the first meeting.
        [tomorrow] Tomorrow is the first meeting.
       *[soon] The first meeting is coming.
    }
   *[no] { $day ->
        [today] Today there is a meeting again.
        [tomorrow] Tomorrow there is a meeting again.
       *[soon] There is a meeting coming again.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. See you then!
reminders-day-place = { reminders-coming }
    <b>{ $when }</b>, { $place }. See you then!
reminders-day-chat = { $text }
    What you think together comes in your own group chat.
reminders-button-why = Why do I get this?
reminders-why-day = You get this because you take part. It comes the day before, once.
reminders-why-ask = You get this because you said yes. It comes after a meeting. Did you not answer yet? Then once more that evening.
reminders-why-outcome = This result is yours. You see it first, once, when the questions are closed.
