### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>This was the last time. What did the group give you?</b>
    Tap everything that fits. Nobody sees what you choose.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Courage
farewell-gift-steun = Support
farewell-gift-ideeen = New ideas
farewell-gift-plezier = Fun
farewell-button-done = Done
farewell-card =
    <b>How it was on { $date }</b> ({ checkins-answered })
    { $bands }

    { $lines }
farewell-card-too-few =
    There are too few answers. So we do not show a result. That protects everybody. Thank you for being there.

    { $lines }
farewell-given =
    <b>You gave each other:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = On { $date } we erase who was in this group.
farewell-goal-was = <b>You wanted:</b> { $goal }
