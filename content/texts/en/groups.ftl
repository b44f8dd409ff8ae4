### Engels. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

groups-join-already = You already belong to this group.
groups-join-over = This group has ended. Ask your group leader for a new invitation.
groups-join-own-group = You lead this group yourself. Then you cannot take part in it as well. So people who take part know that only they answer.
groups-join-coordinated-group = You coordinate this group, and see its results later. Then you cannot take part in it as well. So people who take part know that only they answer.
groups-join-as-colleague = Whoever takes part in this group cannot lead it as well.
groups-chat-by-day = { $when }
groups-chat-hello = <b>Hello.</b> I ask the group leader, in our own chat, which group belongs here.
groups-chat-nobody = Hello. A group leader with a group can add me to this chat. Then the chat belongs to the group.
groups-chat-tied = This chat now belongs to your group. I show here what the group as a whole thinks. Never what one person answers.
