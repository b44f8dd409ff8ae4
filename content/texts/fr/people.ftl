### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

people-menu-participant = <b>Que veux-tu faire ?</b> Tu ne dois rien faire. Je t’envoie un message quand il y a quelque chose.
people-menu-stranger = <b>Bienvenue.</b> Je suis Groepswijzer. Tu as une invitation de ton animateur ? Ouvre le lien ou scanne le code. Alors je peux t’aider.
people-about-button = C’est quoi, Groepswijzer ?
people-about = <b>Groepswijzer</b> aide les personnes qui animent un groupe. Tu participes à un groupe ? Tu reçois un message avant chaque rencontre et quelques questions courtes après. Ce n’est pas obligatoire. Il faut une invitation.
people-hint-menu = Que puis-je faire maintenant ?
people-hint-invite = Inviter quelqu’un
people-hint-data = Voir ce que nous gardons de toi
people-hint-erase = Effacer tout sur toi
people-hint-stop = Arrêter de participer
people-hint-language = Choisir ta langue
people-invitation-gone = Cette invitation ne marche pas (ou plus). Demande-en une nouvelle à ton animateur.
people-notice =
    <b>Pouvons-nous parfois te demander quelque chose ?</b>
    Après une rencontre, nous posons 4 questions courtes.

    <b>Tu n’es pas obligé de participer.</b> Tu dis non ? Alors rien ne change. Ton allocation ne change pas non plus.

    <b>Ton animateur et ton conseiller ne voient pas ce que tu réponds.</b> Ils voient seulement un résultat de tout le groupe. Et seulement si au moins 5 personnes répondent. Ton animateur ne voit pas non plus qui participe ou non.
people-notice-hello =
    Bonjour. Je suis Groepswijzer, un robot.

    { people-notice }
people-notice-again =
    L’explication sur les questions a changé. C’est pourquoi nous demandons encore une fois. Tu ne choisis rien ? Alors tu ne reçois plus de questions.

    { people-notice }
people-notice-again-longer =
    L’explication sur les questions a changé. Nous gardons quelque chose plus longtemps que ce que tu as lu avant. Combien de temps ? Appuie sur « { people-more-button } ». C’est pourquoi nous demandons encore une fois. Tu ne choisis rien ? Alors tu ne reçois plus de questions.

    { people-notice }
people-notice-aloud = C’est dans le message ci-dessus.
people-more-button = En savoir plus
people-choose-button-yes = Oui, je participe
people-choose-button-no = Non, je préfère pas
people-notice-more =
    <b>Une machine a traduit ce texte.</b> Personne de langue française ne l’a encore relu. Quelque chose n’est pas clair ? Demande à ton animateur.

    <b>Que gardons-nous ?</b> Le numéro de ton compte Telegram, ta langue, si tu veux des questions, et ton groupe. Ainsi le robot peut t’envoyer un message. Aussi quels messages étaient pour toi, et ce que tu dis de tes messages : moins, vacances, je ne viens pas. Nous ne recevons pas ton numéro de téléphone. { $people } jours après la dernière rencontre, nous effaçons que tu étais dans le groupe. Tu n’es dans aucun autre groupe ? Alors nous effaçons tout sur toi.

    <b>Que devient ta réponse ?</b> Nous gardons ta réponse 3 jours au plus, sans ton nom. Pendant ce temps, tu peux la changer ou la retirer. Ensuite nous faisons un seul résultat du groupe. Alors nous jetons ta réponse. Nous ne pouvons plus la retrouver. Le groupe apprend le résultat en premier. Ensuite ton animateur et le coordinateur le voient aussi. Nous effaçons le résultat { $outcomes } jours après la dernière rencontre.

    <b>Soyons honnêtes sur ce que nous ne pouvons pas promettre.</b> Le robot passe par Telegram. C’est une entreprise hors de l’Union européenne. Telegram peut voir que tu parles avec ce robot et quel bouton tu touches. Nous n’y pouvons rien. Pendant ces 3 jours, le responsable technique pourrait trouver ta réponse avec beaucoup d’efforts. C’est interdit. Dans un petit groupe, on peut parfois deviner ce que les autres pensent, ou voir que tout le monde a répondu.

    <b>Pas par Telegram ?</b> On peut aussi répondre aux questions sur papier, ou sur le téléphone de ton animateur. Demande-le. Au moins 5 personnes le font ainsi ? Alors cela compte toujours. Moins de personnes ? Alors parfois nous ne le comptons pas. Cela te protège. Tu peux aussi simplement participer au groupe, sans questions.

    <b>Tes droits.</b> Envoie /inzage pour voir ce que nous gardons de toi. Envoie /verwijder pour tout effacer. Envoie /stop pour arrêter. Une question ou une plainte ? Contacte { $contact }. Tu peux aussi te plaindre à l’Autoriteit Persoonsgegevens (l’autorité néerlandaise de la vie privée).

    <b>Besoin d’aide ?</b> Aucune personne ne lit ce robot. Tu ne vas pas bien ? Appelle le 113 (prévention du suicide, jour et nuit, gratuit : 0800-0113). Il y a un danger ? Appelle le 112.
people-chose-yes = <b>C’est bien que tu participes.</b> Tu reçois d’habitude un message avant chaque rencontre, et 4 questions après. Les questions viennent quand 5 personnes participent. Tu peux toujours arrêter : écris stop.
people-chose-no = <b>C’est d’accord.</b> Nous ne te posons pas de questions. Tu reçois d’habitude un message avant chaque rencontre. Tu peux toujours arrêter : écris stop.
people-notice-button = Que demandez-vous ?
people-data-button = Mes données
people-data =
    <b>Voici ce que nous gardons de toi</b>
    { $lines }

    Tu réponds à des questions après une rencontre ? Nous gardons ta réponse 3 jours au plus, sans ton nom. C’est pourquoi elle n’est pas dans cette liste.
people-data-nothing = Nous ne gardons rien de toi.
people-data-number = • Numéro de ton compte Telegram : { $number }
people-data-language = • Langue : { $language }
people-data-consent =
    { $answer ->
        [yes] • Tu as dit oui aux questions (version { $version } de l’explication)
       *[no] • Tu as dit non aux questions (version { $version } de l’explication)
    }
people-data-promised = • Ce que l’explication disait alors sur la durée, en jours après la dernière réunion : que tu étais dans le groupe { $people }, le résultat { $outcomes }
people-data-anew = • Que tu as reçu la nouvelle explication, et n’as pas encore choisi
people-data-name = • Nom : { $name }
people-data-role = • Ton rôle : { $role }
people-data-invited = • Quel collègue t’a invité
people-data-awaiting = • Que j’attends un texte de toi
people-data-unreachable = • Que tu as bloqué ce robot
people-data-group = • Groupe { $title } : { $part }
people-data-group-more =
    • Groupe { $title } : { $part }
    { $details }
people-data-since = – depuis { $since }
people-data-phase = – la phase que tu as choisie, { $at }
people-data-debriefs =
    { $count ->
        [one] – 1 bilan à ton nom
       *[other] – { $count } bilans à ton nom
    }
people-data-messages =
    { $count ->
        [one] – quel message était pour toi, et quand
       *[other] – quels { $count } messages étaient pour toi, et quand
    }
people-data-talk = • Que tu veux parler à { $name }, jusqu’à sa réaction (7 jours au plus)
people-data-asked =
    { $count ->
        [one] • Qu’1 participant veut te parler
       *[other] • Que { $count } participants veulent te parler
    }
people-data-frequency-less = • Que tu veux moins de messages
people-data-frequency-needed = • Que tu veux seulement le nécessaire
people-data-muted =
    { $count ->
        [one] • Quelle sorte de message tu as désactivée
       *[other] • Quelles { $count } sortes de messages tu as désactivées
    }
people-data-away = • Que tu es absent jusqu’au { $until } inclus
people-data-away-instead = • Que tu es absent jusqu’au { $until } inclus, et qui te remplace
people-data-zone = • Ton fuseau horaire : { $zone }
people-data-spent =
    { $count ->
        [one] • Quel message était prêt pour toi en une semaine. Ainsi tu n’en reçois pas trop.
       *[other] • Quels { $count } messages étaient prêts pour toi en une semaine. Ainsi tu n’en reçois pas trop.
    }
people-data-held = • Qu’un message est venu sans son, ou n’est pas venu. Je le dis avec ton prochain rappel.
people-data-called = • Quel jour tu as reçu des questions pour la première fois. Après, j’explique moins.
people-data-absent =
    { $count ->
        [one] – que tu ne viens pas une fois
       *[other] – que tu ne viens pas { $count } fois
    }
people-data-later =
    { $count ->
        [one] – que tu veux recevoir 1 message plus tard
       *[other] – que tu veux recevoir { $count } messages plus tard
    }
people-data-calls = – dans quel message sont tes questions
people-data-draft = • Un groupe que tu prépares : { $title }
people-data-favourites = • Les cartes que tu as gardées : { $cards }
people-data-seen =
    { $count ->
        [one] • La dernière carte que tu as vue
       *[other] • Les { $count } dernières cartes que tu as vues
    }
people-data-votes =
    { $count ->
        [one] • Si une carte t’a aidé
       *[other] • Pour { $count } cartes, si elles t’ont aidé
    }
people-data-proposal = • Une carte que tu as écrite : { $title }
people-data-invitation = • Une invitation que tu as faite ({ $role }, jusqu’à : { $until })
people-role-owner = gestionnaire
people-role-coordinator = coordinateur
people-role-facilitator = animateur
people-role-participant = participant
people-part-member = participant
people-part-facilitator = animateur
people-part-coordinator = coordinateur
people-part-former = ancien animateur
people-erase-button = Tout effacer
people-erase-ask =
    <b>Tout effacer ?</b>
    Alors je ne sais plus qui tu es. Dans ce robot, tu n’es plus dans ton groupe. On ne peut pas revenir en arrière.
people-erase-button-yes = Oui, efface tout
people-erased = <b>Tout est effacé.</b> Nous ne gardons plus rien de toi. Tu peux retirer toi-même les messages de cette discussion.
people-stop-button = Arrêter
people-stop-ask =
    <b>Tu veux arrêter ?</b>
    Alors tu ne reçois plus de messages ni de questions. Ce que nous gardons de toi est effacé. Ton animateur ne reçoit pas de message.
people-stop-button-yes = Oui, arrêter
people-stopped = <b>Tu as arrêté.</b> Tu veux revenir ? Demande le code à ton animateur.
people-one-language = Je parle seulement néerlandais maintenant.
people-language-chosen = Bien. Nous continuons dans cette langue.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ
people-language-which = <b>Langue</b> · Language
people-language-button = Langue · Taal · لغة · мова
people-data-until = – que tu remplaces quelqu'un ou qu'on te remplace, jusqu'au { $until }
people-data-agreements =
    { $count ->
        [one] – les accords que tu as notés 1 fois
       *[other] – les accords que tu as notés { $count } fois
    }
