### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

# Commando's en nummers staan tussen LRI (U+2066) en PDI (U+2069): anders draait de telefoon ze om tussen Arabische woorden.
-inzage = { "\u2066" }/inzage{ "\u2069" }
-verwijder = { "\u2066" }/verwijder{ "\u2069" }
-stop = { "\u2066" }/stop{ "\u2069" }
-agenda = { "\u2066" }/agenda{ "\u2069" }
-freephone = { "\u2066" }0800-0113{ "\u2069" }

common-expired = هذا الزر لم يعد يعمل. يمكنك الآن فعل هذا:
common-expired-toast = هذا الزر لم يعد يعمل.
common-not-understood = لا أفهم هذا. يمكنك فعل هذا:
common-stranger = لا أعرفك بعد. هل لديك دعوة؟ افتح الرابط أو امسح رمز مشرف المجموعة.
common-not-stored = لم يتم حفظ هذا. حاول مرة أخرى بعد قليل.
common-incident = حدث خطأ عندنا. أنت لم تخطئ. حاول مرة أخرى بعد قليل. هل تكرر الخطأ؟ اذكر هذا الرقم: <b>{ $number }</b>
common-only-private = أفعل هذا فقط في محادثة خاصة. افتح محادثة معي.
common-anonymous = لا أرى من أنت. أوقف الإدارة المجهولة وحاول مرة أخرى.
common-only-text = أقرأ النص فقط. اكتب رسالتك أو اضغط على زر.
common-menu = القائمة
common-back = رجوع
common-cancel = لا تفعل
common-help = <b>يمكنني أن أفعل هذا من أجلك</b>
    { $commands }
# Begint met RLM (U+200F): anders bepaalt het commando aan welke kant de regel begint.
common-help-line = { "\u200F" }{ $command } – { $hint }
common-help-stranger = هل لديك دعوة من مشرف المجموعة؟ افتح الرابط أو امسح الرمز. عندها أساعدك.
common-hint-help = ماذا يمكنني أن أفعل هنا؟
common-short-description = مساعدة لمشرفي المجموعات، وأسئلة قصيرة للمشاركين.
common-listen-button = 🔊 استمع
common-unheard =
    لا أستطيع أن أسمعك هذا هنا. لم تخطئ في شيء. يمكنك قراءته:
    { $text }
common-when-both = { $when } (عندك { $yours })
