### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

checkins-call-first =
    <b>How was the meeting?</b>
    { $count } questions, 30 seconds. Taking part is optional. We make one group result. Your group leader and caseworker do not see your answer.
checkins-call =
    <b>How was the meeting?</b> { $count } questions, 30 seconds. You may take part, you do not have to. Your group leader does not see your answer.

    <i>1 of { $count }</i>
    <b>{ $question }</b>
checkins-call-again = One more time: { $call }
checkins-begin = Start
checkins-begin-after-all = Start after all
checkins-begin-until = Begin (until { $until })
checkins-not-now-button = Not now
checkins-who-sees-button = Who sees this?
checkins-not-now = Fine. Nobody sees whether you take part.
checkins-who-sees-answer =
    <b>Who sees your answer?</b>
    Not your group leader. Not your caseworker. Not the others.
    They only see one result of the whole group, such as "high". And only if 5 or more people answer.
    Telegram can see which button you press.
checkins-who-sees =
    { checkins-who-sees-answer }
    Answer until { $until }.
checkins-question =
    <i>{ $number } of { $total }</i>
    <b>{ $question }</b>
checkins-listen = <i>{ $question }</i>
checkins-question-typed =
    Good that you say something. Tap the answer that fits, then it counts.

    <i>{ $number } of { $total }</i>
    <b>{ $question }</b>
checkins-question-sent =
    I do not keep that. Tap the answer that fits.

    <i>{ $number } of { $total }</i>
    <b>{ $question }</b>
checkins-face = { $picture } { $words }
checkins-below = Your questions are below.
checkins-skip = Skip
checkins-as-it-is = Leave it
checkins-previous = Previous
checkins-saved =
    <b>Thank you. Saved without your name.</b>
    We only show what 5 or more people say together.
    You can change or remove it until { $until }.
checkins-saved-typed = Good that you react. I do not keep that. Your answers are saved, without your name. You can change or remove them until { $until }.
checkins-mended = <b>Changed.</b> Your old answer is gone.
checkins-change = Change
checkins-withdraw = Remove
checkins-withdrawn = <b>Your answers are removed.</b> Do you want to answer after all? You can until { $until }.
checkins-closed = These questions are closed. No problem. You get the next ones after the meeting of { $date }.
checkins-closed-last = These questions are closed. Thank you for being part of the group.
checkins-renewed = The bot was renewed. These questions do not count any more. It is not your fault. You get the next ones after the meeting of { $date }.
checkins-renewed-last = The bot was renewed. These questions do not count any more. It is not your fault. Thank you for being part of the group.
checkins-over = These questions are closed.
checkins-over-above = These questions are closed. What came out of them is above.
checkins-answered = { $members ->
    [0] 5 or more people
    [1] 5 or more people
    [2] 5 or more people
    [3] 5 or more people
    [4] 5 or more people
   *[other] 5 or more of { $members }
}
checkins-outcome =
    { $opening }
    <b>Below: your shared result from last { $day }’s meeting</b> ({ checkins-answered }).
    { $bands }
    <b>Question:</b> { $question }
checkins-outcome-thanks = Thanks everybody for answering.
checkins-done-talked = Previous result: discussed together.
checkins-done-asked = Previous question: talked about.
checkins-done-changed = Previous result: programme changed.
checkins-done-agreed = Previous result: agreement made.
checkins-picture-title = How it was on { $date }
checkins-picture-who = { checkins-answered }
checkins-picture-ask = Question:
checkins-outcome-too-few = There are too few answers. So we do not show a result. That protects everybody. Next time again?
checkins-outcome-renewed = The bot was renewed. So we do not show a result this time. All answers are gone. Next time again?
checkins-band-line = { $name }: { $band }
checkins-band-low = ▼ <b>low</b>
checkins-band-middle = ◆ <b>middle</b>
checkins-band-high = ▲ <b>high</b>
checkins-low = low
checkins-middle = middle
checkins-high = high
checkins-plain = { $words }
checkins-lines = { $lines }
