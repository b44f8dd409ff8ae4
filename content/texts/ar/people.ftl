### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

people-menu-participant = <b>ماذا تريد أن تفعل؟</b> لست مجبرًا على شيء. أرسل لك رسالة عندما يوجد شيء.
people-menu-stranger = <b>أهلًا بك.</b> أنا Groepswijzer. هل لديك دعوة من مشرف المجموعة؟ افتح الرابط أو امسح الرمز. عندها أساعدك.
people-about-button = ما هو Groepswijzer؟
people-about = يساعد <b>Groepswijzer</b> من يشرفون على مجموعة. هل تشارك في مجموعة؟ تصلك رسالة قبل كل لقاء، وبعده أسئلة قصيرة قليلة. يمكنك أن تشارك، ولست مجبرًا. تحتاج إلى دعوة.
people-hint-menu = ماذا يمكنني أن أفعل الآن؟
people-hint-invite = دعوة شخص
people-hint-data = رؤية ما نحفظه عنك
people-hint-erase = مسح كل شيء عنك
people-hint-stop = التوقف عن المشاركة
people-hint-language = اختيار لغتك
people-invitation-gone = هذه الدعوة لا تعمل (أو لم تعد تعمل). اطلب دعوة جديدة من مشرف المجموعة.
people-notice =
    <b>هل يمكننا أن نسألك شيئًا أحيانًا؟</b>
    بعد اللقاء نطرح 4 أسئلة قصيرة.

    <b>لست مجبرًا على المشاركة.</b> إذا قلت لا، فلن يتغير شيء. ولن تتغير الإعانة التي تحصل عليها.

    <b>المشرف ومسؤول ملفك في البلدية لا يريان ما تجيب به.</b> هما يريان فقط نتيجة كل المجموعة. وفقط إذا أجاب 5 أشخاص على الأقل. والمشرف لا يرى أيضًا من يشارك ومن لا يشارك.
people-notice-hello =
    مرحبًا. أنا Groepswijzer، برنامج محادثة آلي.

    { people-notice }
people-notice-again =
    تغيّر الشرح عن الأسئلة. لذلك نسألك مرة أخرى. لا تختار شيئًا؟ عندها لا تصلك أسئلة بعد الآن.

    { people-notice }
people-notice-again-longer =
    تغيّر الشرح عن الأسئلة. نحتفظ بشيء لمدة أطول مما قرأت من قبل. كم المدة؟ اضغط على “{ people-more-button }”. لذلك نسألك مرة أخرى. لا تختار شيئًا؟ عندها لا تصلك أسئلة بعد الآن.

    { people-notice }
people-notice-aloud = هذا مكتوب في الرسالة أعلاه.
people-more-button = أريد أن أعرف أكثر
people-choose-button-yes = نعم، أشارك
people-choose-button-no = لا، أفضل ألا أشارك
people-notice-more =
    <b>ترجمت آلة هذا النص.</b> لم يراجعه بعد شخص لغته الأم العربية. هل هناك شيء غير واضح؟ اسأل المشرف.

    <b>ماذا نحفظ؟</b> رقم حسابك في تيليجرام، ولغتك، وهل تريد أسئلة، والمجموعة التي أنت فيها. هكذا يستطيع البرنامج أن يرسل لك رسالة. وأيضًا أي رسائل كانت لك، وما تقوله عن رسائلك: أقل، عطلة، لن آتي. لا نحصل على رقم هاتفك. بعد { $people } يومًا من آخر لقاء نمسح أنك كنت في المجموعة. لست في مجموعة أخرى؟ عندها نمسح كل شيء عنك.

    <b>ماذا يحدث لإجابتك؟</b> نحفظ إجابتك 3 أيام على الأكثر، بدون اسمك. في هذا الوقت يمكنك تغييرها أو حذفها. بعد ذلك نصنع نتيجة واحدة للمجموعة. ثم نتخلص من إجابتك. لا يمكننا أن نجدها مرة أخرى. المجموعة تعرف النتيجة أولًا. بعد ذلك يراها المشرف والمنسق أيضًا. نمسح النتيجة بعد { $outcomes } يومًا من آخر لقاء.

    <b>بصراحة: ما لا نستطيع أن نعد به.</b> يعمل البرنامج عبر تيليجرام. هذه شركة خارج الاتحاد الأوروبي. يستطيع تيليجرام أن يرى أنك تتحدث مع هذا البرنامج وعلى أي زر تضغط. ليس لنا سلطة على ذلك. خلال هذه الأيام الثلاثة يستطيع المدير التقني بجهد كبير أن يجد إجابتك. هذا ممنوع. في مجموعة صغيرة قد يخمن شخص أحيانًا رأي الآخرين، أو يرى أن الجميع أجابوا.

    <b>لا تريد تيليجرام؟</b> يمكن الإجابة عن الأسئلة أيضًا على ورقة أو على هاتف المشرف. اسأل عن ذلك. هل يفعل ذلك 5 أشخاص على الأقل؟ عندها تُحسب الإجابات دائمًا. هل هم أقل؟ عندها لا نحسبها أحيانًا. هذا يحميك. ويمكنك أن تشارك في المجموعة بدون أسئلة.

    <b>حقوقك.</b> أرسل { -inzage } لترى ما نحفظه عنك. أرسل { -verwijder } لمسح كل شيء. أرسل { -stop } للتوقف. سؤال أو شكوى؟ اتصل بـ { $contact }. يمكنك أيضًا أن تشتكي إلى Autoriteit Persoonsgegevens (هيئة حماية البيانات الهولندية).

    <b>هل تحتاج إلى مساعدة؟</b> لا يقرأ أشخاص هذا البرنامج. هل حالتك سيئة؟ اتصل بالرقم 113 (الوقاية من الانتحار، ليلًا ونهارًا، مجانًا: { -freephone }). هل هناك خطر؟ اتصل بالرقم 112.
people-chose-yes = <b>جيد أنك تشارك.</b> تصلك عادةً رسالة قبل كل لقاء، و4 أسئلة بعده. تأتي الأسئلة عندما يشارك 5 أشخاص. يمكنك التوقف دائمًا: اكتب «stop».
people-chose-no = <b>لا بأس.</b> لن نطرح عليك أسئلة. تصلك عادةً رسالة قبل كل لقاء. يمكنك التوقف دائمًا: اكتب «stop».
people-notice-button = عمّ تسألون؟
people-data-button = بياناتي
people-data =
    <b>هذا ما نحفظه عنك</b>
    { $lines }

    هل تجيب عن أسئلة بعد اللقاء؟ نحفظ إجابتك 3 أيام على الأكثر، بدون اسمك. لذلك ليست في هذه القائمة.
people-data-nothing = لا نحفظ أي شيء عنك.
people-data-number = • رقم حسابك في تيليجرام: { $number }
people-data-language = • اللغة: { $language }
people-data-consent =
    { $answer ->
        [yes] • قلت نعم للأسئلة (النسخة { $version } من الشرح)
       *[no] • قلت لا للأسئلة (النسخة { $version } من الشرح)
    }
people-data-promised = • ما قاله الشرح وقتها عن مدة الحفظ، بالأيام بعد اللقاء الأخير: أنك كنت في المجموعة { $people }، والنتيجة { $outcomes }
people-data-anew = • أنك حصلت على الشرح الجديد ولم تختر بعد
people-data-name = • الاسم: { $name }
people-data-role = • دورك: { $role }
people-data-invited = • أي زميل دعاك
people-data-awaiting = • أنني أنتظر نصًا منك
people-data-unreachable = • أنك حظرت هذا البرنامج
people-data-group = • المجموعة { $title }: { $part }
people-data-group-more =
    • المجموعة { $title }: { $part }
    { $details }
people-data-since = – منذ { $since }
people-data-phase = – المرحلة التي اخترتها، { $at }
people-data-debriefs = – عدد المراجعات باسمك: { $count }
people-data-messages = – أي رسائل كانت لك ومتى (العدد: { $count })
people-data-talk = • أنك تريد التحدث مع { $name }، حتى يرد (7 أيام على الأكثر)
people-data-asked = • عدد المشاركين الذين يريدون التحدث معك: { $count }
people-data-frequency-less = • أنك تريد رسائل أقل
people-data-frequency-needed = • أنك تريد الضروري فقط
people-data-muted = • عدد أنواع الرسائل التي أوقفتها: { $count }
people-data-away = • أنك غائب حتى نهاية { $until }
people-data-away-instead = • أنك غائب حتى نهاية { $until }، ومن يحل محلك
people-data-zone = • منطقتك الزمنية: { $zone }
people-data-spent = • أي رسائل كانت جاهزة لك في أسبوع واحد (العدد: { $count }). هكذا لا تصلك رسائل كثيرة.
people-data-held = • أن رسالة وصلت بدون صوت أو لم تصل. أقول لك ذلك مع التذكير القادم.
people-data-called = • اليوم الذي وصلتك فيه الأسئلة لأول مرة. بعد ذلك أشرح أقل.
people-data-absent = – عدد المرات التي لن تأتي فيها: { $count }
people-data-later = – عدد الرسائل التي تريدها لاحقًا: { $count }
people-data-calls = – في أي رسالة توجد أسئلتك
people-data-draft = • مجموعة تقوم بإنشائها: { $title }
people-data-favourites = • بطاقات حفظتها: { $cards }
people-data-seen = • عدد آخر البطاقات التي رأيتها: { $count }
people-data-votes = • هل ساعدتك البطاقات ({ $count })
people-data-proposal = • بطاقة كتبتها: { $title }
people-data-invitation = • دعوة أنشأتها ({ $role }، حتى { $until })
people-role-owner = مدير
people-role-coordinator = منسق
people-role-facilitator = مشرف
people-role-participant = مشارك
people-part-member = مشارك
people-part-facilitator = مشرف
people-part-coordinator = منسق
people-part-former = مشرف سابق
people-erase-button = امسح كل شيء
people-erase-ask =
    <b>مسح كل شيء؟</b>
    عندها لا أعرف من أنت. ولن تكون في مجموعتك في هذا البرنامج. لا يمكن التراجع عن ذلك.
people-erase-button-yes = نعم، امسح كل شيء
people-erased = <b>تم مسح كل شيء.</b> لم نعد نحفظ شيئًا عنك. يمكنك أن تحذف الرسائل في هذه المحادثة بنفسك.
people-stop-button = توقف
people-stop-ask =
    <b>هل تريد التوقف؟</b>
    عندها لا تصلك رسائل ولا أسئلة. وما نحفظه عنك يُحذف. ولا تصل رسالة إلى المشرف.
people-stop-button-yes = نعم، توقف
people-stopped = <b>لقد توقفت.</b> هل تريد المشاركة من جديد؟ اطلب الرمز من المشرف.
people-one-language = أتكلم الآن الهولندية فقط.
people-language-chosen = جيد. نكمل بهذه اللغة.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ
people-language-which = <b>اللغة</b> · Language
people-language-button = لغة · Taal · Language · мова
people-data-until = – أنك تحل محل شخص أو يحل شخص محلك، حتى { $until }
people-data-agreements =
    { $count ->
        [one] – الاتفاقات التي كتبتها مرة واحدة
       *[other] – الاتفاقات التي كتبتها { $count } مرات
    }
