### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

groups-join-already = Ти вже в цій групі.
groups-join-over = Ця група закінчилася. Попроси у ведучого нове запрошення.
groups-join-own-group = Ти ведеш цю групу. Тому не можна бути ще й учасником. Так учасники знають, що відповідають лише вони.
groups-join-as-colleague = Учасник цієї групи не може її вести.
groups-chat-by-day = { $when }
groups-chat-hello = <b>Вітаю.</b> Я питаю ведучого в нашому особистому чаті, яка тут група.
groups-chat-nobody = Вітаю. Ведучий, який має групу, може додати мене до цього чату. Тоді чат належить групі.
groups-chat-tied = Цей чат тепер належить вашій групі. Тут я показую, що думає вся група. Ніколи — відповідь однієї людини.
