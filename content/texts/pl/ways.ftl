### Pools. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

ways-pass-on =
    <b>Dziękujemy. Podaj telefon dalej.</b>
    Twoich odpowiedzi nigdzie nie ma z imieniem.
    Twoja kolej? Nikt nie widzi, co wybierasz. Odpowiadasz na własnym telefonie? Podaj ten dalej.
ways-button-next = Moja kolej
ways-button-language = Inny język
ways-button-anew = Chcę zmienić swoje odpowiedzi
ways-button-everybody = Wszyscy skończyli
ways-polls-introduction =
    <b>Jak było na spotkaniu?</b>
    4 pytania. Możesz głosować, nie musisz. Nikt nie widzi, co wybierasz. Telegram pokazuje, ile osób głosuje. Pokażę tylko wynik grupy. Potrzeba co najmniej { $needed } głosów, a więcej, gdy dojdzie osoba prowadząca. Głosować można do: { $until }.
ways-polls-again =
    <b>Jak było na spotkaniu?</b>
    Ten czat się zmienił. Dlatego 4 pytania są tu jeszcze raz. Masz już głos za sobą? Zagłosuj ponownie: tamte głosy się nie liczą. Potrzeba co najmniej { $needed } głosów. Nikt nie widzi, co wybierasz. Głosować można do: { $until }.
