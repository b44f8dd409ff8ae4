### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

agreement-hint = اقرأ اتفاقات مجموعتك
agreement-none = لم تتفقوا على شيء بعد.
agreement-of-which = <b>اتفاقات أي مجموعة تريد أن ترى؟</b>
agreement-button = اتفاقاتنا
agreement-own = { $words }
agreement-line = • { $point }

agreement-point-op-tijd = نأتي في الموعد.
agreement-point-afmelden = لا أستطيع الحضور؟ أقول ذلك.
agreement-point-uitpraten = نترك كل واحد يكمل كلامه.
agreement-point-binnen = ما يقال هنا يبقى هنا.
agreement-point-stil = الهواتف على الصامت.
agreement-point-pas = كل شخص يمكنه أن يقول «أمرّر».
agreement-point-vragen = كل سؤال جيد.
agreement-point-respect = لا نضحك على أحد.

agreement-shown = <b>اتفاقاتنا</b>
    { $lines }

agreement-day = { $text }
    هذا ما اتفقتم عليه معًا في لقاءاتكم، لتقرأوه مرة أخرى بهدوء:
    { $lines }
agreement-again =
    <b>هل نلتزم بما اتفقنا عليه؟</b> تحدثوا عنه معًا في المرة القادمة. وهذا ما اتفقتم عليه معًا، لتقرأوه مرة أخرى بهدوء:
    { $lines }
