### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

common-expired = Ce bouton ne marche plus. Voici ce que tu peux faire :
common-expired-toast = Ce bouton ne marche plus.
common-not-understood = Je ne comprends pas. Voici ce que tu peux faire :
common-stranger = Je ne te connais pas encore. Tu as une invitation ? Ouvre le lien ou scanne le code de ton animateur.
common-not-stored = Ce n’est pas enregistré. Essaie encore dans un instant.
common-incident = Il y a eu un problème chez nous. Ce n’est pas ta faute. Essaie encore dans un instant. Le problème revient ? Donne alors ce numéro : <b>{ $number }</b>
common-only-private = Je fais cela seulement en privé. Ouvre une discussion avec moi.
common-anonymous = Je ne vois pas qui tu es. Désactive l’administration anonyme et essaie encore.
common-only-text = Je lis seulement du texte. Écris ton message ou touche un bouton.
common-menu = Menu
common-back = Retour
common-cancel = Ne pas le faire
common-help = <b>Voici ce que je peux faire pour toi</b>
    { $commands }
common-help-line = { $command } – { $hint }
common-help-stranger = Tu as une invitation de ton animateur ? Ouvre le lien ou scanne le code. Alors je peux t’aider.
common-hint-help = Que puis-je faire ici ?
common-short-description = Aide pour les animateurs de groupe, et questions courtes pour les participants.
common-listen-button = 🔊 Écouter
common-unheard =
    Je ne peux pas te faire écouter cela ici. Ce n’est pas ta faute. Tu peux le lire :
    { $text }
common-when-both = { $when } (chez toi { $yours })
