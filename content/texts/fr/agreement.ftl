### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

agreement-hint = Lire les accords de ton groupe
agreement-none = Vous n'avez pas encore fait d'accords.
agreement-of-which = <b>De quel groupe veux-tu voir les accords ?</b>
agreement-button = Nos accords
agreement-own = { $words }
agreement-line = • { $point }

agreement-point-op-tijd = Nous arrivons à l'heure.
agreement-point-afmelden = Je ne peux pas venir ? Je le dis.
agreement-point-uitpraten = Chacun peut finir de parler.
agreement-point-binnen = Ce qui est dit ici reste ici.
agreement-point-stil = Les téléphones sont en silencieux.
agreement-point-pas = Tout le monde peut dire « je passe ».
agreement-point-vragen = Toutes les questions sont bonnes.
agreement-point-respect = On ne se moque de personne.

agreement-shown = <b>Nos accords</b>
    { $lines }

agreement-day = { $text }
    Voici ce que vous avez décidé ensemble dans le groupe :
    { $lines }
agreement-again =
    <b>Est-ce que nous respectons nos accords ?</b> Parlez-en ensemble la prochaine fois. Voici ce que vous avez décidé ensemble :
    { $lines }
