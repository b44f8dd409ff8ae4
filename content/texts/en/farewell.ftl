### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>This was the last time. What did the group give you?</b>
    Tap everything that fits. Nobody sees what you choose.
farewell-gifts-again =
    <b>What did the group give you?</b>
    What you chose before is not shown here. Choose again and your old choice is gone. Or leave it.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Courage
farewell-gift-steun = Support
farewell-gift-ideeen = New ideas
farewell-gift-plezier = Fun
farewell-button-done = Done
farewell-card =
    { $opening }
    <b>Below: your shared result from last { $day }’s meeting</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    There are too few answers. So we do not show a result. That protects everybody. Thank you for being there.
farewell-card-renewed =
    The bot was renewed. So we do not show a result this time. All answers are gone. Thank you for being there.
farewell-card-with =
    { $card }

    { $lines }
farewell-card-unasked =
    This was the last time that the group came together. Thank you for being there. Below is what belongs to saying goodbye.
farewell-given =
    <b>You gave each other:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = On { $date } we erase who was in this group.
farewell-opening = Thank you for taking part! { farewell-erased }
farewell-goal-was = <b>You wanted:</b> { $goal }
farewell-goal-reached =
    { farewell-goal-was }
    <b>Reached:</b> { $band }
farewell-goal-now = <b>Your goal together:</b> { $goal }
farewell-goal-above =
    { farewell-goal-now }

    { $said }
