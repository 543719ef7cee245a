# فارسی
#
# Glossary: one Persian word for one thing.
# watch دیده‌بان · topic موضوع (curated: موضوع آماده) · alert هشدار · story خبر · article, entry مطلب
# source منبع · outlet رسانه · feed خوراک · subscriber مشترک · digest بستهٔ خبری · mute بی‌صدا کردن
# quiet hours ساعت‌های سکوت · sent فرستاده شد · held نگه داشته شد · history تاریخچه · paused متوقف
# headline تیتر · word واژه · score امتیاز · weight وزن · who runs the bot گردانندهٔ ربات
#
# Readers are شما. CLDR's "one" holds zero, too: where there may be none, [0] stands before it. A noun after
# a figure stays singular. "Loud" and "silent" are با زنگ and بدون زنگ, because بی‌صدا is what mutes are called.

## فهرست و نمایه

menu-start = آغاز و انتخاب موضوع
menu-topics = موضوع‌های آماده برای دنبال کردن
menu-watch = زیر نظر گرفتن واژه‌های دلخواه شما
menu-watches = دیده‌بان‌های شما: ویرایش، توقف، حذف
menu-history = آنچه فرستاده یا نگه داشته شد
menu-chats = گروه‌ها و کانال‌هایی که می‌گردانید
menu-privacy = چه چیزی از شما نگه می‌دارم
menu-feeds = خوراک‌ها و وضعشان (گردانندهٔ ربات)
menu-users = مشترکان (گردانندهٔ ربات)
menu-health = وضع ربات (گردانندهٔ ربات)
menu-invite = دعوت از دیگران (گردانندهٔ ربات)
menu-sources = رسانه‌هایی که خوانده می‌شوند (گردانندهٔ ربات)
menu-announce = پیام به همهٔ مشترکان (گردانندهٔ ربات)
menu-stats = هشدارهای شما به آمار، در یک تصویر
menu-why = چرا مطلبی آمد یا نیامد
menu-mute = بی‌صدا کردن خبر، منبع یا دیده‌بان
menu-quiet = ساعت‌های سکوت
menu-digest = خبرها یکجا، هر ساعت یا هر روز
menu-settings = زبان و منطقهٔ زمانی
menu-help = چه کارهایی از من برمی‌آید
menu-stop = خروج، و اگر بخواهید پاک کردن همه چیز
profile-about = خبرها را به زبان‌های بسیار می‌خوانم و همین که یکی از موضوع‌های شما در آن‌ها بیاید، خبرتان می‌کنم. برای هر خبر یک پیام، هر چند رسانه هم که آن را منتشر کنند.
profile-short = هشدار خبری دربارهٔ موضوع‌های شما، به زبان‌های بسیار، برای هر خبر یک پیام

## آغاز، راهنما، خروج

welcome = <b>{ $name }، خوش آمدید!</b> من راصدم؛ کارم زیر نظر داشتن خبرهاست.
welcome-how =
    خبرها را به زبان‌های بسیار می‌خوانم و هر گاه یکی از موضوع‌های شما در آن‌ها بیاید، خبرتان می‌کنم: برای هر خبر یک پیام، همراه با جملهٔ اول آن.
    برای دنبال کردن هر موضوع روی آن بزنید، یا واژه‌های دلخواهتان را برایم بفرستید، مثلاً <code>آتش‌بس غزه</code>.
welcome-chat = هر گاه یکی از موضوع‌های <b>{ $name }</b> در خبرها بیاید، اینجا اعلام می‌شود.
welcome-how-chat = مدیران انتخاب می‌کنند که چه چیزی دنبال شود: روی موضوعی بزنید، یا <code>/watch</code> را همراه با واژه‌های دلخواه بفرستید.
topic-followed = ✅ دنبال می‌کنید: { $topic }
topic-unfollowed = دیگر دنبال نمی‌کنید: { $topic }
topics-title = <b>موضوع‌ها</b>: برای دنبال کردن یا نکردن، روی آن بزنید.
topic-week = { $n ->
    [0] در هفتهٔ گذشته هشداری نبود.
    [one] هفته‌ای { $n } هشدار.
   *[other] هفته‌ای { $n } هشدار.
 }
language-choose = به چه زبانی با شما سخن بگویم؟
language-chosen = از این پس فارسی سخن می‌گویم.
help-title = <b>چه کارهایی از من برمی‌آید</b>
help-commands =
    ‏/topics – موضوع‌های آماده برای دنبال کردن
    ‏/watch <code>واژه‌ها</code> – زیر نظر گرفتن واژه‌های دلخواه شما
    ‏/watches – دیده‌بان‌های شما: ویرایش واژه‌ها، تغییر نام، آزمایش، توقف، حذف
    ‏/history – آنچه فرستاده یا نگه داشته شد؛ /history <code>واژه‌ها</code> در آن جستجو می‌کند
    ‏/chats – گرداندن گروه‌ها و کانال‌ها از همین‌جا
    ‏/privacy – چه چیزی از شما نگه می‌دارم
    ‏/why <code>پیوند</code> – چرا مطلبی آمد یا نیامد؛ در پاسخ به یک هشدار هم می‌شود
    ‏/stats – هشدارهای شما به آمار، در یک تصویر
    ‏/mute، /quiet، /digest – بی‌صدا کردن؛ سکوت شبانه؛ خبرها یکجا
    ‏/settings – زبان و منطقهٔ زمانی
    ‏/stop – خروج، و اگر بخواهید پاک کردن همه چیز
help-admin =
    برای شما که مرا می‌گردانید: /feeds – خوراک‌ها و وضعشان، و همراه با نشانی، خوراک‌های تازه؛ /users – مشترکان؛ /sources – رسانه‌ها؛ /health – وضع من؛ /invite <code>عدد</code> – پیوندی برای ورود دیگران؛ /announce <code>متن</code> – پیامی به همه.
help-query =
    واژه‌های کنار هم باید همگی آمده باشند، به هر شکلی: <code>غزه نیرو</code>. ویرگول یعنی «یا»: <code>غزه، رفح</code>. گیومه واژه‌ها را کنار هم نگه می‌دارد: <code>"نوار غزه"</code>. منها کنار می‌گذارد: <code>غزه -فوتبال</code>. پرانتز و OR و NOT هم کار می‌کنند، و وزن نیز: <code>هرمز^3، نفتکش min:3</code>.
help-chat = در گروه‌ها و کانال‌ها فقط مدیران می‌توانند دیده‌بان‌ها را تغییر دهند. در اینجا هر دستور را می‌توان به شکل <code>/command@bot</code> هم فرستاد.
privacy =
    <b>چه چیزی نگه می‌دارم</b>
    از شما: شناسه و نامتان در تلگرام، زبان و منطقهٔ زمانی، دیده‌بان‌ها، بی‌صداها، ساعت‌های سکوت و بستهٔ خبری، واژه‌هایی که در تاریخچه جسته‌اید، و هشدارهایی که فرستاده‌ام یا نگه داشته‌ام با دلیلشان، و آن‌هایی که گفته‌اید به کارتان نمی‌آید. از گروه یا کانال نیز همین‌ها، و شناسهٔ مدیرانی که آن را می‌گردانند.
    جستجوها و هشدارهای کهنه پس از مدتی خودبه‌خود پاک می‌شوند. هیچ پیام دیگری از شما نگه نمی‌دارم و چیزی به کسی نمی‌دهم. تلگرام و گردانندهٔ این ربات آنچه را من می‌بینم می‌توانند ببینند.
    دستور /stop بی‌درنگ به این پایان می‌دهد و پیشنهاد می‌کند همه چیز پاک شود؛ آنچه پاک شود دیگر برنمی‌گردد.
only-in-private = به این فقط در گفتگوی خصوصی پاسخ می‌دهم.
stopped = دیگر هشداری نمی‌گیرید. دیده‌بان‌ها و تاریخچهٔ شما می‌ماند، شاید برگشتید.
take-away-ready = هر چه از این گفتگو نگه می‌دارم، به صورت JSON Lines: برای هر دیده‌بان، هر بی‌صدا، هر جستجو و هر خبر یک سطر.
returned = ✅ خوش برگشتید. هشدارها دوباره برقرار شد.
erase-sure = با این کار دیده‌بان‌ها، تاریخچه و هر چه از این گفتگو می‌دانم پاک می‌شود. بازگشتی در کار نیست.
erased = همه چیز پاک شد. برای آغاز دوباره /start را بفرستید.
not-subscribed = اینجا مشترک نیستید. برای آغاز /start را بفرستید.
unknown-command = این دستور را نمی‌شناسم. /help دستورهایی را که می‌شناسم نشان می‌دهد.
no-entry = این ربات فقط برای دعوت‌شدگان است. از گردانندهٔ آن بخواهید راهتان بدهد.
admins-only = این کار فقط از مدیران این گفتگو برمی‌آید.
button-outdated = این دکمه دیگر اعتبار ندارد.
saved = ذخیره شد
something-wrong = در کار من خطایی پیش آمد. خطا ثبت شد؛ لطفاً کمی بعد دوباره امتحان کنید.

## گروه‌ها و کانال‌ها

chats-title = <b>گروه‌ها و کانال‌های شما.</b> روی یکی بزنید: آنچه از آن پس اینجا بفرستید دربارهٔ همان است.
chats-empty =
    <b>هنوز گروه یا کانالی را نمی‌گردانید.</b>
    مرا به گروهی بیفزایید، یا در کانالی مدیر کنید و اجازهٔ انتشار بدهید؛ آن‌گاه همین‌جا می‌گویم چگونه آن را بگردانید.
chats-current = ✅ از طرف <b>{ $name }</b> سخن می‌گویید.
chat-concerned = 📣 برای <b>{ $name }</b>
chat-connected =
    ✅ <b>{ $name }</b> وصل شد.
    آنچه با دیده‌بان‌ها و موضوع‌هایش مطابقت کند همان‌جا منتشر می‌شود. شما از اینجا انتخابشان می‌کنید تا خوانندگان چیزی از این کار نبینند.
chat-taken-up =
    ✅ از این پس از طرف <b>{ $name }</b> سخن می‌گویید.
    دستورهای /topics، /watch، /watches، /history و واژه‌هایی که می‌فرستید دربارهٔ آن است. /chats به این پایان می‌دهد.
chat-other-admins = مدیران دیگرش هم با این پیوند می‌توانند همین کار را بکنند: { $link }
chat-not-yours = مدیر آن گفتگو نیستید، یا من دیگر در آن نیستم.
button-look-after = انتخاب موضوع‌هایش
button-watches-there = دیده‌بان‌هایش
button-myself = 👤 بازگشت به خودم
button-add-group = ➕ افزودن من به گروه
button-add-channel = ➕ افزودن من به کانال

## برای گردانندگان ربات

users-title = { $n ->
    [0] <b>بدون مشترک</b>
    [one] <b>یک مشترک</b>
   *[other] <b>{ $n } مشترک</b>
 }
users-states = 🟢 فعال { $active } · ⚪ متوقف { $stopped } · 🔴 رفته { $gone }
users-watches = { $n ->
    [0] بدون دیده‌بان
    [one] یک دیده‌بان
   *[other] { $n } دیده‌بان
 }
kind-private = شخص
kind-group = گروه
kind-channel = کانال
kind-console = پایانه
health-title = <b>وضع من</b>
health-running = ✅ خواندن و فرستادن در جریان است.
health-stalled = 🔴 از کار مانده: { $work }؛ آخرین دور: { $at }
work-poll = خواندن خوراک‌ها
work-deliver = فرستادن
work-listen = پاسخ‌های تلگرام
work-send = رسیدن پیام‌ها به تلگرام
health-deliveries = پیام‌ها: { $waiting } در انتظار، { $sent } فرستاده‌شده، { $dead } ناکام.
health-feeds = { $n ->
    [0] <b>بدون خوراک</b>
    [one] <b>یک خوراک</b>
   *[other] <b>{ $n } خوراک</b>
 }
health-more = و { $n } تای دیگر. روی سرور، <code>rasid feeds list</code> همه را نشان می‌دهد.
feed-new = هنوز خوانده نشده
feed-well = سالم
feed-moved = جابه‌جا شده
feed-quiet = ساکت
feed-slow = کند
feed-misdated = با تاریخ‌های نادرست
feed-failing = دچار خطا
feed-blocked = راهمان نمی‌دهد
feed-dead = مرده
feeds-title = { $n ->
    [one] <b>یک خوراک</b>؛ برای دیدن وضعش روی آن بزنید.
   *[other] <b>{ $n } خوراک</b>، اول آن‌ها که مشکل دارند. برای دیدن وضع هر کدام روی آن بزنید.
 }
feeds-empty = <b>هنوز خوراکی نیست.</b>
feeds-how = برای افزودن، <code>/feeds</code> را همراه با نشانی یک خوراک یا سایت بفرستید، یا فایل OPML از خبرخوانی دیگر.
feed-read = آخرین خواندن: { $last }. آخرین خبر: { $news }.
feed-next = خواندن بعدی: { $at }
feed-not-polled = این خوراک خوانده نمی‌شود. مطلب‌هایش می‌ماند.
search-nothing = در { $address } خوراکی پیدا نکردم. این‌ها را آزمودم:
search-found = { $n ->
    [one] <b>یک خوراک</b> در { $address }. روی آن بزنید تا از این پس خوانده شود.
   *[other] <b>{ $n } خوراک</b> در { $address }. روی هر کدام بزنید تا از این پس خوانده شود.
 }
search-holds = { $n ->
    [0] بدون مطلب
    [one] یک مطلب، از { $newest }
   *[other] { $n } مطلب، تازه‌ترینشان از { $newest }
 }
opml-too-large = فهرست خوراک‌ها حداکثر { $most } مگابایت می‌تواند باشد.
opml-none = در { $name } خوراکی نیست: من OPML می‌خوانم، همان که خبرخوان‌های دیگر برون‌بری می‌کنند.
opml-taken = { $n ->
    [0] خوراک تازه‌ای در آن نیست.
    [one] ✅ یک خوراک افزوده شد.
   *[other] ✅ { $n } خوراک افزوده شد.
 } از پیش شناخته: { $known }.
button-feeds = « خوراک‌ها
button-feed-stop = دیگر خوانده نشود
button-feed-poll = ➕ خوانده شود
invitation = { $n ->
    [one] این پیوند یک نفر را راه می‌دهد، تا { $until }. به او برسانیدش:
   *[other] این پیوند { $n } نفر را راه می‌دهد، تا { $until }. به آن‌ها برسانیدش:
 }
invite-not-needed = کسی به دعوت نیاز ندارد: دسترسی در فایل تنظیمات <code>{ $mode }</code> است.
invite-number = چند نفر؟ عددی از 1 تا { $most } بفرستید، مثلاً <code>/invite 5</code>.
announcement = 📢 <b>از گردانندهٔ این ربات</b>
announce-how = پیامی را که برای همهٔ مشترکان است با <code>/announce</code> بفرستید. پیش از فرستادن آن را می‌بینید.
announce-too-long = این { $typed } نویسه است؛ بیش از { $most } جا نمی‌شود.
announce-going = در راه: { $done } از { $n }.
announce-stopped = ⏹ متوقف شد.
announce-done = { $n ->
    [0] به کسی نرسید.
    [one] ✅ به { $n } مشترک رسید.
   *[other] ✅ به { $n } مشترک رسید.
 } رفته‌اند: { $gone }. نرسید: { $failed }.
sources-title = { $n ->
    [one] <b>{ $n } رسانه</b> با مطالب { $days } روز گذشته
   *[other] <b>{ $n } رسانه</b> با مطالب { $days } روز گذشته
 }
sources-entries = { $n ->
    [0] بدون مطلب
    [one] { $n } مطلب
   *[other] { $n } مطلب
 }
source-public = عمومی
source-state = دولتی
source-private = خصوصی
source-exile = در تبعید
opml-ready = { $n ->
    [one] { $n } خوراک به صورت OPML، برای هر خوراک‌خوان.
   *[other] { $n } خوراک به صورت OPML، برای هر خوراک‌خوان.
 }

## دیده‌بان‌ها

ask-words = چه واژه‌هایی را زیر نظر بگیرم؟ مثلاً <code>نیروی تثبیت غزه</code>، به هر زبانی. ویرگول یعنی «یا».
ask-keywords =
    اکنون زیر نظر دارم: <code>{ $query }</code>
    واژه‌های تازه را بفرستید. با <code>+ واژه‌ها</code> گزینه‌ای می‌افزایید، با <code>- واژه‌ها</code> گزینه‌ای را برمی‌دارید.
ask-name = نام تازهٔ <b>{ $name }</b> را بفرستید.
watches-title = { $n ->
    [one] <b>شما یک دیده‌بان دارید</b>: برای ویرایش روی آن بزنید.
   *[other] <b>شما { $n } دیده‌بان دارید</b>: برای ویرایش هر کدام روی آن بزنید.
 }
watches-empty = هنوز دیده‌بانی ندارید. واژه‌هایی برایم بفرستید، یا موضوعی را دنبال کنید.
watch-title = <b>{ $name }</b>
watch-reads = زیر نظر دارم: <code>{ $query }</code>
reading-stories = خبرهایی { $parts }.
reading-with = با { $words }
reading-or-with = { $one }، یا { $other }
reading-then = { $one }؛ { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } و { $other }
reading-or = { $one } یا { $other }
reading-brackets = ({ $words })
reading-not = بدون { $words }
reading-without = بدون { $words }
reading-only = فقط { $place }
reading-not-there = نه { $place }
reading-word = «{ $word }»
reading-phrase = عبارت «{ $word }»
reading-exact = «{ $word }» درست به همین شکل
reading-case = «{ $word }» درست با همین حروف کوچک و بزرگ
reading-loose = { $n ->
    [0] «{ $word }» پشت سر هم
    [one] «{ $word }» با حداکثر یک واژه در میان
   *[other] «{ $word }» با حداکثر { $n } واژه در میان
 }
reading-near = { $n ->
    [one] { $one } کنار { $other }
   *[other] { $one } با حداکثر { $n } واژه فاصله از { $other }
 }
reading-near-ordered = { $n ->
    [one] { $one } درست پیش از { $other }
   *[other] { $one } حداکثر { $n } واژه پیش از { $other }
 }
reading-sentence = { $one } و { $other } در یک جمله
reading-sentence-ordered = { $one } پیش از { $other } در یک جمله
reading-at-least = { $n ->
    [one] { $words }
   *[other] { $words } دست‌کم { $n } بار
 }
reading-weight = { $words } (با وزن { $weight })
reading-least = با مجموع وزن { $least } یا بیشتر
reading-in-title = { $words } در تیتر
reading-in-lead = { $words } در جملهٔ اول
reading-in-text = { $words } در متن زیر تیتر
reading-topic = موضوع «{ $title }»
reading-lang = به زبان { $name }
reading-country = از رسانه‌های { $name }
reading-site = از { $name }
reading-author = به قلم { $name }
reading-tag = با برچسب «{ $name }»
reading-young = { $n ->
    [one] در ساعت اول انتشار
   *[other] در { $n } ساعت اول انتشار
 }
reading-age = از { $lowest } تا { $n } ساعت پس از انتشار
watch-is-paused = ⏸ متوقف: هشداری نمی‌آورد.
watch-languages = 🌐 فقط به زبان‌های: { $names }
watch-left-out = 📰 منبع‌های کنارگذاشته‌شده: { $names }
watch-paused = متوقف شد
watch-resumed = دوباره فعال شد
watch-saved = ✅ ذخیره شد. همین که در خبرها بیاید، خبرتان می‌کنم.
watch-changed = ✅ تغییر کرد.
watch-not-saved = ذخیره نشد.
watch-deleted = حذف شد: { $name }
watch-quota = شما { $most } دیده‌بان دارید و بیش از این نمی‌شود. اول یکی را حذف کنید، یا واژه‌ها را با ویرگول در یک دیده‌بان گرد آورید.
edit-nothing-left = عبارت «{ $words }» یا از گزینه‌ها نیست، یا آخرین آن‌هاست. برای جایگزینی همه، واژه‌های تازه را بدون نشانه بفرستید.
back-test = { $n ->
    [0] در { $days } روز گذشته این دیده‌بان <b>چیزی</b> نمی‌آورد.
    [one] در { $days } روز گذشته این دیده‌بان <b>یک خبر</b> می‌آورد.
   *[other] در { $days } روز گذشته این دیده‌بان { $about ->
        [yes] نزدیک به <b>{ $n } خبر</b>
       *[no] <b>{ $n } خبر</b>
     } می‌آورد.
 } مطلب‌های خوانده‌شده: { $entries }.
back-test-nothing = واژه‌های کمتری را بیازمایید، املاهای دیگر را با ویرگول بیفزایید، یا ذخیره کنید و منتظر خبر بمانید.
watch-near-spellings = در خبرها واژه‌هایی هست بسیار نزدیک به واژه‌های شما. روی هر کدام بزنید تا آن را هم بجویم:
watch-other-languages = همین مکان به زبان‌های دیگر. روی هر نام بزنید تا آن را هم بجویم:
added = افزوده شد

## هشدارها و تاریخچه

alert-met = { $names }
alert-breaking = ⚡ فوری: { $n } منبع در نیم ساعت
comma = ،
alert-again = 🔁 دوباره در خبرها، پس از یک روز بی‌خبری
alert-turn-number = 🔸 تازه در این خبر: عدد، از { $before } به { $now }
alert-turn-denial = 🔸 تازه در این خبر: تکذیب، «{ $word }»
alert-turn-actor = 🔸 تازه در این خبر: صدایی تازه، «{ $word }»
alert-turn-action = 🔸 تازه در این خبر: اقدام، «{ $word }»
alert-earlier = پیش از این: { $headline }
history-title = <b>تاریخچه</b>
history-search = <b>تاریخچه</b>: { $words }
history-empty = هنوز چیزی نیست. هشدارها اینجا می‌آید، و خبرهایی که نگه داشته‌ام با دلیلشان.
history-none-found = چیزی در تاریخچهٔ شما با این مطابقت ندارد. با واژه‌های کمتر جستجو کنید، یا محدودیت‌ها را کمتر کنید.
filter-title = <b>تاریخچه</b>: فقط نشان بده …
filter-any = همه
filter-by-watch = بر پایهٔ دیده‌بان
filter-by-source = بر پایهٔ منبع
filter-by-language = بر پایهٔ زبان
filter-by-day = بر پایهٔ روز
filter-by-state = فرستاده یا نگه‌داشته
filter-sent = فرستاده‌شده
filter-held = نگه‌داشته‌شده
export-title = این تاریخچه را به‌صورت فایل ببرید: CSV در صفحه‌گسترده باز می‌شود، JSON Lines در برنامه‌ها.
export-ready = { $n ->
    [0] تاریخچهٔ شما، بدون خبر.
    [one] تاریخچهٔ شما، یک خبر.
   *[other] تاریخچهٔ شما، { $n } خبر.
 }
story-outlets = { $n ->
    [one] یک رسانه آن را منتشر کرده است:
   *[other] { $n } رسانه آن را منتشر کرده‌اند، به ترتیب انتشار:
 }
story-more-outlets = … و { $n } رسانهٔ دیگر.
fate-sent = فرستاده شد
fate-waiting = در راه
fate-dead = به مقصد نرسید
history-follows = دنبالهٔ خبری پیشین
held-too-old = نگه داشته شد: کهنه‌تر از آنکه خبر باشد
held-first-fetch = نگه داشته شد: بی‌تاریخ، از خوراکی تازه‌افزوده
why-topic = موضوع <b>{ $name }</b>، امتیاز { $score }:
why-watch = دیده‌بان <b>{ $name }</b>:
why-watch-score = دیده‌بان <b>{ $name }</b>، امتیاز { $score }:
why-evidence = ‏«{ $printed }» در { $field } با <code>{ $atom }</code> مطابقت داشت ({ $rule })
why-evidence-weight = ‏«{ $printed }» در { $field } با <code>{ $atom }</code> مطابقت داشت ({ $rule }): { $weight }
why-concept = ‏{ $concept } { $weight }: { $words }
why-how = در پاسخ به یک هشدار /why را بفرستید، یا /why را همراه با پیوند یک مطلب: می‌گویم چرا آمد یا چرا نیامد.
inquiry-read = در { $at } از خوراک { $source } خوانده شد. هیچ‌یک از دیده‌بان‌های شما با آن مطابقت نداشت.
inquiry-no-watch = دیده‌بانی ندارید.
inquiry-nearest = نزدیک‌ترینشان <b>{ $name }</b> است. آنچه کم دارد:
inquiry-paused = دیده‌بان <b>{ $name }</b> با آن مطابقت دارد، اما متوقف است.
inquiry-too-late = دیده‌بان <b>{ $name }</b> با آن مطابقت دارد، اما آن را دیرتر ساختید، در { $at }.
inquiry-meets-now = دیده‌بان <b>{ $name }</b> به شکل کنونی با آن مطابقت دارد. هنگام خواندن مطلب جور دیگری بود، یا فعال نبود.
inquiry-unknown-site = مطلب <code>{ $url }</code> را نخوانده‌ام: خوراکی از این سایت در میان خوراک‌های من نیست. از گردانندهٔ ربات بخواهید آن را بیفزاید.
inquiry-not-read = مطلب <code>{ $url }</code> را نخوانده‌ام: هیچ خوراکی از این سایت هنوز آن را نیاورده است.
inquiry-feed-never = ‏{ $source }: هنوز خوانده نشده
inquiry-feed-failing = ‏{ $source }: اکنون خواندنی نیست؛ آخرین بار { $at }
inquiry-feed-well = ‏{ $source }: در { $at } خوانده شد، بدون این مطلب
lack-word = واژهٔ <code>{ $what }</code> در متن نیست.
lack-excluded = در متن <code>{ $what }</code> آمده و دیده‌بان آن را کنار می‌گذارد.
lack-apart = واژه‌ها هست، اما بیش از اندازه دور از هم: <code>{ $what }</code>.
lack-elsewhere = واژه‌ها هست، اما نه در این بخش از متن: <code>{ $what }</code>.
lack-seldom = هست، اما کمتر از شمار لازم: <code>{ $what }</code>.
lack-weight = وزن واژه‌های یافته‌شده کافی نیست: <code>{ $what }</code>.
lack-origin = از منبع خواسته‌شده نیست: <code>{ $what }</code>.
lack-language = خبر به زبانی است که دیده‌بان نمی‌خواهد: { $what }.
lack-source = خبر از منبعی است که دیده‌بان کنار می‌گذارد: { $what }.
lack-age = هنگام خواندن، عمرش این نبود: <code>{ $what }</code>.
lack-topic = موضوع <code>{ $what }</code> با آن مطابقت ندارد.
lack-unreadable = دیگر نمی‌توانم واژه‌هایش را بخوانم: <code>{ $what }</code>. ویرایششان کنید.
lack-concept = برای «{ $what }» واژه‌ای به اندازهٔ کافی نزدیک نیست.
why-held = فرستاده نشد. { $reason }
why-coverage = منتشرشده در { $n } رسانه: { $names }
why-goes-on = دنبالهٔ «{ $headline }»: شباهت { $score }، واژه‌های مشترک: { $terms }
why-nearest = در مقایسه با «{ $headline }»: شباهت { $score }، همان خبر نیست؛ واژه‌های مشترک: { $terms }
why-same-guid = ‏{ $source }: همان مطلب در خوراک
why-same-url = ‏{ $source }: همان نشانی
why-same-headline = ‏{ $source }: همان تیتر
why-same-words = ‏{ $source }: همان خبر با واژه‌های دیگر، شباهت { $score }؛ واژه‌های مشترک: { $terms }
why-same-meaning = هیچ، اما معنا یکی است
field-title = تیتر
field-lead = جملهٔ اول
field-summary = متن
rule-equal = همان واژه
rule-folded = با املای دیگر
rule-clitic = با پیشوند یا پسوند
rule-inflection = به شکل دیگر
rule-wildcard = با ستاره

stats-title = هشدارهای { $days } روز گذشته
stats-by-day = بر پایهٔ روز
stats-by-watch = بر پایهٔ دیده‌بان
stats-by-source = بر پایهٔ منبع
stats-by-language = بر پایهٔ زبان
stats-caption = { $n ->
    [one] <b>یک هشدار</b> در { $days } روز گذشته.
   *[other] <b>{ $n } هشدار</b> در { $days } روز گذشته.
 }
stats-held = نگه‌داشته‌شده: { $n }.
stats-empty = در { $days } روز گذشته هشداری نبوده است، پس هنوز چیزی برای کشیدن نیست.

## بی‌صداها، ساعت‌های سکوت، بستهٔ خبری، تنظیمات

held-muted = نگه داشته شد: بی‌صدا
held-until = نگه داشته شد تا { $until }: { $reason }
held-in-digest = در بستهٔ خبری آمد: { $reason }
reason-quiet-hours = ساعت‌های سکوت
reason-digest = بستهٔ خبری خواسته‌اید
reason-over-cap = هشدارهایی بیش از گنجایش یک ساعت
reason-burst = خبرهای بسیار از یک دیده‌بان، یکباره
why-carried = جداگانه فرستاده نشد: { $reason }
mutes-title = <b>بی‌صداها</b>: روی هر کدام بزنید تا دوباره از آن بشنوید.
mutes-empty = چیزی بی‌صدا نیست.
mute-how = زیر هر هشدار دکمه‌ای هست که خبر آن را بی‌صدا می‌کند. با نوشتن هم می‌شود: <code>/mute 8h site:aljazeera.net</code>، <code>/mute 1d</code> و نام یک دیده‌بان، <code>/mute 2h all</code> برای همه چیز. اگر زمانی ننویسید، تا وقتی لغوش کنید می‌ماند. (<code>h</code> ساعت، <code>d</code> روز، <code>w</code> هفته)
mute-how-long = { $what } تا کی بی‌صدا باشد؟
mute-story = خبر «{ $name }»
mute-watch = دیده‌بان «{ $name }»
mute-source = منبع { $name }
mute-everything = همه چیز
mute-until = { $what } – تا { $until }
mute-forever = { $what } – تا وقتی لغوش کنید
mute-done-until = 🔇 بی‌صدا تا { $until }: { $what }.
mute-done-forever = 🔇 بی‌صدا تا وقتی لغوش کنید: { $what }.
mute-unclear = نمی‌دانم با «{ $words }» چه چیزی را بی‌صدا کنم. نام یک دیده‌بان، <code>site:aljazeera.net</code>، پیوند یک خبر، یا <code>all</code> را برای همه چیز بفرستید؛ همراه با زمانی مانند <code>8h</code> یا <code>1d</code>.
unmuted = 🔊 دیگر بی‌صدا نیست.
span-1h = 1 ساعت
span-8h = 8 ساعت
span-1d = 1 روز
span-1w = 1 هفته
span-forever = تا وقتی لغوش کنم
quiet-is = 🌙 <b>ساعت‌های سکوت</b>: { $quiet }
quiet-off = غیرفعال
quiet-daily = { $span }، هر روز
quiet-on-days = { $span }، آغاز در { $days }
quiet-zone = به وقت { $zone }.
quiet-how = آنچه در ساعت‌های سکوت برسد می‌ماند و در پایان، یکجا در یک بستهٔ خبری می‌آید. فقط دیده‌بان‌های فوری منتظر نمی‌مانند. با نوشتن هم می‌شود: <code>/quiet 22:00-07:00</code>، <code>/quiet 23-8 شنبه-چهارشنبه</code>، <code>/quiet off</code> برای پایان دادن.
quiet-saved = ✅ ذخیره شد.
quiet-unclear = از «{ $typed }» ساعت‌های سکوت را درنیافتم. مثلاً <code>/quiet 22:00-07:00</code> یا <code>/quiet 23-8 شنبه-چهارشنبه</code> بفرستید؛ <code>/quiet off</code> به آن پایان می‌دهد.
quiet-last-day = دست‌کم یک روز باید بماند. برای پایان ساعت‌های سکوت روی «غیرفعال» بزنید.
digest-is = 🗞 <b>بستهٔ خبری</b>: { $digest }
digest-how = با بستهٔ خبری، خبرها نه یک‌به‌یک که یکجا می‌آیند، هر خبر در یک سطر، و اول آنچه رسانه‌های بیشتری منتشر کرده‌اند. فقط دیده‌بان‌های فوری منتظر نمی‌مانند. با نوشتن هم می‌شود: <code>/digest hourly</code> هر ساعت، <code>/digest daily 08:00</code> هر روز، <code>/digest off</code> برای پایان دادن.
digest-saved = ✅ ذخیره شد.
digest-unclear = از «{ $typed }» زمان بستهٔ خبری را درنیافتم. <code>/digest hourly</code> یا <code>/digest daily 08:00</code> یا <code>/digest off</code> را بفرستید.
plan-off = غیرفعال
plan-hourly = هر ساعت
plan-daily = هر روز ساعت { $at }
digest-title = { $n ->
    [one] 🗞 <b>بستهٔ خبری</b>: یک خبر
   *[other] 🗞 <b>بستهٔ خبری</b>: { $n } خبر
 }
digest-quiet = { $n ->
    [one] 🌙 <b>در ساعت‌های سکوت</b>: یک خبر
   *[other] 🌙 <b>در ساعت‌های سکوت</b>: { $n } خبر
 }
digest-over-cap = { $n ->
    [one] 📦 <b>یک خبر دیگر</b>: در یک ساعت بیش از آن رسید که یک‌به‌یک بفرستم.
   *[other] 📦 <b>{ $n } خبر دیگر</b>: در یک ساعت بیش از آن رسید که یک‌به‌یک بفرستم.
 }
digest-burst = ⚡ <b>{ $n ->
    [one] یک خبر دیگر
   *[other] { $n } خبر
 } دربارهٔ { $name }</b> { $minutes ->
    [one] در یک دقیقه
   *[other] در { $minutes } دقیقه
 }
digest-part = 🗞 بستهٔ خبری، بخش { $number } از { $of }
settings-title = ⚙️ <b>تنظیمات</b>
settings-language = زبان: { $name }
settings-zone = منطقهٔ زمانی: { $zone }
settings-quiet = ساعت‌های سکوت: { $quiet }
settings-digest = بستهٔ خبری: { $digest }
settings-style = هشدارها: { $style }
zone-is = 🕐 ساعت شما: { $zone }
zone-ask = روی شهری بزنید که ساعتش ساعت شماست، یا شهر دیگری یا اختلاف ساعت را برایم بفرستید، مثلاً <code>تاشکند</code> یا <code>+5</code>.
zone-saved = ✅ ذخیره شد.
style-ask = هشدار چه چیزهایی را نشان دهد؟ با نوشتن: <code>/settings full</code>، <code>/settings lead</code> یا <code>/settings headline</code>.
style-saved = ✅ ذخیره شد.
style-full = تیتر، جملهٔ اول و پیش‌نمایش
style-lead = تیتر و جملهٔ اول
style-headline = فقط تیتر
zone-unclear = منطقهٔ زمانی «{ $typed }» را نمی‌شناسم. شهر بزرگی در آن نزدیکی، یا اختلاف ساعت مانند <code>+4</code> را بفرستید: <code>/settings کابل</code>، <code>/settings +4:30</code>.
narrow-languages = دیده‌بان <b>{ $name }</b> از خبرهای کدام زبان‌ها خبرتان کند؟ تا زبانی انتخاب نشده، از همه.
narrow-sources = دیده‌بان <b>{ $name }</b> از خبرهای کدام منبع‌ها خبرتان کند؟ با زدن روی هر کدام، کنار گذاشته می‌شود. خبری که منبع دیگری هم دارد باز هم می‌رسد.
mode-title = دیده‌بان <b>{ $name }</b> چگونه خبرتان کند؟
mode-how =
    🔔 با زنگ: بی‌درنگ، با صدای زنگ.
    🔕 بدون زنگ: بی‌درنگ، بدون صدای زنگ.
    🗞 در بستهٔ خبری: همراه با خبرهای دیگر، { $digest }؛ زمان آن با /digest عوض می‌شود.
    🚨 فوری: بی‌درنگ، حتی در ساعت‌های سکوت و با وجود بستهٔ خبری.
dismissed = 👎 ثبت شد: به کارتان نمی‌آید.
dismiss-proposal = با واژهٔ <b>{ $word }</b> می‌شد جلوِ این خبر را گرفت. خبرهای دارای این واژه را در { $n ->
    [one] دیده‌بان
   *[other] دیده‌بان‌های
 } { $names } کنار بگذارم؟
dismiss-effect = { $n ->
    [0] از { $days } روز گذشته هیچ خبر دیگری کنار نمی‌رفت.
    [one] از { $days } روز گذشته یک خبر دیگر هم کنار می‌رفت:
   *[other] از { $days } روز گذشته { $n } خبر دیگر هم کنار می‌رفت، مثلاً:
 }
dismiss-topic = این خبر از راه موضوعی آماده آمد که واژه‌هایش را برای یک خواننده تغییر نمی‌دهم. می‌توانید خبر را بی‌صدا کنید، یا دیگر آن موضوع را دنبال نکنید.
dismiss-topic-too = این خبر از راه موضوعی آماده هم آمد؛ آنجا همچنان می‌ماند.
dismiss-no-word = واژه‌ای در آن نمی‌بینم که بشود کنار گذاشت. می‌توانید خبر را بی‌صدا کنید.
excluded = ✅ از این پس خبرهای دارای <b>{ $word }</b> را در { $n ->
    [one] دیده‌بان
   *[other] دیده‌بان‌های
 } { $names } کنار می‌گذارم.
included = برگردانده شد: خبرهای دارای <b>{ $word }</b> دوباره می‌آیند.

## دکمه‌ها

button-why = چرا؟
button-mute = 🔇 بی‌صدا کردن خبر
button-dismiss = 👎 به کارم نمی‌آید
button-mutes = همهٔ بی‌صداها
button-mute-everything = 🔇 بی‌صدا کردن همه چیز
button-mute-source = 🔇 منبع: { $name }
button-mute-watch = 🔇 دیده‌بان: { $name }
button-mode-loud = 🔔 با زنگ
button-mode-silent = 🔕 بدون زنگ
button-mode-digest = 🗞 در بستهٔ خبری
button-mode-urgent = 🚨 فوری
button-zone = 🕐 منطقهٔ زمانی
button-languages = 🌐 زبان‌ها
button-sources = 📰 منبع‌ها
button-every-language = همهٔ زبان‌ها
button-style = 📝 شکل هشدار
button-quiet = 🌙 ساعت‌های سکوت
button-quiet-off = غیرفعال
button-digest = 🗞 بستهٔ خبری
button-digest-off = غیرفعال
button-digest-hourly = هر ساعت
button-settings = « تنظیمات
button-exclude = ➖ کنار گذاشتن «{ $word }»
button-other-word = «{ $word }»
button-history = تاریخچه
button-topics = موضوع‌ها
button-watches = « همهٔ دیده‌بان‌ها
button-new-watch = ➕ دیده‌بان تازه
button-language = 🌐 زبان
button-edit = ✏️ ویرایش واژه‌ها
button-rename = تغییر نام
button-test = آزمایش
button-pause = ⏸ توقف
button-resume = ▶️ از سرگیری
button-delete = 🗑 حذف
button-undo = برگرداندن
button-save = ✅ ذخیره
button-change = ✏️ تغییر
button-all-languages = ➕ همه
button-cancel = لغو
button-back = « بازگشت
button-open-watch = باز کردن دیده‌بان
button-use-repair = همین خوب است
button-newest = تازه‌ترین‌ها
button-filter = 🔎 پالایش
button-export = 📄 برون‌بری
button-stats = 📊 آمار
button-older = کهنه‌ترها »
button-return = برمی‌گردم
button-take-away = 📄 گرفتن داده‌هایم
button-opml = 📄 خروجی OPML
button-announce = { $n ->
    [one] ✅ فرستادن به { $n } نفر
   *[other] ✅ فرستادن به { $n } نفر
 }
button-erase = پاک کردن همه چیز
button-erase-yes = بله، همه چیز را پاک کن

## خطاهای پرس‌وجو: چه چیز نادرست است، کجا، چه باید کرد

query-empty = در این چیزی برای زیر نظر گرفتن نیست. یکی دو واژه بفرستید.
query-too-long = این { $typed } نویسه است؛ حداکثر { $most } جا می‌شود. جای فهرست‌های بلند در یک موضوع آماده است.
query-too-deep = در نویسهٔ { $position } پرانتزهای تودرتو بیش از اندازه است.
query-unclosed-bracket = پرانتزی که در نویسهٔ { $position } باز شده بسته نشده است. منظورتان <code>{ $repair }</code> بود؟
query-unopened-bracket = پرانتزی که در نویسهٔ { $position } بسته شده باز نشده است. منظورتان <code>{ $repair }</code> بود؟
query-unclosed-quote = گیومه‌ای که در نویسهٔ { $position } است بسته نشده؛ تا پایان سطر خواندم: <code>{ $repair }</code>.
query-mixed-and-or = اینجا AND و OR با هم آمده‌اند: چنین خواندم <code>{ $repair }</code>. اگر منظورتان چیز دیگری است، خودتان پرانتز بگذارید.
query-mixed-other = اینجا AND و OR با هم آمده‌اند: چنین خواندم <code>{ $repair }</code>. اگر منظورتان <code>{ $other }</code> است، پرانتز بگذارید.
query-operator-lonely = نشانهٔ <code>{ $operator }</code> را در نویسهٔ { $position } نادیده گرفتم: واژه‌ای کنارش نیست. چنین خواندم <code>{ $repair }</code>.
query-only-excludes = دیده‌بان دست‌کم یک واژه می‌خواهد که باید بیاید؛ این یکی فقط کنار می‌گذارد.
query-only-age = دیده‌بان دست‌کم یک واژه برای جستجو می‌خواهد؛ عمر به‌تنهایی کافی نیست.
query-common-words = این واژه‌ها تقریباً در هر خبری هست؛ واژه‌ای کمیاب‌تر بیفزایید.
query-wildcard-too-short = عبارت <code>{ $word }</code> با واژه‌های بسیاری مطابقت می‌کند. پیش از <code>*</code> دست‌کم { $letters } حرف بنویسید.
query-wildcard-first = واژه نمی‌تواند با <code>*</code> آغاز شود: <code>{ $word }</code>. آن را به پایان ببرید یا بردارید.
query-near-range = عدد NEAR از 1 تا { $most } است، نه { $typed }. با فاصلهٔ بیشتر، خود واژه‌ها همان را پیدا می‌کنند: <code>{ $repair }</code>.
query-number-range = عدد <code>{ $operator }</code> در نویسهٔ { $position } از { $least } تا { $most } است، نه { $typed }.
query-age-range = عمر در نویسهٔ { $position } چنین نوشته می‌شود: <code>age:&lt;24h</code> یا به ساعت <code>age:[2 TO 24]</code>، تا { $most } ساعت؛ از <code>{ $typed }</code> چیزی درنیافتم.
query-min-unreachable = به <code>min:{ $least }</code> در نویسهٔ { $position } نمی‌شود رسید: همهٔ واژه‌ها روی هم حداکثر { $reached } است. آن را کمتر کنید، یا به واژه‌ها وزن بیشتری بدهید، مثلاً <code>غزه^3</code>.
query-near-twice = دو NEAR پشت سر هم در نویسهٔ { $position }: پرانتز باید نشان دهد کدام اول است. منظورتان <code>{ $repair }</code> بود؟
query-near-needs-left = پیش از <code>{ $operator }</code> در نویسهٔ { $position } باید واژه‌ای بیاید.
query-near-needs-right = پس از <code>{ $operator }</code> در نویسهٔ { $position } باید واژه‌ای بیاید.
query-unknown-field = فیلد <code>{ $field }</code> در نویسهٔ { $position } ناشناخته است. منظورتان <code>{ $repair }</code> بود؟ فیلدها: { $fields }.
query-space-after-field = پس از <code>{ $field }:</code> فاصله نمی‌آید؛ چنین خواندم <code>{ $repair }</code>. برای جستجوی خود واژه، آن را در گیومه بگذارید.
query-language-code = زبان با دو حرف نوشته می‌شود، مانند <code>lang:he</code>؛ <code>{ $typed }</code> در نویسهٔ { $position } چنین نیست. مثلاً برای عبری بنویسید <code>lang:he</code>.
query-language-name = زبان با دو حرف نوشته می‌شود: به جای <code>{ $typed }</code> در نویسهٔ { $position } بنویسید <code>lang:{ $code }</code>.
query-unknown-topic = موضوعی به نام <code>{ $topic }</code> نیست (نویسهٔ { $position }). /topics موضوع‌های موجود را نشان می‌دهد.
query-unknown-search = دیده‌بانی به نام <code>{ $name }</code> ندارید (نویسهٔ { $position }). /watches دیده‌بان‌هایتان را نشان می‌دهد؛ نام چندواژه‌ای در گیومه می‌آید.
query-search-counts = دیده‌بان <code>{ $name }</code> در نویسهٔ { $position } وزن‌ها را می‌شمارد، پس نمی‌تواند بخشی از دیده‌بانی دیگر باشد.
query-not-here = جای <code>{ $feature }</code> در نویسهٔ { $position } نیست. آن را بردارید.
query-repair = منظورتان <code>{ $repair }</code> بود؟
query-too-broad = روزی نزدیک به { $n } خبر از { $feeds } خوراک: این بیش از آن است که کسی بخواند. با یک واژهٔ دیگر، یا با <code>title:</code>، محدودترش کنید.
