### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

groups-join-already = Już należysz do tej grupy.
groups-join-over = Ta grupa się skończyła. Poproś osobę prowadzącą o nowe zaproszenie.
groups-join-own-group = Prowadzisz tę grupę. Dlatego nie możesz być też uczestnikiem. Uczestnicy wiedzą dzięki temu, że odpowiadają tylko oni.
groups-join-coordinated-group = Koordynujesz tę grupę i potem widzisz wynik. Dlatego nie możesz być też uczestnikiem. Uczestnicy wiedzą dzięki temu, że odpowiadają tylko oni.
groups-join-as-colleague = Kto bierze udział w tej grupie, nie może jej też prowadzić.
groups-chat-by-day = { $when }
groups-chat-hello = <b>Dzień dobry.</b> Pytam osobę prowadzącą w naszym prywatnym czacie, która to grupa.
groups-chat-nobody = Dzień dobry. Osoba, która prowadzi grupę, może dodać mnie do tego czatu. Wtedy czat należy do grupy.
groups-chat-tied = Ten czat należy teraz do waszej grupy. Pokazuję tu, co myśli cała grupa. Nigdy odpowiedź jednej osoby.
