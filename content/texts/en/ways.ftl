### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

ways-pass-on =
    <b>Thank you. Pass the phone on.</b>
    Your answers are nowhere with your name.
    Are you next? Nobody sees what you choose. Do you answer on your own phone? Then pass it on.
ways-button-next = I am next
ways-button-language = Another language
ways-button-anew = Redo my own answers
ways-button-everybody = Everybody is done
ways-polls-introduction =
    <b>How was the meeting?</b>
    4 questions. You may vote, you do not have to. Nobody sees what you choose. Telegram does show how many people vote. I only show the result of the group. For that I need { $needed } votes, more if a leader joins. You can vote until { $until }.
ways-polls-again =
    <b>How was the meeting?</b>
    This chat has changed. That is why the 4 questions are here again. Did you vote already? Then please vote once more: those votes do not count. I need at least { $needed } votes. Nobody sees what you choose. You can vote until { $until }.
