### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $turn ->
    [first] { $day ->
        [today] Today is the first meeting.
        [tomorrow] Tomorrow is the first meeting.
       *[soon] The first meeting is coming.
    }
    [last] { $day ->
        [today] Today is the last meeting.
        [tomorrow] Tomorrow is the last meeting.
       *[soon] The last meeting is coming.
    }
   *[other] { $day ->
        [today] Today there is a meeting again.
        [tomorrow] Tomorrow there is a meeting again.
       *[soon] There is a meeting coming again.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. See you then!
reminders-place = { $text }
    Where: <b>{ $place }</b>
reminders-place-alone = { $text } Can you not come? Use the button below to tell us.
    Where: <b>{ $place }</b>
reminders-day-chat = { $text }
    What you think together comes in your own group chat.
reminders-button-why = Why do I get this?
reminders-why-day = You get this because you take part. It comes the day before, once.
reminders-why-ask = You get this because you said yes. It comes after a meeting. Did you not answer yet? Then once more that evening.
reminders-why-ask-once = You get this because you said yes. It comes after a meeting, once.
reminders-why-outcome = This result is yours. You see it first, once, when the questions are closed.
reminders-moved =
    The meeting of { $old } has moved.
    It is now <b>{ $when }</b>. { $later ->
        [0] See you then!
       *[other] The later ones move in the same way.
    }
reminders-moved-place =
    The meeting of { $old } has moved. Please note: the place is new too.
    It is now <b>{ $when }</b>. { $later ->
        [0] See you then!
       *[other] The later ones move in the same way and are there too.
    }
    The new place: <b>{ $place }</b>
reminders-elsewhere =
    The meeting of { $old } is in another place.
    The time stays: { $when }. { $later ->
        [0] See you then!
       *[other] The later ones are there too.
    }
    The new place: <b>{ $place }</b>
reminders-placed =
    There is now a place for the meeting of { $old }.
    The time stays: { $when }. { $later ->
        [0] See you then!
       *[other] The later ones are there too.
    }
    The place: <b>{ $place }</b>
reminders-added =
    There is one more meeting: <b>{ $when }</b>.
    See you then!
reminders-added-place =
    There is one more meeting: <b>{ $when }</b>.
    See you then! Do you want it in your own calendar? Type /agenda.
    Where: <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] The meeting of <b>{ $old }</b> is cancelled.
        [one] The meeting of <b>{ $old }</b> and one more after it are cancelled.
       *[other] The meeting of <b>{ $old }</b> and { $later } more after it are cancelled.
    }
    { $next }
reminders-revived = { $later ->
        [0] The meeting of { $old } takes place after all: <b>{ $when }</b>. See you then!
       *[other] The meetings from { $old } take place after all. The first is <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] The meeting of { $old } takes place after all: <b>{ $when }</b>. See you then!
       *[other] The meetings from { $old } take place after all. The first is <b>{ $when }</b>.
    }
    Please note: the place is new.
    The new place: <b>{ $place }</b>
reminders-news-next = The next one is { $when }.
reminders-news-no-next = There is no next meeting now.
reminders-news-also =
    { $text }
    That week there is also: <b>{ $when }</b>.
reminders-news-coming = { $text }
    Can you not come then? Say so with the button below.
reminders-why-news = You get this message because something changed about one of your meetings. It comes once for each change.
