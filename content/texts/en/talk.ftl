### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

talk-button = I want to talk to somebody
talk-hint = Talk to somebody
talk-whom =
    <b>Who do you want to talk to?</b>
    Are you in a bad way now? Call 113. Danger? Call 112.
talk-nobody = I know nobody to ask now. Are you in a bad way now? Call 113. Danger? Call 112.
talk-label-guide = { $name }
talk-label-coordinator = { $name } (coordinator)
talk-heard =
    <b>How good that you say it.</b> You do not have to do this alone.
    { $next }
talk-consent = { $to } will see your Telegram name: <b>{ $name }</b>. Nobody else sees this.
talk-button-yes = Yes, ask
talk-arrived =
    <b>It arrived.</b> { $to } gets your question now.
    In a bad way? Call 113. Danger? Call 112.
talk-arrived-later =
    <b>It arrived.</b> { $to } gets your question { $when }.
    In a bad way? Call 113. Danger? Call 112.
talk-button-not = Do not ask after all
talk-withdrawn = <b>Good.</b> Your question is removed. You can always ask again.
talk-picked = <b>{ $to } will contact you.</b> Perhaps with a message, or at the next meeting.
talk-pass-on =
    <b>{ $to } has not reacted yet.</b> That is not because of you. Do you want to ask somebody else?
    Are you in a bad way now? Call 113. Danger? Call 112.
talk-words =
    help, sos, emergency, suicide, desperate, help me, need help, want help, please help
    talk to somebody, talk to someone, speak to somebody, speak to someone
    not doing well, doing very badly, feel very bad, feel terrible, feel alone
    so lonely, i am afraid, i am scared, cannot go on
    can't go on, cant go on, want to die
    do not want to live, don't want to live, dont want to live
    kill myself, end my life, he hits me, being threatened
