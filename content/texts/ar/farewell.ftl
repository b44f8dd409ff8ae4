### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>كانت هذه المرة الأخيرة. ماذا أعطتك المجموعة؟</b>
    اضغط على كل ما يناسب. لا أحد يرى ما تختاره.
farewell-gifts-again =
    <b>ماذا أعطتك المجموعة؟</b>
    ما اخترته من قبل لا يظهر هنا. إذا اخترت من جديد، يُحذف اختيارك القديم. أو اتركه هكذا.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = شجاعة
farewell-gift-steun = دعم
farewell-gift-ideeen = أفكار جديدة
farewell-gift-plezier = فرح
farewell-button-done = انتهيت
farewell-card =
    { $opening }
    <b>بالأسفل نتيجتكم المشتركة من لقائكم يوم { $day } الماضي</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    الإجابات قليلة جدًا. لذلك لا نعرض نتيجة. هذا يحمي الجميع. شكرًا لوجودك معنا.
farewell-card-renewed =
    تم تجديد البوت. لذلك لا نعرض نتيجة هذه المرة. كل الإجابات حُذفت. شكرًا لوجودك معنا.
farewell-card-with =
    { $card }

    { $lines }
farewell-card-unasked =
    كانت هذه آخر مرة تجتمع فيها المجموعة. شكرًا جزيلًا لأنك كنت معنا في هذه اللقاءات كلها. تجد في الأسفل ما بقي أن نقوله لك عند الوداع.
farewell-given =
    <b>أعطى بعضكم بعضًا:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = في { $date } نمسح من كان في هذه المجموعة.
farewell-opening = شكرًا لمشاركتكم معنا! { farewell-erased }
farewell-goal-was = <b>كنتم تريدون:</b> { $goal }
farewell-goal-reached =
    { farewell-goal-was }
    <b>تحقق:</b> { $band }
farewell-goal-now = <b>هدفكم:</b> { $goal }
farewell-goal-above =
    { farewell-goal-now }

    { $said }
