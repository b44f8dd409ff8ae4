### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

people-menu-participant = <b>What do you want to do?</b> You do not have to do anything. I send you a message when there is something.
people-menu-stranger = <b>Welcome.</b> I am Groepswijzer. Do you have an invitation from your group leader? Open the link, or scan the code. Then I can help you.
people-about-button = What is Groepswijzer?
people-about = <b>Groepswijzer</b> helps people who lead a group. Do you take part in a group? Then you get a message before each meeting, and a few short questions after. You may take part, you do not have to. You need an invitation.
people-hint-menu = What can I do now?
people-hint-invite = Invite somebody
people-hint-data = See what we keep about you
people-hint-erase = Erase everything about you
people-hint-stop = Stop taking part
people-hint-language = Choose your language
people-invitation-gone = This invitation does not work (any more). Ask your group leader for a new one.
people-notice =
    <b>May we ask you something now and then?</b>
    After a meeting we ask 4 short questions.

    <b>You do not have to take part.</b> Do you say no? Then nothing changes. Your benefits do not change either.

    <b>Your group leader and your caseworker do not see what you answer.</b> They only see one result of the whole group. And only if at least 5 people answer. Your group leader also does not see who takes part and who does not.
people-notice-hello =
    Hello. I am Groepswijzer, a bot.

    { people-notice }
people-notice-again =
    The explanation about the questions has changed. That is why we ask once more. Do you choose nothing? Then you get no more questions.

    { people-notice }
people-notice-again-longer =
    The explanation about the questions has changed. We keep something longer than you read before. How long? Tap “{ people-more-button }”. That is why we ask once more. Do you choose nothing? Then you get no more questions.

    { people-notice }
people-notice-aloud = This is in the message above.
people-more-button = Tell me more
people-choose-button-yes = Yes, I take part
people-choose-button-no = No, I prefer not to
people-notice-more =
    <b>This text was translated by a machine.</b> No native speaker has checked it yet. Is something unclear? Ask your group leader.

    <b>What do we keep?</b> The number of your Telegram account, your language, whether you want questions, and which group you are in. So the bot can send you a message. Also which messages were for you, and what you say about your messages: fewer, holiday, I am not coming. We do not get your telephone number. { $people } days after the last meeting we erase that you were in the group. Are you in no other group? Then we erase everything about you.

    <b>What happens to your answer?</b> We keep your answer for at most 3 days, without your name. During that time you can change or remove it. After that we make one result of the group. Then we throw your own answer away. We cannot find it again. The group hears the result first. After that your group leader and the coordinator see it too. We erase the result { $outcomes } days after the last meeting.

    <b>Honest about what we cannot promise.</b> The bot works through Telegram. That is a company outside the European Union. Telegram can see that you talk with this bot and which button you press. We have no power over that. In those 3 days, the technical manager could find your answer with a lot of effort. That is not allowed. In a small group somebody can sometimes guess what others think, or see that everybody answered.

    <b>Not through Telegram?</b> The questions can also be on paper, or on the phone of your group leader. Ask for it. Do at least 5 people do it this way? Then it always counts. Do fewer people do so? Then we sometimes leave it out. That protects you. You can also simply take part in the group, without questions.

    <b>Your rights.</b> Send /inzage to see what we keep about you. Send /verwijder to erase everything. Send /stop to stop. Questions or a complaint? Contact { $contact }. You can also complain to the Autoriteit Persoonsgegevens (the Dutch privacy authority).

    <b>Do you need help?</b> No people read this bot. Are you not doing well? Call 113 (suicide prevention, day and night, free: 0800-0113). Is there danger? Call 112.
people-chose-yes = <b>Good that you take part.</b> You usually get a message before each meeting, and 4 questions after. Questions only come when 5 people take part. You can always stop: type stop.
people-chose-no = <b>That is fine.</b> We do not ask you questions. You do usually get a message before each meeting. You can always stop: type stop.
people-notice-button = What do you ask?
people-data-button = My data
people-data =
    <b>We keep this about you</b>
    { $lines }

    Do you answer questions after a meeting? Then we keep your answer for at most 3 days, without your name. That is why it is not in this list.
people-data-nothing = We keep nothing about you.
people-data-number = • Number of your Telegram account: { $number }
people-data-language = • Language: { $language }
people-data-consent =
    { $answer ->
        [yes] • You said yes to questions (version { $version } of the explanation)
       *[no] • You said no to questions (version { $version } of the explanation)
    }
people-data-promised = • What the explanation said then about keeping, in days after the last meeting: that you belonged to the group { $people }, the outcome { $outcomes }
people-data-anew = • That you got the new explanation, and have not chosen yet
people-data-name = • Name: { $name }
people-data-role = • You are { $role }
people-data-invited = • Which colleague invited you
people-data-awaiting = • That I am waiting for a text from you
people-data-unreachable = • That you blocked this bot
people-data-group = • Group { $title }: { $part }
people-data-group-more =
    • Group { $title }: { $part }
    { $details }
people-data-since = – since { $since }
people-data-phase = – the phase you chose on { $at }
people-data-debriefs =
    { $count ->
        [one] – 1 look back in your name
       *[other] – { $count } looks back in your name
    }
people-data-messages =
    { $count ->
        [one] – which message was for you, and when
       *[other] – which { $count } messages were for you, and when
    }
people-data-talk = • That you want to talk to { $name }, until they react (at most 7 days)
people-data-asked =
    { $count ->
        [one] • That 1 participant wants to talk to you
       *[other] • That { $count } participants want to talk to you
    }
people-data-frequency-less = • That you want fewer messages
people-data-frequency-needed = • That you only want what is needed
people-data-muted =
    { $count ->
        [one] • Which kind of message you turned off
       *[other] • Which { $count } kinds of messages you turned off
    }
people-data-away = • That you are away up to and including { $until }
people-data-away-instead = • That you are away up to and including { $until }, and who is there for you
people-data-zone = • Your time zone: { $zone }
people-data-spent =
    { $count ->
        [one] • Which message was ready for you in one week. So you do not get too many.
       *[other] • Which { $count } messages were ready for you in one week. So you do not get too many.
    }
people-data-held = • That a message came without a sound, or did not come. I say so with your next reminder.
people-data-called = • On which day you first got questions. After that I explain less.
people-data-absent =
    { $count ->
        [one] – that you are not coming once
       *[other] – that you are not coming { $count } times
    }
people-data-later =
    { $count ->
        [one] – that you want 1 message later
       *[other] – that you want { $count } messages later
    }
people-data-calls = – in which message your questions are
people-data-draft = • A group that you are making: { $title }
people-data-favourites = • Cards that you saved: { $cards }
people-data-seen =
    { $count ->
        [one] • Which card you saw last
       *[other] • Which { $count } cards you saw last
    }
people-data-votes =
    { $count ->
        [one] • Whether a card helped you
       *[other] • Of { $count } cards whether they helped you
    }
people-data-proposal = • A card that you wrote: { $title }
people-data-invitation = • An invitation that you made ({ $role }, until { $until })
people-role-owner = manager
people-role-coordinator = coordinator
people-role-facilitator = group leader
people-role-participant = participant
people-part-member = participant
people-part-facilitator = group leader
people-part-coordinator = coordinator
people-part-former = group leader before
people-erase-button = Erase everything
people-erase-ask =
    <b>Erase everything?</b>
    Then I no longer know who you are. You also no longer belong to your group in this bot. This cannot be undone.
people-erase-button-yes = Yes, erase everything
people-erased = <b>Everything is erased.</b> We keep nothing about you any more. You can remove the messages in this chat yourself.
people-stop-button = Stop
people-stop-ask =
    <b>Do you want to stop?</b>
    Then you get nothing more. What we keep about you goes away. Your group leader gets no message.
people-stop-button-yes = Yes, stop
people-stopped = <b>You have stopped.</b> Want to take part again? Ask your group leader for the code.
people-one-language = I only speak Dutch now.
people-language-chosen = Good. We go on in this language.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ
people-language-which = <b>Language</b> · Taal
people-language-button = Language · Taal · لغة · мова
people-data-until = – that you replace somebody or are replaced, until { $until }
people-data-agreements =
    { $count ->
        [one] – the agreements that you wrote down once
       *[other] – the agreements that you wrote down { $count } times
    }
