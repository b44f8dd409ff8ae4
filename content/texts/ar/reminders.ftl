### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $turn ->
    [first] { $day ->
        [today] اليوم هو اللقاء الأول.
        [tomorrow] غدًا هو اللقاء الأول.
       *[soon] اللقاء الأول قريب.
    }
    [last] { $day ->
        [today] اليوم هو اللقاء الأخير.
        [tomorrow] غدًا هو اللقاء الأخير.
       *[soon] اللقاء الأخير قريب.
    }
   *[other] { $day ->
        [today] اليوم يوجد لقاء جديد لمجموعتكم.
        [tomorrow] غدًا يوجد لقاء جديد لمجموعتكم.
       *[soon] يوجد قريبًا لقاء جديد لمجموعتكم.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. إلى اللقاء!
reminders-place = { $text }
    المكان: <b>{ $place }</b>
reminders-place-alone = { $text } إذا كنت لا تستطيع الحضور، يمكنك أن تخبرنا بذلك بالزر الموجود تحت هذه الرسالة.
    المكان: <b>{ $place }</b>
reminders-day-chat = { $text }
    ما ترونه معًا يصل إلى محادثة مجموعتكم.
reminders-button-why = لماذا يصلني هذا؟
reminders-why-day = يصلك هذا لأنك تشارك. يأتي قبل اللقاء بيوم، مرة واحدة.
reminders-why-ask = يصلك هذا لأنك قلت نعم. يأتي بعد اللقاء. لم تجب بعد؟ إذن مرة أخرى في ذلك المساء.
reminders-why-ask-once = يصلك هذا لأنك قلت نعم. يأتي بعد اللقاء، مرة واحدة.
reminders-why-outcome = هذه النتيجة لكم. ترونها أولًا، مرة واحدة، عندما تُغلق الأسئلة.
reminders-moved =
    تغير موعد لقاء { $old }.
    الموعد الآن <b>{ $when }</b>. { $later ->
        [0] إلى اللقاء!
       *[other] واللقاءات التالية تتغير بالطريقة نفسها.
    }
reminders-moved-place =
    تغير موعد لقاء { $old }. انتبه: المكان أيضًا جديد، وتجده في آخر هذه الرسالة.
    الموعد الآن <b>{ $when }</b>. { $later ->
        [0] إلى اللقاء!
       *[other] واللقاءات التالية تتغير بالطريقة نفسها وهي هناك أيضًا.
    }
    المكان الجديد: <b>{ $place }</b>
reminders-elsewhere =
    لقاء { $old } سيكون هذه المرة في مكان آخر غير المكان الذي تعرفه.
    الوقت لا يتغير: { $when }. { $later ->
        [0] إلى اللقاء!
       *[other] واللقاءات التالية هناك أيضًا.
    }
    المكان الجديد: <b>{ $place }</b>
reminders-placed =
    أصبح الآن للقاء { $old } مكان محدد، وتجده في آخر هذه الرسالة.
    الوقت لا يتغير: { $when }. { $later ->
        [0] إلى اللقاء!
       *[other] واللقاءات التالية هناك أيضًا.
    }
    المكان: <b>{ $place }</b>
reminders-added =
    هناك لقاء إضافي: <b>{ $when }</b>.
    إلى اللقاء!
reminders-added-place =
    هناك لقاء إضافي: <b>{ $when }</b>.
    إلى اللقاء! هل تريد أن تضعه في تقويمك الخاص؟ اكتب ‎/agenda‎ في هذه المحادثة.
    المكان: <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] أُلغي لقاء <b>{ $old }</b>.
        [one] أُلغي لقاء <b>{ $old }</b> ولقاء آخر بعده.
       *[other] أُلغي لقاء <b>{ $old }</b> ولقاءات أخرى بعده ({ $later }).
    }
    { $next }
reminders-revived = { $later ->
        [0] لقاء { $old } سيكون رغم ذلك: <b>{ $when }</b>. إلى اللقاء!
       *[other] اللقاءات من { $old } ستكون رغم ذلك. الأول <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] لقاء { $old } سيكون رغم ذلك: <b>{ $when }</b>. إلى اللقاء!
       *[other] اللقاءات من { $old } ستكون رغم ذلك. الأول <b>{ $when }</b>.
    }
    انتبه: المكان جديد، وتجده في آخر هذه الرسالة.
    المكان الجديد: <b>{ $place }</b>
reminders-news-next = اللقاء القادم { $when }.
reminders-news-no-next = لا يوجد لقاء قادم الآن.
reminders-news-also =
    { $text }
    في ذلك الأسبوع أيضًا: <b>{ $when }</b>.
reminders-news-coming = { $text }
    لا تستطيع المجيء في هذا الموعد؟ قل ذلك بالزر في الأسفل.
reminders-why-news = تصلك هذه الرسالة لأن شيئًا تغير في أحد لقاءاتك. تأتي مرة واحدة لكل تغيير.
