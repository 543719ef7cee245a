# English: the fallback of every other catalogue.
# A phrase may hold <b>, <i> and <code>. What is put into it is never read as markup.

## Menu and profile

menu-start = Begin, choose topics
menu-topics = Curated topics to follow
menu-watch = Watch for words of your own
menu-watches = Your watches: edit, pause, delete
menu-history = What was sent, and what was held
menu-chats = Groups and channels you look after
menu-privacy = What I keep about you
menu-feeds = Feeds and their health (operator)
menu-users = Who subscribes (operator)
menu-health = How the bot is (operator)
menu-invite = Let somebody in (operator)
menu-sources = The outlets that are read (operator)
menu-announce = Say something to all subscribers (operator)
menu-stats = Your alerts in figures, a picture
menu-why = Why an article came, or did not
menu-mute = Do not tell me of a story, source or watch
menu-quiet = Quiet hours
menu-digest = Stories together, hourly or daily
menu-settings = Language and time zone
menu-help = What I can do
menu-stop = Leave, and erase everything if you like
profile-about = I read the news in many languages and tell you at once when one of your subjects is in it. One message a story, however many outlets carry it.
profile-short = News alerts on your subjects, in many languages, one message a story

## Start, help, stop

welcome = <b>Welcome, { $name }!</b> I am Rasid, the one who watches.
welcome-how =
    I read the news in many languages and tell you when one of your subjects is in it: one message a story, with its first sentence.
    Tap a topic to follow it, or just send me words to watch for, such as <code>Gaza ceasefire</code>.
welcome-chat = <b>{ $name }</b> will be told here when one of its subjects is in the news.
welcome-how-chat = Admins choose what to follow: tap a topic, or send <code>/watch</code> with words to watch for.
topic-followed = ✅ Following: { $topic }
topic-unfollowed = No longer following: { $topic }
topics-title = <b>Topics</b>: tap to follow or unfollow.
topic-week = { $n ->
    [0] No alert in the last week.
    [one] One alert a week.
   *[other] { $n } alerts a week.
 }
language-choose = Which language shall I speak?
language-chosen = I speak English now.
help-title = <b>What I can do</b>
help-commands =
    /topics – curated topics to follow
    /watch <code>words</code> – watch for words of your own
    /watches – your watches: edit keywords, rename, test, pause, delete
    /history – what was sent and what was held; /history <code>words</code> searches in it
    /chats – look after groups and channels from here
    /privacy – what I keep about you
    /why <code>link</code> – why an article came, or did not; also as a reply to an alert
    /stats – your alerts in figures, a picture
    /mute, /quiet, /digest – do not tell me of this; not at night; all together
    /settings – language and time zone
    /stop – leave, and erase everything if you like
help-admin =
    For you who run me: /feeds – feeds and their health, and with an address new ones; /users – who subscribes; /sources – the outlets; /health – how I am; /invite <code>number</code> – a link that lets people in; /announce <code>text</code> – something said to all.
help-query =
    Words side by side must all be there, in any form: <code>Gaza force</code>. A comma means “or”: <code>Gaza, Rafah</code>. Quotation marks keep words together: <code>"Gaza Strip"</code>. A minus leaves out: <code>Gaza -football</code>. Brackets, OR and NOT work, too; so do weights: <code>Hormuz^3, tanker min:3</code>.
help-chat = In groups and channels only admins may change what is watched for. Here every command can be sent as <code>/command@bot</code>.
privacy =
    <b>What I keep</b>
    Of you: your Telegram id and name, the language and time zone, your watches, mutes, quiet hours and digest, the words that you searched your history for, and the alerts that I sent or held with the reason, with those that you called not relevant. Of a group or channel the same, and the ids of the admins who look after it.
    Old searches and old alerts go by themselves after a time. I keep no other message of yours, and give nothing to anybody. Telegram and whoever runs this bot can see what I can.
    /stop ends it at once and offers to erase everything; erased is gone for good.
only-in-private = That I answer in a private chat alone.
stopped = You get no more alerts. Your watches and your history are kept, in case you return.
take-away-ready = Everything I keep of this chat, as JSON Lines: one line for each watch, mute, search and story.
returned = ✅ Welcome back. Alerts are on again.
erase-sure = This removes your watches, your history and everything else that I know of this chat. It cannot be undone.
erased = Everything is erased. Send /start to begin anew.
not-subscribed = You are not subscribed here. Send /start to begin.
unknown-command = I do not know that command. /help shows those I know.
no-entry = This bot is for invited people only. Ask whoever runs it to let you in.
admins-only = Only admins of this chat may do that.
button-outdated = This button is out of date.
saved = Saved
something-wrong = Something went wrong on my side. It is noted; please try again in a moment.

## Groups and channels

chats-title = <b>Your groups and channels.</b> Tap one: what you send me here then concerns it.
chats-empty =
    <b>You look after no group or channel yet.</b>
    Add me to a group, or to a channel as an admin who may post; I then tell you here how to look after it.
chats-current = ✅ You speak for <b>{ $name }</b>.
chat-concerned = 📣 For <b>{ $name }</b>
chat-connected =
    ✅ <b>{ $name }</b> is connected.
    What its watches and topics meet is posted there. You choose them from here, so that its readers see nothing of it.
chat-taken-up =
    ✅ From now on you speak for <b>{ $name }</b>.
    /topics, /watch, /watches, /history and lines of words concern it. /chats ends that.
chat-other-admins = Its other admins can do the same by this link: { $link }
chat-not-yours = You are no admin of that chat, or I am not in it any more.
button-look-after = Choose what it follows
button-watches-there = Its watches
button-myself = 👤 Speak for myself again
button-add-group = ➕ Add me to a group
button-add-channel = ➕ Add me to a channel

## For those who run the bot

users-title = { $n ->
    [one] <b>One subscriber</b>
   *[other] <b>{ $n } subscribers</b>
 }
users-states = 🟢 active { $active } · ⚪ stopped { $stopped } · 🔴 gone { $gone }
users-watches = { $n ->
    [0] no watch
    [one] one watch
   *[other] { $n } watches
 }
kind-private = person
kind-group = group
kind-channel = channel
kind-console = console
health-title = <b>How I am</b>
health-running = ✅ Reading and sending are under way.
health-stalled = 🔴 { $work } stands still; its last round: { $at }
work-poll = Reading the feeds
work-deliver = Sending
work-listen = Answers from Telegram
work-send = Messages arriving in Telegram
health-deliveries = Messages: { $waiting } waiting, { $sent } sent, { $dead } given up.
health-feeds = { $n ->
    [one] <b>One feed</b>
   *[other] <b>{ $n } feeds</b>
 }
health-more = And { $n } more. On the machine, <code>rasid feeds list</code> shows all.
feed-new = not read yet
feed-well = well
feed-moved = moved
feed-quiet = quiet
feed-slow = slow
feed-misdated = badly dated
feed-failing = failing
feed-blocked = does not let us in
feed-dead = dead
feeds-title = { $n ->
    [one] <b>One feed</b>, tap it to see how it is.
   *[other] <b>{ $n } feeds</b>, the ill ones first. Tap one to see how it is.
 }
feeds-empty = <b>No feeds yet.</b>
feeds-how = For more, send <code>/feeds</code> with the address of a feed or of a site, or an OPML file of another reader.
feed-read = Last read: { $last }. Last news: { $news }.
feed-next = Read again: { $at }
feed-not-polled = It is not read. Its entries are kept.
search-nothing = I found no feed at { $address }. Tried:
search-found = { $n ->
    [one] <b>One feed</b> at { $address }. Tap it to read it from now on.
   *[other] <b>{ $n } feeds</b> at { $address }. Tap those to read from now on.
 }
search-holds = { $n ->
    [one] One entry, of { $newest }
   *[other] { $n } entries, the newest of { $newest }
 }
opml-too-large = A list of feeds may have { $most } MB at the most.
opml-none = { $name } lists no feeds: I read OPML, as other readers export it.
opml-taken = { $n ->
    [0] No new feed in it.
    [one] ✅ One feed more.
   *[other] ✅ { $n } feeds more.
 } Known already: { $known }.
button-feeds = « Feeds
button-feed-stop = Stop reading it
button-feed-poll = ➕ Read it
invitation = { $n ->
    [one] This link lets one person in, until { $until }. Pass it on:
   *[other] This link lets { $n } people in, until { $until }. Pass it on:
 }
invite-not-needed = Nobody needs an invitation: access is <code>{ $mode }</code> in the config file.
invite-number = How many people? Send a number from 1 to { $most }, such as <code>/invite 5</code>.
announcement = 📢 <b>From whoever runs this bot</b>
announce-how = Send <code>/announce</code> with what you want to say to all subscribers. You see it before it goes.
announce-too-long = That is { $typed } characters; at most { $most } fit.
announce-going = On its way: { $done } of { $n }.
announce-stopped = ⏹ Stopped.
announce-done = { $n ->
    [0] Nobody has got it.
    [one] ✅ One subscriber has got it.
   *[other] ✅ { $n } subscribers have got it.
 } Gone: { $gone }. Not reached: { $failed }.
sources-title = { $n ->
    [one] <b>One outlet</b>, with its entries of the last { $days } days
   *[other] <b>{ $n } outlets</b>, with their entries of the last { $days } days
 }
sources-entries = { $n ->
    [0] no entry
    [one] one entry
   *[other] { $n } entries
 }
source-public = public
source-state = state
source-private = private
source-exile = exile
opml-ready = { $n ->
    [one] One feed as OPML, for any reader.
   *[other] { $n } feeds as OPML, for any reader.
 }

## Watches

ask-words = Which words shall I watch for? For example <code>Gaza stabilisation force</code>, in any language. A comma means “or”.
ask-keywords =
    I watch for <code>{ $query }</code>
    Send the new words. With <code>+ words</code> you add an alternative, with <code>- words</code> you take one away.
ask-name = Send the new name for <b>{ $name }</b>.
watches-title = { $n ->
    [one] <b>Your watch</b>: tap it to edit.
   *[other] <b>Your { $n } watches</b>: tap one to edit it.
 }
watches-empty = You have no watches yet. Send me words to watch for, or follow a topic.
watch-title = <b>{ $name }</b>
watch-reads = I watch for: <code>{ $query }</code>
reading-stories = Stories { $parts }.
reading-with = with { $words }
reading-or-with = { $one }, or { $other }
reading-then = { $one }; { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } and { $other }
reading-or = { $one } or { $other }
reading-brackets = ({ $words })
reading-not = not with { $words }
reading-without = no { $words }
reading-only = only { $place }
reading-not-there = not { $place }
reading-word = { $word }
reading-phrase = “{ $word }”
reading-exact = { $word } in just this form
reading-case = { $word } with just these capitals
reading-loose = { $n ->
    [one] “{ $word }” with at most one word between
   *[other] “{ $word }” with at most { $n } words between
 }
reading-near = { $n ->
    [one] { $one } beside { $other }
   *[other] { $one } at most { $n } words from { $other }
 }
reading-near-ordered = { $n ->
    [one] { $one } right before { $other }
   *[other] { $one } at most { $n } words before { $other }
 }
reading-sentence = { $one } in one sentence with { $other }
reading-sentence-ordered = { $one } before { $other } in one sentence
reading-at-least = { $n ->
    [one] { $words }
   *[other] { $words } at least { $n } times
 }
reading-weight = { $words } (counts { $weight })
reading-least = together counting { $least } or more
reading-in-title = { $words } in the headline
reading-in-lead = { $words } in the first sentence
reading-in-text = { $words } below the headline
reading-topic = the topic “{ $title }”
reading-lang = in { $name }
reading-country = from sources in { $name }
reading-site = from { $name }
reading-author = by { $name }
reading-tag = tagged “{ $name }”
reading-young = { $n ->
    [one] in their first hour
   *[other] in their first { $n } hours
 }
reading-age = { $lowest } to { $n } hours old
watch-is-paused = ⏸ Paused: it brings no alerts.
watch-languages = 🌐 Only in: { $names }
watch-left-out = 📰 Left out: { $names }
watch-paused = Paused
watch-resumed = Active again
watch-saved = ✅ Saved. I tell you as soon as it is in the news.
watch-changed = ✅ Changed.
watch-not-saved = Not saved.
watch-deleted = Deleted: { $name }
watch-quota = You have { $most } watches, which is the most. Delete one first, or join words with commas in one watch.
edit-nothing-left = “{ $words }” is not one of the alternatives, or it is the last one. To replace everything, send the new words without a sign.
back-test = { $n ->
    [0] In the last { $days } days this would have brought <b>nothing</b>.
    [one] In the last { $days } days this would have brought <b>one story</b>.
   *[other] In the last { $days } days this would have brought { $about ->
        [yes] about <b>{ $n } stories</b>
       *[no] <b>{ $n } stories</b>
     }.
 } Entries read: { $entries }.
back-test-nothing = Try fewer words, join other spellings with commas, or save it and wait for the news.
watch-near-spellings = The news has words that are nearly yours. Tap one to look for it, too:
watch-other-languages = The same place in other languages. Tap one to look for it, too:
added = Added

## Alerts and history

alert-met = { $names }
alert-breaking = ⚡ Breaking: { $n } outlets within half an hour
comma = ,
alert-again = 🔁 Again, after a day without news of it
alert-turn-number = 🔸 New in this story: a number, { $before } → { $now }
alert-turn-denial = 🔸 New in this story: a denial, “{ $word }”
alert-turn-actor = 🔸 New in this story: a new voice, “{ $word }”
alert-turn-action = 🔸 New in this story: a step, “{ $word }”
alert-earlier = Earlier: { $headline }
history-title = <b>History</b>
history-search = <b>History</b>: { $words }
history-empty = Nothing yet. Alerts appear here, and stories that I held back with the reason.
history-none-found = Nothing in your history fits. Search with fewer words, or show more.
filter-title = <b>History</b>: show only …
filter-any = Any
filter-by-watch = By watch
filter-by-source = By source
filter-by-language = By language
filter-by-day = By day
filter-by-state = Sent or held
filter-sent = Sent
filter-held = Held
export-title = Take this history away as a file: CSV opens in a spreadsheet, JSON Lines in a program.
export-ready = { $n ->
    [one] Your history, one story.
   *[other] Your history, { $n } stories.
 }
story-outlets = { $n ->
    [one] Carried by one outlet:
   *[other] Carried by { $n } outlets, the first one first:
 }
story-more-outlets = … and { $n } more.
fate-sent = sent
fate-waiting = on its way
fate-dead = could not be delivered
history-follows = goes on with an earlier story
held-too-old = held: too old to be news
held-first-fetch = held: undated, from a feed just added
why-topic = Topic <b>{ $name }</b>, score { $score }:
why-watch = Watch <b>{ $name }</b>:
why-watch-score = Watch <b>{ $name }</b>, score { $score }:
why-evidence = “{ $printed }” in the { $field } met <code>{ $atom }</code> ({ $rule })
why-evidence-weight = “{ $printed }” in the { $field } met <code>{ $atom }</code> ({ $rule }): { $weight }
why-concept = { $concept } { $weight }: { $words }
why-how = Reply to an alert with /why, or send /why with the link of an article: I say why it came, or why it did not.
inquiry-read = Read at { $at } in the feed of { $source }. None of your watches met it.
inquiry-no-watch = You have no watches.
inquiry-nearest = The nearest is <b>{ $name }</b>. It lacks:
inquiry-paused = <b>{ $name }</b> fits, but it is paused.
inquiry-too-late = <b>{ $name }</b> fits, but you made it later, at { $at }.
inquiry-meets-now = <b>{ $name }</b> fits as it is now. It was different, or not active, when I read this.
inquiry-unknown-site = I have not read <code>{ $url }</code>: no feed of that site is among those I read. Ask whoever runs me to add one.
inquiry-not-read = I have not read <code>{ $url }</code>: no feed of that site has brought it yet.
inquiry-feed-never = { $source }: never read so far
inquiry-feed-failing = { $source }: cannot be read at the moment; the last time was { $at }
inquiry-feed-well = { $source }: read at { $at }, without this article
lack-word = <code>{ $what }</code> is not in the text.
lack-excluded = <code>{ $what }</code> is in the text, and the watch leaves that out.
lack-apart = The words are there, but too far apart: <code>{ $what }</code>.
lack-elsewhere = The words are there, but not in that part of the text: <code>{ $what }</code>.
lack-seldom = It is there, but too few times: <code>{ $what }</code>.
lack-weight = The words found weigh too little for <code>{ $what }</code>.
lack-origin = It does not come from where <code>{ $what }</code> asks.
lack-language = It is in a language that the watch does not tell of: { $what }.
lack-source = It comes from { $what }, which the watch leaves out.
lack-age = It was not of that age when I read it: <code>{ $what }</code>.
lack-topic = The topic <code>{ $what }</code> does not fit.
lack-unreadable = I cannot read its query any more: <code>{ $what }</code>. Edit its keywords.
lack-concept = No word for “{ $what }” is near enough.
why-held = Not sent. { $reason }
why-coverage = Carried by { $n } outlets: { $names }
why-goes-on = Goes on with “{ $headline }”: likeness { $score }, words in common: { $terms }
why-nearest = Compared with “{ $headline }”: likeness { $score }, not the same; words in common: { $terms }
why-same-guid = { $source }: the same entry of the feed
why-same-url = { $source }: the same address
why-same-headline = { $source }: the same headline
why-same-words = { $source }: told in other words, likeness { $score }; words in common: { $terms }
why-same-meaning = none, but they mean the same
field-title = headline
field-lead = lead
field-summary = text
rule-equal = the same word
rule-folded = spelt otherwise
rule-clitic = with a prefix or ending
rule-inflection = in another form
rule-wildcard = by the wildcard

stats-title = Alerts of the last { $days } days
stats-by-day = by day
stats-by-watch = by watch
stats-by-source = by source
stats-by-language = by language
stats-caption = { $n ->
    [one] <b>One alert</b> in the last { $days } days.
   *[other] <b>{ $n } alerts</b> in the last { $days } days.
 }
stats-held = Held back: { $n }.
stats-empty = No alerts in the last { $days } days, so there is nothing to draw yet.

## Policy: mutes, quiet hours, digests, settings

held-muted = held: muted
held-until = held until { $until }: { $reason }
held-in-digest = came in a digest: { $reason }
reason-quiet-hours = quiet hours
reason-digest = you asked for a digest
reason-over-cap = more alerts than fit into an hour
reason-burst = many stories of one watch at once
why-carried = Not sent by itself; it { $reason }
mutes-title = <b>Muted</b>: tap one to hear of it again.
mutes-empty = Nothing is muted.
mute-how = Under each alert a button mutes its story. By typing: <code>/mute 8h site:aljazeera.net</code>, <code>/mute 1d</code> and the name of a watch, <code>/mute 2h all</code>. Without a time it lasts until you undo it.
mute-how-long = For how long shall I mute { $what }?
mute-story = the story “{ $name }”
mute-watch = the watch “{ $name }”
mute-source = the source { $name }
mute-everything = everything
mute-until = { $what } – until { $until }
mute-forever = { $what } – until you undo it
mute-done-until = 🔇 Muted until { $until }: { $what }.
mute-done-forever = 🔇 Muted until you undo it: { $what }.
mute-unclear = I do not know what to mute by “{ $words }”. Send the name of a watch, <code>site:aljazeera.net</code>, the link of a story, or <code>all</code>; with a time such as <code>8h</code> or <code>1d</code>.
unmuted = 🔊 No longer muted.
span-1h = 1 hour
span-8h = 8 hours
span-1d = 1 day
span-1w = 1 week
span-forever = Until I undo it
quiet-is = 🌙 <b>Quiet hours</b>: { $quiet }
quiet-off = off
quiet-daily = { $span }, every day
quiet-on-days = { $span }, beginning on { $days }
quiet-zone = By the clock of { $zone }.
quiet-how = What comes in quiet hours waits and comes as one digest at their end. Only urgent watches do not wait. By typing: <code>/quiet 22:00-07:00</code>, <code>/quiet 23-8 mon-fri</code>, <code>/quiet off</code>.
quiet-saved = ✅ Saved.
quiet-unclear = I cannot read “{ $typed }” as quiet hours. Send for example <code>/quiet 22:00-07:00</code> or <code>/quiet 23-8 mon-fri</code>; <code>/quiet off</code> ends them.
quiet-last-day = One day at least must stay. To end the quiet hours tap “Off”.
digest-is = 🗞 <b>Digest</b>: { $digest }
digest-how = With a digest, stories do not come one by one but together, one line each, what most outlets carry first. Only urgent watches do not wait. By typing: <code>/digest hourly</code>, <code>/digest daily 08:00</code>, <code>/digest off</code>.
digest-saved = ✅ Saved.
digest-unclear = I cannot read “{ $typed }” as the time of a digest. Send <code>/digest hourly</code>, <code>/digest daily 08:00</code> or <code>/digest off</code>.
plan-off = off
plan-hourly = every hour
plan-daily = every day at { $at }
digest-title = { $n ->
    [one] 🗞 <b>Digest</b>: one story
   *[other] 🗞 <b>Digest</b>: { $n } stories
 }
digest-quiet = { $n ->
    [one] 🌙 <b>While it was quiet</b>: one story
   *[other] 🌙 <b>While it was quiet</b>: { $n } stories
 }
digest-over-cap = { $n ->
    [one] 📦 <b>One more story</b>: more came within an hour than I send one by one.
   *[other] 📦 <b>{ $n } more stories</b>: more came within an hour than I send one by one.
 }
digest-burst = ⚡ <b>{ $n ->
    [one] One more story
   *[other] { $n } stories
 } on { $name }</b> { $minutes ->
    [one] within a minute
   *[other] in { $minutes } minutes
 }
digest-part = 🗞 Digest, part { $number } of { $of }
settings-title = ⚙️ <b>Settings</b>
settings-language = Language: { $name }
settings-zone = Time zone: { $zone }
settings-quiet = Quiet hours: { $quiet }
settings-digest = Digest: { $digest }
settings-style = Alerts: { $style }
zone-is = 🕐 Your clock: { $zone }
zone-ask = Tap the city whose clock is yours, or send me another city or an offset, such as <code>Tashkent</code> or <code>+5</code>.
zone-saved = ✅ Saved.
style-ask = How much shall an alert show? Typed: <code>/settings full</code>, <code>/settings lead</code> or <code>/settings headline</code>.
style-saved = ✅ Saved.
style-full = Headline, lead and preview
style-lead = Headline and lead
style-headline = Headline alone
zone-unclear = I do not know the time zone “{ $typed }”. Send a large city nearby, or an offset such as <code>+4</code>: <code>/settings Baku</code>, <code>/settings +4</code>.
narrow-languages = Which languages shall <b>{ $name }</b> tell you of? While none has a tick, all of them.
narrow-sources = Which sources shall <b>{ $name }</b> tell you of? Tap one to leave it out. A story that another source carries, too, still comes.
mode-title = How shall <b>{ $name }</b> tell you?
mode-how =
    🔔 Loud: at once, with a sound.
    🔕 Silent: at once, without a sound.
    🗞 In the digest: together with others, { $digest }; /digest changes when.
    🚨 Urgent: at once, in quiet hours, too, and beside a digest.
dismissed = 👎 Noted: not relevant.
dismiss-proposal = The word <b>{ $word }</b> would have kept it away. Shall I leave out stories with it in { $n ->
    [one] your watch
   *[other] your watches
 } { $names }?
dismiss-effect = { $n ->
    [0] Nothing else of the last { $days } days would have been left out.
    [one] Of the last { $days } days this would have left out one more story:
   *[other] Of the last { $days } days this would have left out { $n } more stories, for example:
 }
dismiss-topic = It came by a curated topic, whose words I do not change for one reader. You can mute the story, or no longer follow the topic.
dismiss-topic-too = It came by a curated topic, too; there it stays.
dismiss-no-word = I see no word in it that I could leave out. You can mute the story.
excluded = ✅ I leave out stories with <b>{ $word }</b> in { $n ->
    [one] your watch
   *[other] your watches
 } { $names }.
included = Undone: stories with <b>{ $word }</b> come again.

## Buttons

button-why = Why?
button-mute = 🔇 Mute story
button-dismiss = 👎 Not relevant
button-mutes = All mutes
button-mute-everything = 🔇 Mute everything
button-mute-source = 🔇 Source: { $name }
button-mute-watch = 🔇 Watch: { $name }
button-mode-loud = 🔔 Loud
button-mode-silent = 🔕 Silent
button-mode-digest = 🗞 In the digest
button-mode-urgent = 🚨 Urgent
button-zone = 🕐 Time zone
button-languages = 🌐 Languages
button-sources = 📰 Sources
button-every-language = Every language
button-style = 📝 Style of alerts
button-quiet = 🌙 Quiet hours
button-quiet-off = Off
button-digest = 🗞 Digest
button-digest-off = Off
button-digest-hourly = Hourly
button-settings = « Settings
button-exclude = ➖ Leave out “{ $word }”
button-other-word = “{ $word }”
button-history = History
button-topics = Topics
button-watches = « All watches
button-new-watch = ➕ New watch
button-language = 🌐 Language
button-edit = ✏️ Edit keywords
button-rename = Rename
button-test = Test
button-pause = ⏸ Pause
button-resume = ▶️ Resume
button-delete = 🗑 Delete
button-undo = Undo
button-save = ✅ Save
button-change = ✏️ Change
button-all-languages = ➕ All of them
button-cancel = Cancel
button-back = « Back
button-open-watch = Open the watch
button-use-repair = Use that
button-newest = Newest
button-filter = 🔎 Filter
button-export = 📄 Export
button-stats = 📊 Figures
button-older = Older »
button-return = Come back
button-take-away = 📄 Take my data away
button-opml = 📄 OPML
button-announce = { $n ->
    [one] ✅ Send to one
   *[other] ✅ Send to { $n }
 }
button-erase = Erase everything
button-erase-yes = Yes, erase everything

## Errors in queries: what is wrong, where, what to do

query-empty = There is nothing to watch for in this. Send a word or two.
query-too-long = That is { $typed } characters; at most { $most } fit. Long lists belong in a topic.
query-too-deep = There are too many brackets within brackets at character { $position }.
query-unclosed-bracket = A bracket opened at character { $position } is never closed. Did you mean <code>{ $repair }</code>?
query-unopened-bracket = The closing bracket at character { $position } was never opened. Did you mean <code>{ $repair }</code>?
query-unclosed-quote = The quotation mark at character { $position } is not closed; I read it to the end of the line: <code>{ $repair }</code>.
query-mixed-and-or = AND and OR are mixed: I read it as <code>{ $repair }</code>. Set brackets of your own if you meant otherwise.
query-mixed-other = AND and OR are mixed: I read it as <code>{ $repair }</code>. Set brackets if you meant <code>{ $other }</code>.
query-operator-lonely = I left out <code>{ $operator }</code> at character { $position }: it stands beside no word. I read <code>{ $repair }</code>.
query-only-excludes = A watch needs at least one word it should contain; this one only excludes.
query-only-age = A watch needs at least one word to look for; an age alone is not enough.
query-common-words = These words are in nearly every story; add a rarer one.
query-wildcard-too-short = <code>{ $word }</code> would match too many words. Use at least { $letters } letters before the <code>*</code>.
query-wildcard-first = A word cannot begin with <code>*</code>: <code>{ $word }</code>. Put it at the end, or leave it out.
query-near-range = NEAR takes a number from 1 to { $most }, not { $typed }. Farther apart, the words alone find the same: <code>{ $repair }</code>.
query-number-range = <code>{ $operator }</code> at character { $position } takes a number from { $least } to { $most }, not { $typed }.
query-age-range = An age at character { $position } is written <code>age:&lt;24h</code> or, in hours, <code>age:[2 TO 24]</code>, up to { $most } hours; I cannot read <code>{ $typed }</code>.
query-min-unreachable = <code>min:{ $least }</code> at character { $position } is out of reach: all words together count { $reached } at the most. Lower it, or give words more weight, such as <code>Gaza^3</code>.
query-near-twice = Two NEARs in a row at character { $position }: brackets must say which comes first. Did you mean <code>{ $repair }</code>?
query-near-needs-left = <code>{ $operator }</code> at character { $position } needs a word on its left.
query-near-needs-right = <code>{ $operator }</code> at character { $position } needs a word on its right.
query-unknown-field = Unknown field <code>{ $field }</code> at character { $position }. Did you mean <code>{ $repair }</code>? Fields: { $fields }.
query-space-after-field = No space after <code>{ $field }:</code>; I read <code>{ $repair }</code>. To look for the word itself put it in quotation marks.
query-language-code = Languages are two letters, such as <code>lang:he</code>; <code>{ $typed }</code> at character { $position } is none. For Hebrew, for example, write <code>lang:he</code>.
query-language-name = Languages are two letters: for <code>{ $typed }</code> at character { $position } write <code>lang:{ $code }</code>.
query-unknown-topic = There is no topic <code>{ $topic }</code> at character { $position }. /topics shows those there are.
query-unknown-search = You have no watch with the name <code>{ $name }</code> at character { $position }. /watches shows those you have; a name of several words goes into quotation marks.
query-search-counts = The watch <code>{ $name }</code> at character { $position } counts weights, so it cannot be a part of another.
query-not-here = <code>{ $feature }</code> at character { $position } cannot stand there. Leave it out.
query-repair = Did you mean <code>{ $repair }</code>?
query-too-broad = About { $n } stories a day from { $feeds } feeds: that is more than anybody reads. Narrow it with one more word, or with <code>title:</code>.
