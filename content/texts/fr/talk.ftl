### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

talk-button = Je veux parler à quelqu’un
talk-hint = Parler à quelqu’un
talk-whom =
    <b>À qui veux-tu parler ?</b>
    Tu vas mal maintenant ? Appelle le 113. Danger ? Appelle le 112.
talk-nobody = Je ne connais personne à qui demander. Tu vas mal maintenant ? Appelle le 113. Danger ? Appelle le 112.
talk-label-guide = { $name }
talk-label-coordinator = { $name } (coordination)
talk-heard =
    <b>C’est bien que tu le dises.</b> Tu n’as pas à faire ça tout seul.
    { $next }
talk-consent = { $to } verra ton nom Telegram : <b>{ $name }</b>. Personne d’autre ne le voit.
talk-button-yes = Oui, demande
talk-arrived =
    <b>C’est arrivé.</b> { $to } reçoit ta demande maintenant.
    Tu vas mal ? Appelle le 113. Danger ? Appelle le 112.
talk-arrived-later =
    <b>C’est arrivé.</b> { $to } reçoit ta demande : { $when }.
    Tu vas mal ? Appelle le 113. Danger ? Appelle le 112.
talk-button-not = Finalement non
talk-withdrawn = <b>Bien.</b> Ta demande est retirée. Tu peux toujours demander encore.
talk-picked = <b>{ $to } va te contacter.</b> Par un message, ou à la prochaine rencontre.
talk-pass-on =
    <b>{ $to } n’a pas encore réagi.</b> Ce n’est pas à cause de toi. Veux-tu demander à quelqu’un d’autre ?
    Tu vas mal maintenant ? Appelle le 113. Danger ? Appelle le 112.
talk-words =
    aide, secours, sos, urgence, suicide, au secours, aide moi, aidez moi, besoin d'aide
    besoin d’aide, parler à quelqu'un, parler à quelqu’un, parler avec quelqu’un
    je vais mal, je vais très mal, ça va très mal
    ça ne va pas du tout, je me sens mal
    je me sens seul, je me sens seule, j’ai peur
    je n’en peux plus, j’en peux plus, envie de mourir, veux mourir
    ne veux plus vivre, veux plus vivre, me tuer
