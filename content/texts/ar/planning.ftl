### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

planning-hint-agenda = ضع لقاءاتك في تقويمك
planning-agenda = افتح هذا الملف. عندها تكون لقاءاتك في تقويمك. هل تغير شيء؟ خذ ملفًا جديدًا عبر { -agenda }.
planning-agenda-empty = لا توجد لقاءات لتقويمك.
