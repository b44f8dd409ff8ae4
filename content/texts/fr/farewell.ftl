### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>C’était la dernière fois. Que t’a donné le groupe ?</b>
    Touche tout ce qui convient. Personne ne voit ton choix.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Du courage
farewell-gift-steun = Du soutien
farewell-gift-ideeen = Des idées
farewell-gift-plezier = De la joie
farewell-button-done = Terminé
farewell-card =
    <b>Comment c’était : { $date }</b> ({ checkins-answered })
    { $bands }

    { $lines }
farewell-card-too-few =
    Il y a trop peu de réponses. C’est pourquoi nous ne montrons pas de résultat. Cela protège tout le monde. Merci d’avoir été là.

    { $lines }
farewell-given =
    <b>Vous vous êtes donné :</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = Le { $date }, nous effaçons qui faisait partie de ce groupe.
farewell-goal-was = <b>Vous vouliez :</b> { $goal }
