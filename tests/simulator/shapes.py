"""The fields of the Bot API 10.1 types that the simulator answers: ``!`` marks the required ones.

From PaulSonOfLars/telegram-bot-api-spec (MIT); fields of types that are not built are left out.
"""

SHAPES: dict[str, str] = {
    "AcceptedGiftTypes": (
        "unlimited_gifts!:Boolean limited_gifts!:Boolean unique_gifts!:Boolean "
        "premium_subscription!:Boolean gifts_from_channels!:Boolean "
    ),
    "Animation": (
        "file_id!:String file_unique_id!:String width!:Integer height!:Integer duration!:Integer "
        "thumbnail:PhotoSize file_name:String mime_type:String file_size:Integer "
    ),
    "Audio": (
        "file_id!:String file_unique_id!:String duration!:Integer performer:String title:String "
        "file_name:String mime_type:String file_size:Integer thumbnail:PhotoSize "
    ),
    "BotCommand": ("command!:String description!:String "),
    "BotDescription": ("description!:String "),
    "BotName": ("name!:String "),
    "BotShortDescription": ("short_description!:String "),
    "CallbackQuery": (
        "id!:String from!:User message:MaybeInaccessibleMessage inline_message_id:String "
        "chat_instance!:String data:String game_short_name:String "
    ),
    "Chat": (
        "id!:Integer type!:String title:String username:String first_name:String last_name:String "
        "is_forum:Boolean is_direct_messages:Boolean "
    ),
    "ChatAdministratorRights": (
        "is_anonymous!:Boolean can_manage_chat!:Boolean can_delete_messages!:Boolean "
        "can_manage_video_chats!:Boolean can_restrict_members!:Boolean can_promote_members!:Boolean "
        "can_change_info!:Boolean can_invite_users!:Boolean can_post_stories!:Boolean "
        "can_edit_stories!:Boolean can_delete_stories!:Boolean can_post_messages:Boolean "
        "can_edit_messages:Boolean can_pin_messages:Boolean can_manage_topics:Boolean "
        "can_manage_direct_messages:Boolean can_manage_tags:Boolean "
    ),
    "ChatFullInfo": (
        "id!:Integer type!:String title:String username:String first_name:String last_name:String "
        "is_forum:Boolean is_direct_messages:Boolean accent_color_id!:Integer "
        "max_reaction_count!:Integer active_usernames:*String personal_chat:Chat parent_chat:Chat "
        "available_reactions:*ReactionType background_custom_emoji_id:String "
        "profile_accent_color_id:Integer profile_background_custom_emoji_id:String "
        "emoji_status_custom_emoji_id:String emoji_status_expiration_date:Integer bio:String "
        "has_private_forwards:Boolean has_restricted_voice_and_video_messages:Boolean "
        "join_to_send_messages:Boolean join_by_request:Boolean description:String invite_link:String "
        "pinned_message:Message permissions:ChatPermissions accepted_gift_types!:AcceptedGiftTypes "
        "can_send_paid_media:Boolean slow_mode_delay:Integer unrestrict_boost_count:Integer "
        "message_auto_delete_time:Integer has_aggressive_anti_spam_enabled:Boolean "
        "has_hidden_members:Boolean has_protected_content:Boolean has_visible_history:Boolean "
        "sticker_set_name:String can_set_sticker_set:Boolean custom_emoji_sticker_set_name:String "
        "linked_chat_id:Integer first_profile_audio:Audio paid_message_star_count:Integer "
        "guard_bot:User "
    ),
    "ChatMemberAdministrator": (
        "status!:String user!:User can_be_edited!:Boolean is_anonymous!:Boolean "
        "can_manage_chat!:Boolean can_delete_messages!:Boolean can_manage_video_chats!:Boolean "
        "can_restrict_members!:Boolean can_promote_members!:Boolean can_change_info!:Boolean "
        "can_invite_users!:Boolean can_post_stories!:Boolean can_edit_stories!:Boolean "
        "can_delete_stories!:Boolean can_post_messages:Boolean can_edit_messages:Boolean "
        "can_pin_messages:Boolean can_manage_topics:Boolean can_manage_direct_messages:Boolean "
        "can_manage_tags:Boolean custom_title:String "
    ),
    "ChatMemberBanned": ("status!:String user!:User until_date!:Integer "),
    "ChatMemberLeft": ("status!:String user!:User "),
    "ChatMemberMember": ("status!:String tag:String user!:User until_date:Integer "),
    "ChatMemberOwner": ("status!:String user!:User is_anonymous!:Boolean custom_title:String "),
    "ChatMemberUpdated": (
        "chat!:Chat from!:User date!:Integer old_chat_member!:ChatMember new_chat_member!:ChatMember "
        "via_join_request:Boolean via_chat_folder_invite_link:Boolean "
    ),
    "ChatPermissions": (
        "can_send_messages:Boolean can_send_audios:Boolean can_send_documents:Boolean "
        "can_send_photos:Boolean can_send_videos:Boolean can_send_video_notes:Boolean "
        "can_send_voice_notes:Boolean can_send_polls:Boolean can_send_other_messages:Boolean "
        "can_add_web_page_previews:Boolean can_react_to_messages:Boolean can_edit_tag:Boolean "
        "can_change_info:Boolean can_invite_users:Boolean can_pin_messages:Boolean "
        "can_manage_topics:Boolean "
    ),
    "ChosenInlineResult": ("result_id!:String from!:User location:Location inline_message_id:String query!:String "),
    "Contact": ("phone_number!:String first_name!:String last_name:String user_id:Integer vcard:String "),
    "Dice": ("emoji!:String value!:Integer "),
    "Document": (
        "file_id!:String file_unique_id!:String thumbnail:PhotoSize file_name:String mime_type:String "
        "file_size:Integer "
    ),
    "File": ("file_id!:String file_unique_id!:String file_size:Integer file_path:String "),
    "InaccessibleMessage": ("chat!:Chat message_id!:Integer date!:Integer "),
    "InlineKeyboardButton": (
        "text!:String icon_custom_emoji_id:String style:String url:String callback_data:String "
        "web_app:Any switch_inline_query:String switch_inline_query_current_chat:String "
        "callback_game:Any pay:Boolean "
    ),
    "InlineKeyboardMarkup": ("inline_keyboard!:**InlineKeyboardButton "),
    "InlineQuery": ("id!:String from!:User query!:String offset!:String chat_type:String location:Location "),
    "LinkPreviewOptions": (
        "is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean show_above_text:Boolean "
    ),
    "Location": (
        "latitude!:Float longitude!:Float horizontal_accuracy:Float live_period:Integer "
        "heading:Integer proximity_alert_radius:Integer "
    ),
    "MenuButtonCommands": ("type!:String "),
    "Message": (
        "message_id!:Integer message_thread_id:Integer from:User sender_chat:Chat "
        "sender_boost_count:Integer sender_business_bot:User sender_tag:String date!:Integer "
        "guest_query_id:String business_connection_id:String chat!:Chat forward_origin:MessageOrigin "
        "is_topic_message:Boolean is_automatic_forward:Boolean reply_to_message:Message "
        "quote:TextQuote reply_to_checklist_task_id:Integer reply_to_poll_option_id:String "
        "via_bot:User guest_bot_caller_user:User guest_bot_caller_chat:Chat edit_date:Integer "
        "has_protected_content:Boolean is_from_offline:Boolean is_paid_post:Boolean "
        "media_group_id:String author_signature:String paid_star_count:Integer text:String "
        "entities:*MessageEntity link_preview_options:LinkPreviewOptions effect_id:String "
        "animation:Animation audio:Audio document:Document photo:*PhotoSize sticker:Sticker "
        "video:Video video_note:VideoNote voice:Voice caption:String caption_entities:*MessageEntity "
        "show_caption_above_media:Boolean has_media_spoiler:Boolean contact:Contact dice:Dice "
        "poll:Poll venue:Venue location:Location new_chat_members:*User left_chat_member:User "
        "new_chat_title:String new_chat_photo:*PhotoSize delete_chat_photo:Boolean "
        "group_chat_created:Boolean supergroup_chat_created:Boolean channel_chat_created:Boolean "
        "migrate_to_chat_id:Integer migrate_from_chat_id:Integer "
        "pinned_message:MaybeInaccessibleMessage connected_website:String "
        "reply_markup:InlineKeyboardMarkup "
    ),
    "MessageEntity": (
        "type!:String offset!:Integer length!:Integer url:String user:User language:String "
        "custom_emoji_id:String unix_time:Integer date_time_format:String "
    ),
    "MessageId": ("message_id!:Integer "),
    "MessageOriginUser": ("type!:String date!:Integer sender_user!:User "),
    "MessageReactionUpdated": (
        "chat!:Chat message_id!:Integer user:User actor_chat:Chat date!:Integer "
        "old_reaction!:*ReactionType new_reaction!:*ReactionType "
    ),
    "PhotoSize": ("file_id!:String file_unique_id!:String width!:Integer height!:Integer file_size:Integer "),
    "Poll": (
        "id!:String question!:String question_entities:*MessageEntity options!:*PollOption "
        "total_voter_count!:Integer is_closed!:Boolean is_anonymous!:Boolean type!:String "
        "allows_multiple_answers!:Boolean allows_revoting!:Boolean members_only!:Boolean "
        "country_codes:*String correct_option_ids:*Integer explanation:String "
        "explanation_entities:*MessageEntity open_period:Integer close_date:Integer "
        "description:String description_entities:*MessageEntity "
    ),
    "PollAnswer": ("poll_id!:String voter_chat:Chat user:User option_ids!:*Integer option_persistent_ids!:*String "),
    "PollOption": (
        "persistent_id!:String text!:String text_entities:*MessageEntity voter_count!:Integer "
        "added_by_user:User added_by_chat:Chat addition_date:Integer "
    ),
    "ReactionTypeEmoji": ("type!:String emoji!:String "),
    "Sticker": (
        "file_id!:String file_unique_id!:String type!:String width!:Integer height!:Integer "
        "is_animated!:Boolean is_video!:Boolean thumbnail:PhotoSize emoji:String set_name:String "
        "premium_animation:File custom_emoji_id:String needs_repainting:Boolean file_size:Integer "
    ),
    "TextQuote": ("text!:String entities:*MessageEntity position!:Integer is_manual:Boolean "),
    "Update": (
        "update_id!:Integer message:Message edited_message:Message channel_post:Message "
        "edited_channel_post:Message business_message:Message edited_business_message:Message "
        "guest_message:Message message_reaction:MessageReactionUpdated inline_query:InlineQuery "
        "chosen_inline_result:ChosenInlineResult callback_query:CallbackQuery poll:Poll "
        "poll_answer:PollAnswer my_chat_member:ChatMemberUpdated chat_member:ChatMemberUpdated "
    ),
    "User": (
        "id!:Integer is_bot!:Boolean first_name!:String last_name:String username:String "
        "language_code:String is_premium:Boolean added_to_attachment_menu:Boolean "
        "can_join_groups:Boolean can_read_all_group_messages:Boolean supports_guest_queries:Boolean "
        "supports_inline_queries:Boolean can_connect_to_business:Boolean has_main_web_app:Boolean "
        "has_topics_enabled:Boolean allows_users_to_create_topics:Boolean can_manage_bots:Boolean "
        "supports_join_request_queries:Boolean "
    ),
    "UserProfilePhotos": ("total_count!:Integer photos!:**PhotoSize "),
    "Venue": (
        "location!:Location title!:String address!:String foursquare_id:String foursquare_type:String "
        "google_place_id:String google_place_type:String "
    ),
    "Video": (
        "file_id!:String file_unique_id!:String width!:Integer height!:Integer duration!:Integer "
        "thumbnail:PhotoSize cover:*PhotoSize start_timestamp:Integer file_name:String "
        "mime_type:String file_size:Integer "
    ),
    "VideoNote": (
        "file_id!:String file_unique_id!:String length!:Integer duration!:Integer thumbnail:PhotoSize "
        "file_size:Integer "
    ),
    "Voice": ("file_id!:String file_unique_id!:String duration!:Integer mime_type:String file_size:Integer "),
    "WebhookInfo": (
        "url!:String has_custom_certificate!:Boolean pending_update_count!:Integer ip_address:String "
        "last_error_date:Integer last_error_message:String last_synchronization_error_date:Integer "
        "max_connections:Integer allowed_updates:*String "
    ),
}
"""By type: fields as ``name!:type``; each ``*`` is one level of list."""
