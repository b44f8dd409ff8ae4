### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

agreement-hint = Read your group's agreements
agreement-none = You have not made any agreements yet.
agreement-of-which = <b>Of which group do you want to see the agreements?</b>
agreement-button = Our agreements
agreement-own = { $words }
agreement-line = • { $point }

agreement-point-op-tijd = We are on time.
agreement-point-afmelden = Can I not come? Then I say so.
agreement-point-uitpraten = We let each other finish.
agreement-point-binnen = What is said here stays here.
agreement-point-stil = Phones are on silent.
agreement-point-pas = Everybody may say “pass”.
agreement-point-vragen = Every question is good.
agreement-point-respect = We do not laugh at anybody.

agreement-shown = <b>Our agreements</b>
    { $lines }

agreement-day = { $text }
    This is what you agreed together in your group:
    { $lines }
agreement-again =
    <b>Do we keep to what we agreed?</b> Talk about it together, next time. This is what you agreed together:
    { $lines }
