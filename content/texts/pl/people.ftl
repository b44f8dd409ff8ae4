### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

people-menu-participant = <b>Co chcesz zrobić?</b> Nic nie musisz. Wyślę ci wiadomość, gdy coś będzie.
people-menu-stranger = <b>Witaj.</b> Jestem Groepswijzer. Masz zaproszenie od osoby, która prowadzi grupę? Otwórz link albo zeskanuj kod. Wtedy ci pomogę.
people-about-button = Co to jest Groepswijzer?
people-about = <b>Groepswijzer</b> pomaga osobom, które prowadzą grupę. Bierzesz udział w grupie? Przed każdym spotkaniem dostajesz wiadomość, a po nim kilka krótkich pytań. Możesz odpowiadać, nie musisz. Potrzebne jest zaproszenie.
people-hint-menu = Co mogę teraz zrobić?
people-hint-invite = Zaproś kogoś
people-hint-data = Zobacz, co o tobie zapisujemy
people-hint-erase = Usuń wszystko o tobie
people-hint-stop = Przestań brać udział
people-hint-language = Wybierz język
people-invitation-gone = To zaproszenie (już) nie działa. Poproś osobę prowadzącą o nowe.
people-notice =
    <b>Czy możemy czasem o coś zapytać?</b>
    Po spotkaniu zadajemy 4 krótkie pytania.

    <b>Nie musisz brać udziału.</b> Mówisz nie? Nic się wtedy nie zmieni. Twój zasiłek też się nie zmieni.

    <b>Osoba prowadząca i opiekun z gminy nie widzą, co odpowiadasz.</b> Widzą tylko wynik całej grupy. I tylko gdy odpowie co najmniej 5 osób. Osoba prowadząca nie widzi też, kto bierze udział, a kto nie.
people-notice-hello =
    Dzień dobry. Jestem Groepswijzer, jestem botem.

    { people-notice }
people-notice-again =
    Wyjaśnienie o pytaniach się zmieniło. Dlatego pytamy jeszcze raz. Nic nie wybierzesz? Wtedy nie dostaniesz już pytań.

    { people-notice }
people-notice-again-longer =
    Wyjaśnienie o pytaniach się zmieniło. Coś przechowujemy dłużej, niż było napisane wcześniej. Jak długo? Naciśnij „{ people-more-button }”. Dlatego pytamy jeszcze raz. Nic nie wybierzesz? Wtedy nie dostaniesz już pytań.

    { people-notice }
people-notice-aloud = To jest w wiadomości powyżej.
people-more-button = Chcę wiedzieć więcej
people-choose-button-yes = Tak, biorę udział
people-choose-button-no = Nie, wolę nie
people-notice-more =
    <b>Ten tekst przetłumaczyła maszyna.</b> Nie sprawdziła go jeszcze żadna osoba, dla której polski jest językiem ojczystym. Coś jest niejasne? Zapytaj osobę prowadzącą.

    <b>Co zapisujemy?</b> Numer twojego konta Telegram, twój język, to, czy chcesz pytań, i to, w jakiej jesteś grupie. Dzięki temu bot może wysłać ci wiadomość. Także to, jakie wiadomości były dla ciebie, i to, co mówisz o wiadomościach: mniej, urlop, nie przyjdę. Nie dostajemy twojego numeru telefonu. { $people } dni po ostatnim spotkaniu usuwamy to, że jesteś w grupie. Nie jesteś w innej grupie? Wtedy usuwamy wszystko o tobie.

    <b>Co się dzieje z twoją odpowiedzią?</b> Trzymamy ją najwyżej 3 dni, bez twojego imienia. W tym czasie możesz ją zmienić albo usunąć. Potem robimy jeden wynik grupy. Wtedy niszczymy twoją odpowiedź. Nie możemy jej już odnaleźć. Wynik pierwsza poznaje grupa. Potem widzą go także osoba prowadząca i koordynator. Wynik usuwamy { $outcomes } dni po ostatnim spotkaniu.

    <b>Szczerze o tym, czego nie możemy obiecać.</b> Bot działa przez Telegram. To firma spoza Unii Europejskiej. Telegram może widzieć, że rozmawiasz z tym botem i który przycisk naciskasz. Nie mamy na to wpływu. W ciągu tych 3 dni administrator techniczny mógłby z dużym wysiłkiem znaleźć twoją odpowiedź. To jest zabronione. W małej grupie ktoś może czasem zgadnąć, co myślą inni, albo zobaczyć, że odpowiedzieli wszyscy.

    <b>Nie przez Telegram?</b> Na pytania można odpowiedzieć też na papierze albo na telefonie osoby prowadzącej. Zapytaj o to. Robi tak co najmniej 5 osób? Wtedy to zawsze się liczy. Mniej osób? Wtedy czasem tego nie liczymy. To cię chroni. Możesz też po prostu brać udział w grupie, bez pytań.

    <b>Twoje prawa.</b> Wyślij /inzage, aby zobaczyć, co o tobie zapisujemy. Wyślij /verwijder, aby usunąć wszystko. Wyślij /stop, aby przestać. Pytanie albo skarga? Kontakt: { $contact }. Możesz też złożyć skargę w Autoriteit Persoonsgegevens (holenderski urząd ochrony danych).

    <b>Potrzebujesz pomocy?</b> Ludzie nie czytają tego bota. Czujesz się źle? Zadzwoń pod 113 (zapobieganie samobójstwom, dzień i noc, bezpłatnie: 0800-0113). Niebezpieczeństwo? Zadzwoń pod 112.
people-chose-yes = <b>Dobrze, że bierzesz udział.</b> Zwykle dostaniesz wiadomość przed każdym spotkaniem i 4 pytania po nim. Pytania przyjdą, gdy udział bierze 5 osób. Zawsze możesz przestać: napisz stop.
people-chose-no = <b>W porządku.</b> Nie zadamy ci pytań. Zwykle dostaniesz wiadomość przed każdym spotkaniem. Zawsze możesz przestać: napisz stop.
people-notice-button = O co pytacie?
people-data-button = Moje dane
people-data =
    <b>To o tobie zapisujemy</b>
    { $lines }

    Odpowiadasz na pytania po spotkaniu? Trzymamy twoją odpowiedź najwyżej 3 dni, bez imienia. Dlatego nie ma jej na tej liście.
people-data-nothing = Nic o tobie nie zapisujemy.
people-data-number = • Numer twojego konta Telegram: { $number }
people-data-language = • Język: { $language }
people-data-consent =
    { $answer ->
        [yes] • Twoja odpowiedź na pytania: tak (wersja { $version } wyjaśnienia)
       *[no] • Twoja odpowiedź na pytania: nie (wersja { $version } wyjaśnienia)
    }
people-data-promised = • Co wyjaśnienie mówiło wtedy o przechowywaniu, w dniach po ostatnim spotkaniu: twój udział w grupie { $people }, wynik { $outcomes }
people-data-anew = • Że masz nowe wyjaśnienie, a wyboru jeszcze nie ma
people-data-name = • Imię: { $name }
people-data-role = • Twoja rola: { $role }
people-data-invited = • Kto z pracy cię zaprosił
people-data-awaiting = • Że czekam na tekst od ciebie
people-data-unreachable = • Że ten bot jest u ciebie zablokowany
people-data-group = • Grupa { $title }: { $part }
people-data-group-more =
    • Grupa { $title }: { $part }
    { $details }
people-data-since = – od: { $since }
people-data-phase = – wybrana przez ciebie faza, { $at }
people-data-debriefs =
    { $count ->
        [one] – 1 podsumowanie z twoim imieniem
        [few] – { $count } podsumowania z twoim imieniem
       *[other] – { $count } podsumowań z twoim imieniem
    }
people-data-messages = – jakie wiadomości były dla ciebie i kiedy (liczba: { $count })
people-data-talk = • Że chcesz porozmawiać: { $name }, aż do reakcji (najwyżej 7 dni)
people-data-asked =
    { $count ->
        [one] • Że 1 uczestnik chce z tobą porozmawiać
       *[other] • Że chce z tobą porozmawiać uczestników: { $count }
    }
people-data-frequency-less = • Że chcesz mniej wiadomości
people-data-frequency-needed = • Że chcesz tylko to, co potrzebne
people-data-muted =
    { $count ->
        [one] • Jaki rodzaj wiadomości jest wyłączony
       *[other] • Jakie rodzaje wiadomości są wyłączone ({ $count })
    }
people-data-away = • Że masz wolne do { $until } włącznie
people-data-away-instead = • Że masz wolne do { $until } włącznie i kto cię zastępuje
people-data-zone = • Twoja strefa czasowa: { $zone }
people-data-spent = • Jakie wiadomości były dla ciebie w jednym tygodniu (liczba: { $count }). Dzięki temu nie dostajesz ich za dużo.
people-data-held = • Że jedna wiadomość przyszła bez dźwięku albo nie przyszła. Powiem to w następnym przypomnieniu.
people-data-called = • Którego dnia po raz pierwszy przyszły do ciebie pytania. Potem wyjaśniam mniej.
people-data-absent =
    { $count ->
        [one] – że raz nie przyjdziesz
       *[other] – ile razy nie przyjdziesz: { $count }
    }
people-data-later =
    { $count ->
        [one] – że chcesz dostać 1 wiadomość później
       *[other] – ile wiadomości chcesz dostać później: { $count }
    }
people-data-calls = – w której wiadomości są twoje pytania
people-data-draft = • Grupa, którą tworzysz: { $title }
people-data-favourites = • Zapisane przez ciebie karty: { $cards }
people-data-seen =
    { $count ->
        [one] • Ostatnia karta, którą widzisz
       *[other] • Ile kart pamiętamy jako ostatnio oglądane: { $count }
    }
people-data-votes =
    { $count ->
        [one] • Czy jedna karta ci pomogła
       *[other] • Czy karty ci pomogły ({ $count })
    }
people-data-proposal = • Napisana przez ciebie karta: { $title }
people-data-invitation = • Twoje zaproszenie ({ $role }, do: { $until })
people-role-owner = administrator
people-role-coordinator = koordynator
people-role-facilitator = osoba prowadząca
people-role-participant = uczestnik
people-part-member = uczestnik
people-part-facilitator = osoba prowadząca
people-part-coordinator = koordynator
people-part-former = dawniej osoba prowadząca
people-erase-button = Usuń wszystko
people-erase-ask =
    <b>Usunąć wszystko?</b>
    Wtedy już nie wiem, kim jesteś. Nie należysz też do swojej grupy w tym bocie. Tego nie można cofnąć.
people-erase-button-yes = Tak, usuń wszystko
people-erased = <b>Wszystko usunięte.</b> Nic już o tobie nie zapisujemy. Wiadomości w tym czacie możesz usunąć samodzielnie.
people-stop-button = Przestań
people-stop-ask =
    <b>Chcesz przestać?</b>
    Nie dostaniesz więcej wiadomości ani pytań. To, co o tobie zapisujemy, zniknie. Osoba prowadząca nie dostanie wiadomości.
people-stop-button-yes = Tak, przestań
people-stopped = <b>To koniec udziału.</b> Chcesz wrócić? Poproś osobę prowadzącą o kod.
people-one-language = Teraz mówię tylko po niderlandzku.
people-language-chosen = Dobrze. Dalej mówimy w tym języku.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ
people-language-which = <b>Język</b> · Language
people-language-button = Język · Taal · Language · لغة
people-data-until = – że kogoś zastępujesz lub ktoś zastępuje ciebie, do { $until }
people-data-agreements =
    { $count ->
        [one] – ustalenia zapisane przez ciebie 1 raz
       *[other] – ustalenia zapisane przez ciebie { $count } razy
    }
