### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

ways-pass-on =
    <b>Дякуємо. Передай телефон далі.</b>
    Твоїх відповідей ніде немає з іменем.
    Твоя черга? Ніхто не бачить, що ти обираєш. Відповідаєш на своєму телефоні? Тоді передай цей далі.
ways-button-next = Моя черга
ways-button-anew = Почну спочатку
ways-button-everybody = Усі відповіли
ways-polls-introduction =
    <b>Як пройшла зустріч?</b>
    Нижче 4 запитання. Можна голосувати, але не обов’язково. Ніхто не бачить, що ти обираєш. Я покажу лише результат групи. Голосувати можна до: { $until }.
