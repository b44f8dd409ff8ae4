### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

common-expired = This button no longer works. You can do this now:
common-expired-toast = This button no longer works.
common-not-understood = I do not understand that. You can do this:
common-stranger = I do not know you yet. Do you have an invitation? Open the link or scan your group leader’s code.
common-not-stored = This was not saved. Please try again in a moment.
common-incident = Something went wrong on our side. You did nothing wrong. Please try again in a moment. Does it happen again? Then mention this number: <b>{ $number }</b>
common-only-private = I only do that in a private chat. Open a chat with me.
common-anonymous = I cannot see who you are. Turn off anonymous admin and try again.
common-only-text = I can only read text. Type your message, or tap a button.
common-menu = Menu
common-back = Back
common-cancel = Do not do it
common-help = <b>I can do this for you</b>
    { $commands }
common-help-line = { $command } – { $hint }
common-help-stranger = Do you have an invitation from your group leader? Open the link, or scan the code. Then I can help you.
common-hint-help = What can I do here?
common-short-description = Help for people who lead groups, and short questions for people who take part.
common-listen-button = 🔊 Listen
common-unheard =
    I cannot let you hear this here. It is not your fault. You can read it:
    { $text }
common-when-both = { $when } ({ $yours } where you are)
