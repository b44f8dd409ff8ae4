### Frans. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

checkins-call-first =
    <b>Comment était la rencontre ?</b>
    { $count } questions, 30 secondes. Participer est facultatif. Un résultat pour le groupe. Ton animateur et ton conseiller ne voient pas ta réponse.
checkins-call =
    <b>Comment était la rencontre ?</b> { $count } questions, 30 secondes. Tu peux participer, tu n’es pas obligé. Ton animateur ne voit pas ta réponse.

    <i>1 sur { $count }</i>
    <b>{ $question }</b>
checkins-call-again = Encore une fois : { $call }
checkins-begin = Commencer
checkins-begin-after-all = Commencer quand même
checkins-begin-until = Commencer ({ $until } au plus tard)
checkins-not-now-button = Pas maintenant
checkins-who-sees-button = Qui voit cela ?
checkins-not-now = D’accord. Personne ne voit si tu participes.
checkins-who-sees-answer =
    <b>Qui voit ta réponse ?</b>
    Pas ton animateur. Pas ton conseiller. Pas les autres.
    Ils voient seulement un résultat de tout le groupe, par exemple « haut ». Et seulement si 5 personnes ou plus répondent.
    Telegram peut voir quel bouton tu touches.
checkins-who-sees =
    { checkins-who-sees-answer }
    Tu peux répondre jusqu’à : { $until }.
checkins-question =
    <i>{ $number } sur { $total }</i>
    <b>{ $question }</b>
checkins-listen = <i>{ $question }</i>
checkins-question-typed =
    C’est bien que tu dises quelque chose. Touche la réponse qui convient, alors elle compte.

    <i>{ $number } sur { $total }</i>
    <b>{ $question }</b>
checkins-question-sent =
    Je ne garde pas cela. Touche la réponse qui convient.

    <i>{ $number } sur { $total }</i>
    <b>{ $question }</b>
checkins-face = { $picture } { $words }
checkins-below = Tes questions sont plus bas.
checkins-skip = Passer
checkins-as-it-is = Laisser ainsi
checkins-previous = Précédente
checkins-saved =
    <b>Merci. Enregistré sans ton nom.</b>
    On le montre seulement ensemble, à partir de 5 réponses.
    Tu peux changer ou retirer jusqu’à : { $until }.
checkins-saved-typed = C’est bien que tu réagisses. Je ne garde pas cela. Tes réponses sont enregistrées, sans ton nom. Tu peux changer ou retirer jusqu’à : { $until }.
checkins-mended = <b>C’est changé.</b> Ton ancienne réponse n’est plus là.
checkins-change = Changer
checkins-withdraw = Retirer
checkins-withdrawn = <b>Tes réponses sont retirées.</b> Tu veux quand même répondre ? C’est possible jusqu’à : { $until }.
checkins-closed = Ces questions sont fermées. Ce n’est pas grave. Tu reçois les prochaines après la rencontre de { $date }.
checkins-closed-last = Ces questions sont fermées. Merci pour ta présence dans le groupe.
checkins-renewed = Le bot a été renouvelé. Ces questions ne comptent plus. Ce n’est pas ta faute. Tu reçois les prochaines après la rencontre de { $date }.
checkins-renewed-last = Le bot a été renouvelé. Ces questions ne comptent plus. Ce n’est pas ta faute. Merci pour ta présence dans le groupe.
checkins-over = Ces questions sont fermées.
checkins-over-above = Ces questions sont fermées. Ce qui en est sorti est plus haut.
checkins-answered = { $members ->
    [0] 5 personnes ou plus
    [1] 5 personnes ou plus
    [2] 5 personnes ou plus
    [3] 5 personnes ou plus
    [4] 5 personnes ou plus
   *[other] 5 ou plus sur { $members }
}
checkins-outcome =
    { $opening }
    <b>Ci-dessous, votre résultat commun de { $day } dernier</b> ({ checkins-answered }).
    { $bands }
    <b>Question :</b> { $question }
checkins-outcome-thanks = Merci beaucoup pour vos réponses.
checkins-done-talked = Dernier résultat : discuté ensemble.
checkins-done-asked = Dernière question : discutée ensemble.
checkins-done-changed = Dernier résultat : programme changé.
checkins-done-agreed = Dernier résultat : accord trouvé.
checkins-picture-title = Comment c’était : { $date }
checkins-picture-who = { checkins-answered }
checkins-picture-ask = Question :
checkins-outcome-too-few = Il y a trop peu de réponses. C’est pourquoi nous ne montrons pas de résultat. Cela protège tout le monde. À la prochaine fois ?
checkins-outcome-renewed = Le bot a été renouvelé. C’est pourquoi nous ne montrons pas de résultat cette fois. Toutes les réponses sont effacées. À la prochaine fois ?
checkins-band-line = { $name } : { $band }
checkins-band-low = ▼ <b>bas</b>
checkins-band-middle = ◆ <b>moyen</b>
checkins-band-high = ▲ <b>haut</b>
checkins-low = bas
checkins-middle = moyen
checkins-high = haut
checkins-plain = { $words }
checkins-lines = { $lines }
