### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

talk-button = أريد أن أتحدث مع شخص
talk-hint = التحدث مع شخص
talk-whom =
    <b>مع من تريد أن تتحدث؟</b>
    هل حالتك سيئة الآن؟ اتصل بـ 113. خطر؟ اتصل بـ 112.
talk-nobody = لا أعرف الآن شخصًا أسأله. هل حالتك سيئة الآن؟ اتصل بـ 113. خطر؟ اتصل بـ 112.
talk-label-guide = { $name }
talk-label-coordinator = { $name } (منسق)
talk-consent = سيرى { $to } اسمك في تيليجرام: <b>{ $name }</b>. لا أحد غيره يرى هذا.
talk-button-yes = نعم، اسأل
talk-arrived =
    <b>وصل طلبك.</b> يصل طلبك الآن إلى { $to }.
    هل حالتك سيئة؟ اتصل بـ 113. خطر؟ اتصل بـ 112.
talk-arrived-later =
    <b>وصل طلبك.</b> يصل طلبك إلى { $to } في { $when }.
    هل حالتك سيئة؟ اتصل بـ 113. خطر؟ اتصل بـ 112.
talk-button-not = لا أريد بعد الآن
talk-withdrawn = <b>جيد.</b> حُذف طلبك. يمكنك أن تسأل مرة أخرى دائمًا.
talk-picked = <b>سيتواصل معك { $to }.</b> برسالة، أو في اللقاء القادم.
talk-pass-on =
    <b>لم يرد { $to } بعد.</b> هذا ليس بسببك. هل تريد أن تسأل شخصًا آخر؟
    هل حالتك سيئة الآن؟ اتصل بـ 113. خطر؟ اتصل بـ 112.
