"""Groepswijzer, a chat bot for people who guide groups.

A tour of the house:

* the stories, each looking only at those before it: ``people`` (who), ``groups`` (what and when),
  ``guidance`` (the right card), ``checkins`` (how was it), ``reminders`` (what we say unasked),
  ``digest`` (the week for coordinators); in each, ``model`` decides, ``service`` does, ``chat`` talks;
* the edges: ``messenger`` (speaking and hearing), ``store`` (all we keep);
* beside it: ``simulator`` (a pretend Telegram that does not know us) and ``season`` (many weeks in a minute);
* ``app`` builds the house, ``__main__`` names the commands, ``ARCHITECTURE.md`` tells why.
"""
