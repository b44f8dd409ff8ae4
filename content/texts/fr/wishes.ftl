### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

wishes-button-absent = Je ne viens pas
wishes-button-coming = Je viens quand même
wishes-absent-ask = <b>Tu ne viens pas : { $when } ?</b> Alors touche ci-dessous. Il ne faut pas de raison.
wishes-absent = <b>Merci de le dire.</b> Tu ne viens pas : { $when }. Ton animateur voit seulement combien de personnes ne viennent pas, pas qui. Il ne faut pas de raison. Des questions arrivent quand même ? Tu peux ne pas y répondre.
wishes-coming = <b>Bien, à bientôt !</b> Tu viens : { $when }.
wishes-why-member = { $why }
    { $rule } { $next }
wishes-why-at = Règle fixe, prévu : { $at }.
wishes-why-rule = Règle fixe.
wishes-why-next = Prochain : { $next }.
wishes-why-last = Il n’y en aura pas d’autre.
wishes-button-hour = Encore dans 1 heure
wishes-button-tonight = Ce soir, 18 h 30
wishes-button-morning = Demain, 8 h 30
wishes-button-mute = Ne plus envoyer cela
wishes-button-unmute = Envoyer cela à nouveau
wishes-button-mine = Mes messages
wishes-put-off = Reviendra : <b>{ $at }</b>.
wishes-button-not-later = Finalement non
wishes-not-later = D’accord. Ce message ne reviendra pas.
wishes-held-quiet = { $text }
    Ce qui est ressorti la dernière fois est avec les questions.
wishes-held-full = { $text }
    J’ai retenu un message : trois par semaine suffisent.
wishes-mine = <b>Tes messages</b>
    { $lines }
wishes-now-all = Tu reçois maintenant tous les messages.
wishes-now-less = Tu reçois maintenant moins de messages.
wishes-now-needed = Tu reçois maintenant seulement le nécessaire.
wishes-now-off = Je n’envoie pas :
    { $sorts }
wishes-off-line = • { $sort }
wishes-now-away = Tu es absent jusqu’au { $until } inclus. Jusque-là je n’écris que si une rencontre change.
wishes-now-instead = { $name } est là pour ton groupe.
wishes-button-all = Tout envoyer
wishes-button-less = Envoyer moins
wishes-button-needed = Seulement le nécessaire
wishes-button-away = Je pars en vacances
wishes-button-back = Je suis de retour
wishes-button-planned = Qu’est-ce qui est prévu ?
wishes-away-which-day = <b>Jusqu’à quel jour es-tu absent ?</b> Touche, ou écris un jour dans les trois mois. Après, je recommence tout seul.
wishes-away-no-such-day = <b>Ce jour n’existe pas.</b> Regarde encore une fois le calendrier.
    { $question }
wishes-button-until = jusqu’au { $day }
wishes-planned = <b>Voici ce qui est prévu</b>
    { $lines }
wishes-planned-line = <b>{ $at }</b> : { $sort }
wishes-planned-quiet = <b>{ $at }</b> : { $sort }, avec les questions
wishes-planned-nothing = Rien n’est prévu.
wishes-sort-member-day = rappel
wishes-sort-member-ask = questions
wishes-sort-member-nudge = questions, si tu n’as pas encore répondu
wishes-sort-member-outcome = résultat
wishes-sort-news = nouvelles d’une rencontre
wishes-hint-mine = Plus ou moins de messages, vacances
wishes-hint-planned = Voir les messages à venir
wishes-button-zone = Mon fuseau horaire
wishes-button-city = { $city }
wishes-zone-which = <b>Quelle heure est-il chez toi ?</b> Touche un lieu, ou écris une ville ou un pays. Mes messages arrivent alors en journée. Je dis aussi ton heure.
wishes-zone-unknown = Je ne connais pas cette ville ou ce pays. Écris une grande ville proche.
wishes-now-zone = Ton heure : { $city } (maintenant { $now }).
wishes-hint-zone = Choisir ton fuseau horaire
wishes-words-absent =
    malade, absent, absente, ne viens pas, viens pas, ne peux pas venir
    peux pas venir, ne pourrai pas venir, suis malade, serai absent, serai absente
