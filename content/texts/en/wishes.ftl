### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

wishes-button-absent = I am not coming
wishes-button-coming = I am coming after all
wishes-absent-ask = <b>Are you not coming on { $when }?</b> Then tap below. You need no reason.
wishes-absent = <b>Good that you say so.</b> You are not coming on { $when }. Your group leader only sees how many people are not coming, not who. You need no reason. Do questions come anyway? You need not answer them.
wishes-coming = <b>Good, see you then!</b> You are coming on { $when }.
wishes-why-member = { $why }
    { $rule } { $next }
wishes-why-at = Fixed rule, planned for { $at }.
wishes-why-rule = Fixed rule.
wishes-why-next = Next: { $next }.
wishes-why-last = There will be no other.
wishes-button-hour = Again in 1 hour
wishes-button-tonight = Tonight, 18:30
wishes-button-morning = Tomorrow, 8:30
wishes-button-mute = Do not send this any more
wishes-button-unmute = Send this again
wishes-button-mine = My messages
wishes-put-off = Comes back: <b>{ $at }</b>.
wishes-button-not-later = Cancel this
wishes-not-later = OK. This message will not come again.
wishes-held-quiet = { $text }
    What came out last time is with the questions.
wishes-held-full = { $text }
    I kept one message back: three a week is enough.
wishes-mine = <b>Your messages</b>
    { $lines }
wishes-now-all = You get all messages now.
wishes-now-less = You get fewer messages now.
wishes-now-needed = You only get what is needed now.
wishes-now-off = I do not send this:
    { $sorts }
wishes-off-line = • { $sort }
wishes-now-away = You are away up to and including { $until }. Until then you only hear from me if a meeting changes.
wishes-now-instead = { $name } is there for your group.
wishes-button-all = Send everything
wishes-button-less = Send less
wishes-button-needed = Only what is needed
wishes-button-away = I am going on holiday
wishes-button-back = I am back
wishes-button-planned = What is planned?
wishes-away-which-day = <b>Up to which day are you away?</b> Tap, or type a day within three months. After that I start again by myself.
wishes-away-no-such-day = <b>That day does not exist.</b> Please check the calendar.
    { $question }
wishes-button-until = up to { $day }
wishes-planned = <b>This is planned</b>
    { $lines }
wishes-planned-line = <b>{ $at }</b>: { $sort }
wishes-planned-quiet = <b>{ $at }</b>: { $sort }, with the questions
wishes-planned-nothing = Nothing is planned.
wishes-sort-member-day = reminder
wishes-sort-member-ask = questions
wishes-sort-member-nudge = questions, if you did not answer yet
wishes-sort-member-outcome = result
wishes-sort-news = news about a meeting
wishes-hint-mine = More or fewer messages, holiday
wishes-hint-planned = See which messages will come
wishes-button-zone = My time zone
wishes-button-city = { $city }
wishes-zone-which = <b>What time is it where you are?</b> Tap a place, or type a city or country. My messages then come in the daytime. I also say your time.
wishes-zone-unknown = I do not know that city or country. Type a big city nearby.
wishes-now-zone = Your time: { $city } (now { $now }).
wishes-hint-zone = Choose your time zone
wishes-words-absent =
    sick, ill, absent, not coming, cannot come, can't come, cant come
    can not come, won't come, am sick, i'm sick, am ill, i'm ill
    cannot be there
