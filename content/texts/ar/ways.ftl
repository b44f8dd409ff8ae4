### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

ways-pass-on =
    <b>شكرًا. أعط الهاتف للتالي.</b>
    إجاباتك ليست في أي مكان مع اسمك.
    هل دورك الآن؟ لا أحد يرى ما تختاره. هل تجيب من هاتفك؟ إذن أعط هذا الهاتف للتالي.
ways-button-next = دوري الآن
ways-button-anew = أبدأ من جديد
ways-button-everybody = انتهى الجميع
ways-polls-introduction =
    <b>كيف كان اللقاء؟</b>
    هذه 4 أسئلة. يمكنك أن تصوت، ولست مجبرًا. لا أحد يرى ما تختاره. أعرض نتيجة المجموعة فقط. التصويت ممكن حتى { $until }.
