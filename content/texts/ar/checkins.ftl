### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

checkins-call-first =
    <b>كيف كان اللقاء؟</b>
    { $count } أسئلة، 30 ثانية. يمكنك أن تشارك، ولست مجبرًا. نصنع نتيجة واحدة لكل المجموعة. المشرف ومسؤول ملفك في البلدية لا يريان إجابتك.
checkins-call =
    <b>كيف كان اللقاء؟</b> { $count } أسئلة، 30 ثانية. يمكنك أن تشارك، ولست مجبرًا. نصنع نتيجة واحدة لكل المجموعة. المشرف لا يرى إجابتك.

    1 من { $count }
    <b>{ $question }</b>
checkins-call-again = مرة أخرى: { $call }
checkins-begin = ابدأ
checkins-begin-after-all = أريد أن أبدأ
checkins-begin-until = ابدأ (حتى { $until })
checkins-not-now-button = ليس الآن
checkins-who-sees-button = من يرى هذا؟
checkins-not-now = حسنًا. لا أحد يرى هل تشارك أم لا.
checkins-who-sees-answer =
    <b>من يرى إجابتك؟</b>
    ليس المشرف. ليس مسؤول ملفك. ليس الآخرون.
    هم يرون فقط نتيجة كل المجموعة، مثل «مرتفع». وفقط إذا أجاب 5 أشخاص أو أكثر.
    تيليجرام يستطيع أن يرى على أي زر تضغط.
checkins-who-sees =
    { checkins-who-sees-answer }
    الإجابة ممكنة حتى { $until }.
checkins-question =
    { $number } من { $total }
    <b>{ $question }</b>
checkins-listen = { $question }
checkins-question-typed =
    جيد أنك تكتب شيئًا. اضغط على الإجابة المناسبة، عندها تُحسب.

    { $number } من { $total }
    <b>{ $question }</b>
checkins-question-sent =
    لا أحفظ هذا. اضغط على الإجابة المناسبة.

    { $number } من { $total }
    <b>{ $question }</b>
checkins-face = { $picture } { $words }
checkins-below = أسئلتك موجودة أدناه.
checkins-skip = تخطّ
checkins-as-it-is = اتركها هكذا
checkins-previous = السابق
checkins-saved =
    <b>شكرًا. تم الحفظ بدون اسمك.</b>
    نعرضها فقط مع إجابات الآخرين، من 5 إجابات فأكثر.
    يمكنك التغيير أو الحذف حتى { $until }.
checkins-saved-typed = جيد أنك تكتب. لا أحفظ هذا. إجاباتك محفوظة بدون اسمك. يمكنك التغيير أو الحذف حتى { $until }.
checkins-mended = <b>تم التغيير.</b> إجابتك القديمة حُذفت.
checkins-change = تغيير
checkins-withdraw = حذف
checkins-withdrawn = <b>حُذفت إجاباتك.</b> هل تريد أن تجيب مع ذلك؟ ذلك ممكن حتى { $until }.
checkins-closed = هذه الأسئلة مغلقة. لا بأس. تصلك الأسئلة القادمة بعد لقاء { $date }.
checkins-closed-last = هذه الأسئلة مغلقة. شكرًا لوجودك في المجموعة.
checkins-renewed = تم تجديد البوت. هذه الأسئلة لم تعد تُحتسب. أنت لم تخطئ. تصلك الأسئلة القادمة بعد لقاء { $date }.
checkins-renewed-last = تم تجديد البوت. هذه الأسئلة لم تعد تُحتسب. أنت لم تخطئ. شكرًا لوجودك في المجموعة.
checkins-over = هذه الأسئلة مغلقة.
checkins-over-above = هذه الأسئلة مغلقة. ما نتج عنها موجود أعلاه.
checkins-answered = { $members ->
    [0] 5 أشخاص أو أكثر
    [1] 5 أشخاص أو أكثر
    [2] 5 أشخاص أو أكثر
    [3] 5 أشخاص أو أكثر
    [4] 5 أشخاص أو أكثر
   *[other] 5 أو أكثر من { $members }
}
checkins-outcome =
    { $opening }
    <b>بالأسفل نتيجتكم المشتركة من لقائكم يوم { $day } الماضي</b> ({ checkins-answered }).
    { $bands }
    <b>سؤال:</b> { $question }
checkins-outcome-thanks = شكرًا لكم جميعًا على إجاباتكم.
checkins-done-talked = النتيجة السابقة: تحدثنا عنها معًا.
checkins-done-asked = السؤال السابق: تحدثنا عنه معًا.
checkins-done-changed = النتيجة السابقة: غيّرنا البرنامج.
checkins-done-agreed = النتيجة السابقة: اتفقنا على شيء.
checkins-picture-title = هكذا كان { $date }
checkins-picture-who = { checkins-answered }
checkins-picture-ask = سؤال:
checkins-outcome-too-few = الإجابات قليلة جدًا. لذلك لا نعرض نتيجة. هذا يحمي الجميع. ربما في المرة القادمة؟
checkins-outcome-renewed = تم تجديد البوت. لذلك لا نعرض نتيجة هذه المرة. كل الإجابات حُذفت. ربما في المرة القادمة؟
checkins-band-line = { $name }: { $band }
checkins-band-low = ▼ <b>منخفض</b>
checkins-band-middle = ◆ <b>متوسط</b>
checkins-band-high = ▲ <b>مرتفع</b>
checkins-low = منخفض
checkins-middle = متوسط
checkins-high = مرتفع
checkins-plain = { $words }
checkins-lines = { $lines }
