### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $first ->
    [yes] { $day ->
        [today] La première rencontre est aujourd’hui.
        [tomorrow] La première rencontre est demain.
       *[soon] La première rencontre arrive bientôt.
    }
   *[no] { $day ->
        [today] Il y a une rencontre aujourd’hui.
        [tomorrow] Il y a une rencontre demain.
       *[soon] Il y a bientôt une rencontre.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. À bientôt !
reminders-day-place = { reminders-coming }
    <b>{ $when }</b>, { $place }. À bientôt !
reminders-day-chat = { $text }
    Ce que vous pensez ensemble arrive dans votre discussion de groupe.
reminders-button-why = Pourquoi ce message ?
reminders-why-day = Tu reçois ceci parce que tu participes. Cela vient la veille, une fois.
reminders-why-ask = Tu reçois ceci parce que tu as dit oui. Cela vient après une rencontre. Pas encore répondu ? Alors encore une fois ce soir-là.
reminders-why-outcome = Ce résultat est à vous. Vous le voyez en premier, une fois, quand les questions sont fermées.
