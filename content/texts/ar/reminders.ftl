### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $first ->
    [yes] { $day ->
        [today] اليوم هو اللقاء الأول.
        [tomorrow] غدًا هو اللقاء الأول.
       *[soon] اللقاء الأول قريب.
    }
   *[no] { $day ->
        [today] اليوم يوجد لقاء.
        [tomorrow] غدًا يوجد لقاء.
       *[soon] يوجد لقاء قريبًا.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. إلى اللقاء!
reminders-day-place = { reminders-coming }
    <b>{ $when }</b>، { $place }. إلى اللقاء!
reminders-day-chat = { $text }
    ما ترونه معًا يصل إلى محادثة مجموعتكم.
reminders-button-why = لماذا يصلني هذا؟
reminders-why-day = يصلك هذا لأنك تشارك. يأتي قبل اللقاء بيوم، مرة واحدة.
reminders-why-ask = يصلك هذا لأنك قلت نعم. يأتي بعد اللقاء. لم تجب بعد؟ إذن مرة أخرى في ذلك المساء.
reminders-why-outcome = هذه النتيجة لكم. ترونها أولًا، مرة واحدة، عندما تُغلق الأسئلة.
