### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $turn ->
    [first] { $day ->
        [today] La première rencontre est aujourd’hui.
        [tomorrow] La première rencontre est demain.
       *[soon] La première rencontre arrive bientôt.
    }
    [last] { $day ->
        [today] La dernière rencontre est aujourd’hui.
        [tomorrow] La dernière rencontre est demain.
       *[soon] La dernière rencontre arrive bientôt.
    }
   *[other] { $day ->
        [today] Il y a une rencontre aujourd’hui.
        [tomorrow] Il y a une rencontre demain.
       *[soon] Il y a bientôt une rencontre.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. À bientôt !
reminders-place = { $text }
    Lieu : <b>{ $place }</b>
reminders-place-alone = { $text } Tu ne peux pas venir ? Dis-le avec le bouton ci-dessous.
    Lieu : <b>{ $place }</b>
reminders-day-chat = { $text }
    Ce que vous pensez ensemble arrive dans votre discussion de groupe.
reminders-button-why = Pourquoi ce message ?
reminders-why-day = Tu reçois ceci parce que tu participes. Cela vient la veille, une fois.
reminders-why-ask = Tu reçois ceci parce que tu as dit oui. Cela vient après une rencontre. Pas encore répondu ? Alors encore une fois ce soir-là.
reminders-why-ask-once = Tu reçois ceci parce que tu as dit oui. Cela vient après une rencontre, une fois.
reminders-why-outcome = Ce résultat est à vous. Vous le voyez en premier, une fois, quand les questions sont fermées.
reminders-moved =
    La rencontre de { $old } est déplacée.
    Nouvelle date : <b>{ $when }</b>. { $later ->
        [0] À bientôt !
       *[other] Les suivantes changent aussi.
    }
reminders-moved-place =
    La rencontre de { $old } est déplacée. Attention : le lieu aussi est nouveau.
    Nouvelle date : <b>{ $when }</b>. { $later ->
        [0] À bientôt !
       *[other] Les suivantes changent aussi et sont là aussi.
    }
    Le nouveau lieu : <b>{ $place }</b>
reminders-elsewhere =
    La rencontre de { $old } est dans un autre lieu.
    L’heure reste : { $when }. { $later ->
        [0] À bientôt !
       *[other] Les suivantes sont là aussi.
    }
    Le nouveau lieu : <b>{ $place }</b>
reminders-placed =
    Il y a maintenant un lieu pour la rencontre de { $old }.
    L’heure reste : { $when }. { $later ->
        [0] À bientôt !
       *[other] Les suivantes sont là aussi.
    }
    Le lieu : <b>{ $place }</b>
reminders-added =
    Il y a une rencontre de plus : <b>{ $when }</b>.
    À bientôt !
reminders-added-place =
    Il y a une rencontre de plus : <b>{ $when }</b>.
    À bientôt ! Tu la veux dans ton agenda ? Écris /agenda.
    Lieu : <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] La rencontre de <b>{ $old }</b> est annulée.
        [one] La rencontre de <b>{ $old }</b> et encore une après sont annulées.
       *[other] La rencontre de <b>{ $old }</b> et encore { $later } après sont annulées.
    }
    { $next }
reminders-revived = { $later ->
        [0] La rencontre de { $old } a lieu quand même : <b>{ $when }</b>. À bientôt !
       *[other] Les rencontres à partir de { $old } ont lieu quand même. La première : <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] La rencontre de { $old } a lieu quand même : <b>{ $when }</b>. À bientôt !
       *[other] Les rencontres à partir de { $old } ont lieu quand même. La première : <b>{ $when }</b>.
    }
    Attention : le lieu est nouveau.
    Le nouveau lieu : <b>{ $place }</b>
reminders-news-next = La prochaine : { $when }.
reminders-news-no-next = Il n’y a pas de prochaine rencontre pour l’instant.
reminders-news-also =
    { $text }
    Cette semaine-là, il y a aussi : <b>{ $when }</b>.
reminders-news-coming = { $text }
    Tu ne peux pas venir à ce moment-là ? Dis-le avec le bouton ci-dessous.
reminders-why-news = Tu reçois ce message parce qu’une de tes rencontres change. Il vient une fois par changement.
