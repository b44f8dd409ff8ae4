### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

wishes-button-absent = لن آتي
wishes-button-coming = سآتي رغم ذلك
wishes-absent-ask = <b>ألن تأتي في { $when }؟</b> إذن اضغط أدناه. لا حاجة إلى سبب.
wishes-absent = <b>جيد أنك تقول ذلك.</b> لن تأتي في { $when }. يرى المشرف فقط عدد من لن يأتوا، لا من هم. لا حاجة إلى سبب. إذا وصلتك أسئلة رغم ذلك، فلا حاجة إلى الإجابة عنها.
wishes-coming = <b>جيد، إلى اللقاء!</b> ستأتي في { $when }.
wishes-why-member = { $why }
    { $rule } { $next }
wishes-why-at = قاعدة ثابتة، مخطط في { $at }.
wishes-why-rule = قاعدة ثابتة.
wishes-why-next = التالي: { $next }.
wishes-why-last = لن يأتي غيره.
wishes-button-hour = مرة أخرى بعد ساعة
wishes-button-tonight = هذا المساء، 18:30
wishes-button-morning = غدًا، 8:30
wishes-button-mute = لا ترسل هذا بعد الآن
wishes-button-unmute = أرسل هذا من جديد
wishes-button-mine = رسائلي
wishes-put-off = يعود في <b>{ $at }</b>.
wishes-button-not-later = تراجع
wishes-not-later = حسنًا. لن تأتي هذه الرسالة مرة أخرى.
wishes-held-quiet = { $text }
    ما ظهر في المرة السابقة موجود مع الأسئلة.
wishes-held-full = { $text }
    هناك رسالة لم أرسلها: ثلاث رسائل في الأسبوع تكفي.
wishes-mine = <b>رسائلك</b>
    { $lines }
wishes-now-all = تصلك الآن كل الرسائل.
wishes-now-less = تصلك الآن رسائل أقل.
wishes-now-needed = يصلك الآن الضروري فقط.
wishes-now-off = هذا لا أرسله:
    { $sorts }
wishes-off-line = • { $sort }
wishes-now-away = أنت غائب حتى نهاية { $until }. حتى ذلك الوقت أكتب لك فقط إذا تغير لقاء.
wishes-now-instead = يوجد { $name } من أجل مجموعتك.
wishes-button-all = أرسل كل شيء
wishes-button-less = أرسل أقل
wishes-button-needed = الضروري فقط
wishes-button-away = سأذهب في عطلة
wishes-button-back = لقد عدت
wishes-button-planned = ما المخطط؟
wishes-away-which-day = <b>حتى أي يوم أنت غائب؟</b> اضغط، أو اكتب يومًا خلال ثلاثة أشهر. بعد ذلك أبدأ من جديد وحدي.
wishes-away-no-such-day = <b>هذا اليوم غير موجود.</b> انظر مرة أخرى في التقويم.
    { $question }
wishes-button-until = حتى { $day }
wishes-planned = <b>هذا هو المخطط</b>
    { $lines }
wishes-planned-line = <b>{ $at }</b>: { $sort }
wishes-planned-quiet = <b>{ $at }</b>: { $sort }، مع الأسئلة
wishes-planned-nothing = لا يوجد شيء مخطط.
wishes-sort-member-day = تذكير
wishes-sort-member-ask = أسئلة
wishes-sort-member-nudge = أسئلة، إذا لم تجب بعد
wishes-sort-member-outcome = نتيجة
wishes-sort-news = خبر عن لقاء
wishes-hint-mine = رسائل أكثر أو أقل، عطلة
wishes-hint-planned = رؤية الرسائل القادمة
wishes-button-zone = منطقتي الزمنية
wishes-button-city = { $city }
wishes-zone-which = <b>كم الساعة عندك؟</b> اضغط على مكان، أو اكتب مدينة أو بلدًا. عندها تصل رسائلي في النهار. وأذكر وقتك أيضًا.
wishes-zone-unknown = لا أعرف هذه المدينة أو هذا البلد. اكتب مدينة كبيرة قريبة.
wishes-now-zone = وقتك: { $city } (الآن { $now }).
wishes-hint-zone = اختيار منطقتك الزمنية
wishes-words-absent =
    مريض, مريضة, غائب, لن آتي, لا أستطيع الحضور, لا أستطيع أن آتي
    لا أقدر أجي, لن أحضر, أنا مريض, أنا مريضة
