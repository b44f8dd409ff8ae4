### Arabisch. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

groups-join-already = أنت في هذه المجموعة.
groups-join-over = انتهت هذه المجموعة. اطلب دعوة جديدة من مشرف المجموعة.
groups-join-own-group = أنت تشرف على هذه المجموعة. لذلك لا يمكنك أن تكون مشاركًا فيها. هكذا يعرف المشاركون أنهم وحدهم يجيبون.
groups-join-coordinated-group = أنت تنسق هذه المجموعة وترى النتيجة لاحقًا. لذلك لا يمكنك أن تكون مشاركًا فيها. هكذا يعرف المشاركون أنهم وحدهم يجيبون.
groups-join-as-colleague = من يشارك في هذه المجموعة لا يمكنه أن يشرف عليها.
groups-chat-by-day = { $when }
groups-chat-hello = <b>مرحبًا.</b> سأسأل المشرف في محادثتنا الخاصة أي مجموعة هنا.
groups-chat-nobody = مرحبًا. يمكن لمشرف لديه مجموعة أن يضيفني إلى هذه المحادثة. عندها تكون المحادثة للمجموعة.
groups-chat-tied = هذه المحادثة الآن لمجموعتكم. أعرض هنا رأي المجموعة كلها. ولا أعرض أبدًا إجابة شخص واحد.
